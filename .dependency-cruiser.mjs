/** The layers of the architecture: who may import what. The table stands in src/README.md. */

const may = (name, from, ours, packages) => [
  {
    name: `${name}-ours`,
    severity: 'error',
    comment: `${from} may import of ours only: ${ours.join(', ') || 'nothing'}`,
    from: { path: `^${from}/` },
    to: { path: '^(src|components|modules|tests)/', pathNot: [from, ...ours].map((path) => `^${path}(/|$)`) },
  },
  {
    name: `${name}-packages`,
    severity: 'error',
    comment: `${from} may use only these packages: ${packages.join(', ') || 'none'}`,
    from: { path: `^${from}/` },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'],
      pathNot: packages.map((path) => `(^|node_modules/)${path}(/|$)`),
    },
  },
];

const text = [
  'unified',
  'remark-[a-z]+',
  'yaml',
  'citeproc',
  'fastest-levenshtein',
  '@citation-js/plugin-csl',
  '@types/mdast',
  'mdast',
  'vfile',
  'mdast-util-[a-z-]+',
  'micromark[a-z-]*',
  'valibot',
  'culori',
  '@types/culori',
  'acorn',
];

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'not-to-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    ...may('course', 'src/course', [], ['valibot', 'd3-(scale|shape)', '@types/d3-(scale|shape)']),
    ...may('record', 'src/record', ['src/course'], ['valibot']),
    ...may('machines', 'src/machines', ['src/course', 'src/record'], ['xstate']),
    ...may('authoring', 'src/authoring', ['src/course'], text),
    ...may('packaging', 'src/packaging', ['src/course'], ['fflate']),
    ...may('storage', 'src/storage', ['src/course', 'src/record'], ['idb', 'valibot']),
    ...may('lms', 'src/lms', ['src/course', 'src/record'], ['fflate', 'idb', 'uuid', 'valibot']),
    ...may(
      'session',
      'src/session',
      ['src/course', 'src/record', 'src/machines', 'src/storage/(record|journal|course|draft)-store.ts'],
      ['xstate'],
    ),
    ...may(
      'components',
      'components',
      [
        'src/course',
        'src/record',
        'src/machines',
        'src/session',
        'src/storage/record-store.ts',
        'src/storage/aside-store.ts',
        'src/storage/journal-store.ts',
      ],
      ['lit', '@lit/[a-z-]+', 'xstate'],
    ),
    ...may(
      'cli',
      'src/cli',
      ['src/authoring', 'src/packaging', 'src/course', 'src/contract', 'src/lms/worst-case.ts'],
      ['.*'],
    ),
    ...may('contract', 'src/contract', ['src/course', 'src/lms/interactions'], ['valibot']),
    ...may('launch', 'src/launch', ['src/course', 'src/record', 'src/lms', 'src/storage', 'src/session'], []),
    ...may('offline', 'src/offline', ['src/course'], ['workbox-(core|precaching|strategies)']),
    ...may(
      'embed',
      'src/embed',
      ['components', 'src/course', 'src/record', 'src/session', 'src/storage', 'src/main'],
      ['xstate'],
    ),
    ...may('host', 'src/host', ['src/lms/host/host-protocol.ts'], []),
    {
      name: 'host-alone',
      severity: 'error',
      comment: 'What a clinic puts into its page brings nothing along: of the protocol it takes the types.',
      from: { path: '^src/host/' },
      to: { path: '^src/lms/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'player-without-tools',
      severity: 'error',
      comment: 'What runs in the learner’s browser never reaches the author’s tools.',
      from: { path: '^src/((main|early|embed)\\.ts$|(launch|offline)/|entries/(?!authoring))' },
      to: { path: '^src/(authoring|packaging|cli|toolchain)/', reachable: true },
    },
    {
      name: 'core-entry-is-pure',
      severity: 'error',
      comment: 'Who imports kapstone/core gets no page, no store and no tools.',
      from: { path: '^src/entries/core\\.ts$' },
      to: { path: '^(components|src/(session|storage|lms|launch|main|authoring|packaging|cli))/', reachable: true },
    },
    {
      name: 'player-without-lms',
      severity: 'error',
      comment: 'No page of a site carries what only a module in an LMS needs.',
      from: { path: '^src/(main|early|embed)\\.ts$' },
      to: { path: '^src/(lms|launch)/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
