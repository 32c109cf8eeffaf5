/** Which way the arrows point: down, or not at all (docs/decisions/0001-rooms-and-arrows.md). */
const room = (names) => `^apps/api/src/(?:${names.join('|')})/`;
const SIBLINGS = ['plans', 'supervision', 'coordination', 'threads', 'ledger', 'live', 'notices'];
const GROUND = ['http', 'store'];

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule of the trade is a plain function of what it is given: libs/rules imports nothing but the calendar.',
      severity: 'error',
      from: { path: '^libs/rules/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/(rules|calendar)/' },
    },
    {
      name: 'calendar-stands-alone',
      severity: 'error',
      from: { path: '^libs/calendar/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/calendar/' },
    },
    {
      name: 'audit-chain-stands-alone',
      comment: 'The chain is verified without the server, by whoever has an export.',
      severity: 'error',
      from: { path: '^libs/audit-chain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/audit-chain/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'reader-stands-alone',
      severity: 'error',
      from: { path: '^libs/plan-reader/' },
      to: { path: '^(apps|migrations|libs/(?!plan-reader/))' },
    },
    {
      name: 'contract-knows-rules-alone',
      severity: 'error',
      from: { path: '^libs/contract/' },
      to: { path: '^(apps|migrations|libs/plan-reader)' },
    },
    {
      name: 'libs-know-no-application',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    ...SIBLINGS.map((name) => ({
      name: `${name}-knows-no-sibling`,
      comment: 'These rooms never import each other; what they share is below them.',
      severity: 'error',
      from: { path: room([name]) },
      to: { path: room(SIBLINGS.filter((other) => other !== name)) },
    })),
    {
      name: 'tasks-look-down',
      severity: 'error',
      from: { path: room(['tasks']) },
      to: { path: room([...SIBLINGS, 'sign-in', 'world']) },
    },
    {
      name: 'units-look-down',
      severity: 'error',
      from: { path: room(['units']) },
      to: { path: room([...SIBLINGS, 'tasks', 'sign-in', 'world']) },
    },
    {
      name: 'sign-in-looks-down',
      severity: 'error',
      from: { path: room(['sign-in']) },
      to: { path: room([...SIBLINGS, 'tasks', 'world']) },
    },
    {
      name: 'the-ground-knows-no-room',
      severity: 'error',
      from: { path: room(GROUND) },
      to: { path: '^apps/api/src/(?!http/|store/|config)[^/]+/' },
    },
    {
      name: 'migrations-know-no-code',
      comment: 'A change of the schema must mean the same in ten years.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(apps|libs)/' },
    },
    {
      name: 'features-know-no-feature',
      comment: 'Features of the web client meet in apps/web/src/app.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'features-know-no-app',
      severity: 'error',
      from: { path: '^apps/web/src/(features|api|live|ui|words)/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'client-knows-no-server',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/(?!web/)|libs/plan-reader|migrations)' },
    },
    { name: 'nothing-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.mjs', '.d.ts'],
    },
  },
};
