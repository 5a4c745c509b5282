// Who may import whom. The table is the law, the rules are derived from it. `npm run check` applies them (scripts/layers.js).

/**
 * One line per folder of src/: its level, and the folders (or single files) that it may import besides its own. Imports go down, or sideways to
 * a port; never up. A test beside a module may import whatever its folder's level may, and the clock, the transports and the
 * reference peers.
 */
const folders = [
  // To show what a hostile peer sent is the one thing of `wire` that the schema findings need.
  { folder: 'protocol', level: 0, may: ['wire/bounded.ts'] },
  { folder: 'verdict', level: 0, may: [] },
  { folder: 'clock', level: 0, may: [] },
  { folder: 'wire', level: 0, may: ['protocol'] },
  // Certificates: issuing, reading and judging them. Keys and bytes only, no sockets.
  { folder: 'pki', level: 0, may: [] },

  { folder: 'session', level: 1, may: ['protocol', 'verdict', 'clock', 'wire'] },
  { folder: 'transport', level: 1, may: ['protocol', 'verdict', 'clock', 'wire', 'session', 'pki'] },
  // File transfer: where stations fetch firmware and leave diagnostics and logs.
  { folder: 'files', level: 1, may: ['protocol', 'verdict', 'clock', 'wire'] },
  { folder: 'sut', level: 1, may: ['protocol', 'verdict', 'clock', 'wire'] },
  { folder: 'pics', level: 1, may: ['protocol'] },
  { folder: 'trace', level: 1, may: ['protocol', 'verdict', 'clock', 'sut'] },

  {
    folder: 'dsl',
    level: 2,
    may: ['protocol', 'verdict', 'clock', 'wire', 'pki', 'session', 'files', 'sut', 'pics', 'trace'],
  },

  { folder: 'catalog', level: 3, may: ['protocol', 'verdict', 'pics', 'trace', 'dsl'] },

  {
    folder: 'engine',
    level: 4,
    may: [
      'protocol',
      'verdict',
      'clock',
      'wire',
      'pki',
      'session',
      'transport',
      'files',
      'sut',
      'pics',
      'trace',
      'dsl',
      'catalog',
    ],
  },
  { folder: 'report', level: 4, may: ['protocol', 'verdict', 'clock', 'wire', 'sut', 'pics', 'trace'] },
  { folder: 'config', level: 4, may: ['protocol', 'verdict', 'clock', 'pki', 'transport', 'sut', 'pics', 'trace'] },
  // The other party: it must not agree with the judge by construction.
  { folder: 'reference', level: 4, may: ['protocol', 'clock', 'wire', 'pki', 'session', 'transport', 'files', 'sut'] },

  {
    folder: 'cli',
    level: 5,
    may: [
      'protocol',
      'verdict',
      'clock',
      'wire',
      'session',
      'pki',
      'transport',
      'files',
      'sut',
      'pics',
      'trace',
      'dsl',
      'catalog',
      'engine',
      'report',
      'config',
      'reference',
    ],
  },

  // Tests only, against peers on the framing of others; nothing may import it.
  {
    folder: 'interop',
    level: 6,
    may: ['clock', 'sut', 'pics', 'trace', 'verdict', 'dsl', 'catalog', 'engine', 'cli'],
  },
];

/** Packages that few folders may know, so that what they do can be exchanged in one place. */
const packages = [
  // `report` checks the recorded runs that it is given.
  { name: 'ajv', only: ['protocol', 'report'] },
  { name: 'ws', only: ['transport'] },
  { name: 'mocha', only: ['engine'] },
  { name: 'handlebars', only: ['report'] },
  { name: 'commander', only: ['cli'] },
  { name: '@peculiar', only: ['pki', 'reference'] },
  { name: 'basic-ftp', only: ['files'] },
  { name: 'fast-check', only: ['protocol'] },
];

const TEST = '\\.test\\.ts$';
/** What a test case may import of src/: the doors behind `#plugfest/…`. */
const DOORS = '^src/dsl/(ocpp[0-9]+|soap|faults)\\.ts$';
const inside = (names) =>
  `^src/(${names.map((name) => (name.endsWith('.ts') ? `${name.replaceAll('.', '\\.')}$` : `${name}/`)).join('|')})`;
const folderOf = (name) => name.split('/')[0];

for (const { folder, level, may } of folders) {
  const above = may.filter((name) => !folders.some((other) => other.folder === folderOf(name) && other.level <= level));
  if (above.length > 0) throw new Error(`the table lets ${folder} import upwards: ${above.join(', ')}`);
}

const layers = folders.flatMap(({ folder, level, may }) => {
  const below = folders.filter((other) => other.level <= level).map((other) => other.folder);
  return [
    {
      name: `${folder}-imports-only-what-it-may`,
      severity: 'error',
      from: { path: inside([folder]), pathNot: TEST },
      to: { path: '^(src|testcases|bin|scripts)/', pathNot: inside([folder, ...may]) },
    },
    {
      name: `tests-of-${folder}-import-nothing-above`,
      severity: 'error',
      from: { path: `${inside([folder])}.*${TEST}` },
      to: { path: '^(src|testcases|bin|scripts)/', pathNot: inside([...below, 'clock', 'transport', 'reference']) },
    },
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'nothing-imports-a-test', severity: 'error', from: {}, to: { path: TEST } },
    ...layers,
    ...packages.map(({ name, only }) => ({
      name: `only-${only.join('-and-')}-knows-${name}`,
      severity: 'error',
      from: { path: '^src/', pathNot: `${inside(only)}|${TEST}` },
      to: { path: `node_modules/(@types/)?${name}/` },
    })),
    {
      name: 'every-folder-has-a-line-in-the-table',
      severity: 'error',
      from: { path: '^src/', pathNot: inside(folders.map(({ folder }) => folder)) },
      to: {},
    },
    {
      name: 'test-cases-speak-only-the-vocabulary',
      severity: 'error',
      from: { path: '^testcases/' },
      to: { pathNot: ['^testcases/', DOORS] },
    },
    {
      name: 'test-cases-share-only-states',
      comment: 'Only the faults file beside a case imports the case.',
      severity: 'error',
      from: { path: '^testcases/', pathNot: '\\.faults\\.ts$' },
      to: { path: '^testcases/', pathNot: '^testcases/[^/]+/states/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['plugfest-source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
