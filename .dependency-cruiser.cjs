// Who may import whom. The order of the features and the purity of the domain, held by tests/architecture.
const supports = ['database', 'audit', 'auth', 'web', 'pdf', 'jobs', 'mail', 'storage'];
const featureOrder = ['decisions', 'calibration', 'reviews', 'cases', 'cycles', '(rulebook|people)'];

/** A feature may import those after it, never those before it. */
const againstTheOrder = featureOrder.slice(1).map((feature, index) => ({
  name: `${feature}-imports-upwards`,
  severity: 'error',
  from: { path: `^src/${feature}/` },
  to: { path: `^src/(${featureOrder.slice(0, index + 1).join('|')}|insight|search|sample)/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows only itself, its rules engine, its machines, its schemas and the hash.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', 'node_modules/(xstate|json-rules-engine|zod)/', '^(node:)?crypto$'] },
    },
    {
      name: 'figures-are-pure',
      comment: 'Pages and documents draw the same; a figure knows numbers and words, nothing else.',
      severity: 'error',
      from: { path: '^src/figures/' },
      to: { pathNot: '^src/figures/' },
    },
    {
      name: 'supports-know-nothing-of-promotions',
      comment: 'But for the one list of entities, which the data sources need whole.',
      severity: 'error',
      from: { path: `^src/(${supports.join('|')})/`, pathNot: '^src/database/(entities|migrations)\\.ts$' },
      to: {
        path: '^src/(domain/(framework|evaluation|workflow|calibration)|people|rulebook|cycles|cases|reviews|calibration|decisions|insight|search|sample)/',
      },
    },
    ...againstTheOrder,
    {
      name: 'nothing-imports-search',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/search/', '^src/app\\.module\\.ts$'] },
      to: { path: '^src/search/' },
    },
    {
      name: 'nothing-imports-the-sample-company',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/sample/', '^src/command-line\\.ts$'] },
      to: { path: '^src/sample/' },
    },
    {
      name: 'the-browser-runs-its-own-files-alone',
      comment: 'They are served as they are built, without a bundler.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { pathNot: '^src/browser/' },
    },
    {
      name: 'the-server-does-not-run-the-browsers-files',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/browser/' },
      to: { path: '^src/browser/' },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'nothing-of-development-is-needed-to-run',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
