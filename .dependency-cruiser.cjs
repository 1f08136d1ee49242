// Rule 1 of ARCHITECTURE.md: who may import whom. scripts/check-imports.mjs runs it.
const test = '\\.test\\.ts$';
const doors = '(grpc|http|ws)';
const stores = '(postgres|mssql|redis|gcs|kubernetes|elasticsearch)';
// Every folder of a service but these two holds adapters.
const adapters = '(?!app/|domain/)[^/]+/';
// Programs: the only files that wire adapters and read the configuration.
const programs = '(main|[a-z]+\\.main|migrate|print-openapi)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-imports-domain-and-errors',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/domain/', pathNot: test },
      to: { pathNot: ['^services/$1/src/domain/', '^packages/errors/src/'] },
    },
    {
      name: 'app-imports-domain-errors-and-ports',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/app/', pathNot: test },
      to: { pathNot: ['^services/$1/src/(app|domain)/', '^packages/errors/src/'] },
    },
    {
      name: 'doors-never-import-stores',
      severity: 'error',
      from: { path: `^services/([^/]+)/src/${doors}/`, pathNot: test },
      to: { path: `^services/$1/src/${stores}/` },
    },
    {
      name: 'stores-import-no-other-adapter',
      severity: 'error',
      from: { path: `^services/([^/]+)/src/${stores}/`, pathNot: test },
      to: { path: `^services/$1/src/${adapters}`, pathNot: '^services/$1/src/$2/' },
    },
    {
      name: 'only-main-imports-adapters',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/[^/]+\\.ts$', pathNot: [test, `^services/[^/]+/src/${programs}`] },
      to: { path: `^services/$1/src/${adapters}` },
    },
    {
      name: 'only-main-imports-config',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/', pathNot: [test, `^services/[^/]+/src/${programs}`] },
      to: { path: '^services/$1/src/config\\.ts$' },
    },
    {
      name: 'services-never-import-services',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/(?!$1/)' },
    },
    {
      name: 'tests-never-imported-by-source',
      severity: 'error',
      from: { pathNot: [test, '^tests/'] },
      to: { path: [test, '^tests/'] },
    },
    {
      name: 'errors-imports-nothing',
      severity: 'error',
      from: { path: '^packages/errors/src/', pathNot: test },
      to: { pathNot: '^packages/errors/src/' },
    },
    {
      name: 'kit-knows-no-hospital-words',
      severity: 'error',
      from: { path: '^packages/kit/src/' },
      to: { path: '^packages/contracts/' },
    },
    {
      name: 'packages-never-import-programs',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(services|local|tests)/' },
    },
    {
      name: 'services-are-not-built-on-development-packages',
      severity: 'error',
      from: { path: '^(services/[^/]+|packages/(errors|kit|contracts|realtime-client))/src/', pathNot: test },
      to: { path: '^packages/(testkit|embedded-postgres)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
