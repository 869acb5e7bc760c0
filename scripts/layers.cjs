// The house's floors, as rules for dependency-cruiser: a folder imports only from floors below its own.

const everything = '^src/';
const folders = (...names) => `^src/(${names.join('|')})/`;

/** From the ground up: what each folder may import beside itself. */
const floors = {
  domain: [],
  protocol: ['domain'],
  recognizer: ['domain'],
  tables: ['domain'],
  api: ['domain'],
  store: ['domain'],
  sandbox: ['domain'],
  reading: ['domain', 'recognizer', 'tables'],
  licenses: ['domain', 'recognizer', 'api', 'store'],
  webview: ['domain', 'protocol'],
  vscode: ['domain', 'recognizer', 'reading', 'tables', 'licenses'],
  wording: ['domain', 'licenses', 'vscode'],
  pages: ['domain', 'protocol', 'licenses', 'vscode', 'wording'],
  sections: ['domain', 'protocol', 'licenses', 'wording', 'pages'],
  reports: ['domain', 'protocol', 'licenses', 'wording', 'pages', 'sections'],
};

/** Inside the domain, from the ground up: each folder imports from floors before its own, and from no neighbour. */
const domainFloors = [
  ['text'],
  ['catalogue', 'regions'],
  ['company'],
  ['scope'],
  ['needs', 'comparisons', 'list'],
  ['regulator'],
];

const domain = (floor) => `^src/domain/(${floor.join('|')})/`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...Object.entries(floors).map(([folder, below]) =>
      rule(
        `floor-of-${folder}`,
        `src/${folder} imports from ${below.length > 0 ? below.join(', ') : 'no other folder'}.`,
        { path: folders(folder) },
        { path: everything, pathNot: folders(folder, ...below) },
      ),
    ),
    ...domainFloors.map((floor, index) =>
      rule(
        `domain-floor-of-${floor.join('-')}`,
        `src/domain/${floor.join(', ')} imports from no neighbour in the domain and from no floor above it.`,
        { path: domain(floor) },
        { path: domain(domainFloors.slice(index).flat()), pathNot: '^src/domain/$1/' },
      ),
    ),
    rule(
      'features-apart',
      'A feature knows no other feature, and nobody but the composition root knows a feature.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/(features/|house\\.ts|extension\\.ts)', pathNot: '^src/features/$1/' },
    ),
    rule(
      'features-speak-licenses',
      "A feature's words for answers, failures, checks and the ledger stand in src/licenses.",
      { path: '^src/features/', pathNot: '^src/features/connection/' },
      { path: folders('api', 'store', 'sandbox') },
    ),
    rule(
      'sign-in-reads-addresses',
      "The feature that signs in takes an endpoint's address apart; it knows nothing else of the client.",
      { path: '^src/features/connection/', pathNot: '/api-makers\\.ts$' },
      { path: folders('api', 'store', 'sandbox'), pathNot: '^src/api/endpoint\\.ts$' },
    ),
    rule(
      'client-made-in-one-place',
      'The client and the simulator are built by api-makers.ts alone, which the store does not concern.',
      { path: '^src/features/connection/api-makers\\.ts$' },
      { path: folders('store') },
    ),
    rule(
      'shows-what-is-known',
      'What only shows or exports gets KnownLicenses, which cannot spend.',
      {
        path: '^src/(vscode/|wording/|sections/|reports/|features/(export/|evidence/|companies/companies-view|document/(?!hover/hover\\.ts|register\\.ts)|check/(list|result|export)/))',
      },
      { path: '^src/licenses/license-service\\.ts$' },
    ),
    rule(
      'panels-on-use',
      'What fills the panels is loaded with the first of them: their shell names no more than its types.',
      { path: '^src/(house|features/panels/[^/]+|features/check/[^/]+|pages/panel-registry)\\.ts$' },
      {
        path: '^src/(features/panels/[^/]+/|features/check/page/|pages/page\\.ts)',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'shell-is-light',
      'What a start of the editor loads is the shell: all else comes with the house, when it is first used.',
      { path: '^src/extension\\.ts$' },
      { path: '^src/', pathNot: '^src/vscode/', dynamic: false, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'webview-apart',
      "The browser's side is known by its messages and views alone, which stand in src/protocol.",
      { path: everything, pathNot: folders('webview') },
      { path: folders('webview') },
    ),
    rule(
      'vscode-on-top',
      'Only the top floor knows the editor.',
      {
        path: everything,
        pathNot: '^src/(features/|reports/|sections/|pages/|wording/|vscode/|(extension|house)\\.ts$)',
      },
      { path: '^vscode$|/@types/vscode/' },
    ),
    rule(
      'undici-in-api',
      'Only the signing client speaks undici.',
      { path: everything, pathNot: folders('api') },
      { path: '/undici/' },
    ),
    rule(
      'undici-by-parts',
      "undici's root module changes `fetch` for every extension in the host.",
      { path: everything },
      { path: '/undici/', pathNot: '/undici/(lib|types)/' },
    ),
    rule(
      'zod-mini',
      "zod's root module brings every language along.",
      { path: everything },
      { path: '/zod/', pathNot: '/zod/(mini|v4/(mini|core))/' },
    ),
    rule(
      'pure-and-portable',
      'The ground and the reading of documents do no I/O, and a browser has no Node modules.',
      { path: folders('domain', 'protocol', 'recognizer', 'reading', 'webview') },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'nothing-borrowed',
      'What ships does not lean on tests, scripts or development tools.',
      { path: everything },
      { path: '^(test|scripts)/|node_modules/', pathNot: '/@types/vscode/', dependencyTypesNot: ['npm'] },
    ),
    rule('no-cycles', 'No two files import each other.', { path: everything }, { circular: true }),
    rule('no-dead-ends', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    {
      ...rule('no-folder-cycles', 'No two folders import each other.', {}, { circular: true }),
      scope: 'folder',
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
