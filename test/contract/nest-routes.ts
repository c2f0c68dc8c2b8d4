import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { AppModule } from '../../apps/api/src/app.module.js';
import { BookModule } from '../../apps/api/src/book.module.js';

/** Every route that a controller of the API declares to Nest, such as `GET /api/v1/pledges/{id}`. */
export const nestRoutes = (): string[] =>
  [AppModule, BookModule]
    .flatMap((module) => Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module) as Type[])
    .flatMap((controller) => routesOf(controller));

function routesOf(controller: Type): string[] {
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = name === 'constructor' ? undefined : prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    const path = `${base}/${Reflect.getMetadata(PATH_METADATA, handler) as string}`;
    const parts = path.split('/').filter((part) => part !== '');
    return [`${method} /${parts.map((part) => part.replace(/^:(\w+)$/, '{$1}')).join('/')}`];
  });
}
