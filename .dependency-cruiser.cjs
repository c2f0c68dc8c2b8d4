/** The import rules of the house: one way only, no cycles, a core that imports nothing. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(apps|libs|migrations|test|bench|scripts|samples)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-imports-nothing',
      comment: 'Rules are pure: no library of ours, no package, no part of Node.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/domain/' },
    },
    only(
      'ledger-imports-domain',
      '^libs/ledger/',
      '^libs/(ledger|domain)/',
      'The ledger knows the domain alone.',
    ),
    only(
      'tracker-imports-ledger',
      '^libs/tracker/',
      '^libs/(tracker|ledger|domain)/',
      'Use cases sit on the ledger.',
    ),
    only(
      'exchange-imports-tracker',
      '^libs/exchange/',
      '^libs/(exchange|tracker|ledger|domain)/',
      'Formats in and out.',
    ),
    ...['api', 'worker', 'cli'].map((app) =>
      only(
        `app-${app}`,
        `^apps/${app}/`,
        `^(apps/${app}|libs|migrations)/`,
        'Apps do not import one another.',
      ),
    ),
    {
      name: 'database-behind-the-ledger',
      comment: 'Only the ledger (and migrations) hold a connection.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/ledger/|\\.spec\\.ts$' },
      to: { path: 'node_modules/(pg|pg-pool|pg-query-stream)/' },
    },
    {
      name: 'sql-in-stores-and-queries',
      comment: 'Statements are made in the ledger, in *.store.ts and in *.query.ts.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '(\\.store|\\.query)\\.ts$|^libs/ledger/|\\.spec\\.ts$' },
      to: { path: '^libs/ledger/statement\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'http-in-the-api-only',
      severity: 'error',
      from: { path: '^(libs|apps/(worker|cli))/' },
      to: { path: 'node_modules/(fastify|@nestjs/platform-fastify|@nestjs/swagger)/' },
    },
    {
      name: 'services-do-not-call-services',
      severity: 'error',
      from: { path: '^libs/tracker/.*\\.service\\.ts$' },
      to: { path: '^libs/tracker/.*\\.service\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/\\.cache)' },
    webpackConfig: { fileName: 'scripts/dependency-cruiser.resolve.cjs' },
  },
};
