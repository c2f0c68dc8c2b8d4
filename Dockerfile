# The apps, without the embedded PostgreSQL: see docker-compose.yml for how they run together.
ARG NODE=20-slim

FROM node:${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY .swcrc ./
COPY scripts ./scripts
COPY apps ./apps
COPY libs ./libs
COPY migrations ./migrations
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:${NODE}
# Why the heap has a limit: scripts/heap.mjs.
ENV NODE_ENV=production NODE_OPTIONS=--max-old-space-size=1024 HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY samples ./samples
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
