/** Under what name each answer is kept. Live events freshen by the first two parts, so everyone keeps to these. */
export const keys = {
  me: ['me'],
  setup: ['setup'],
  ways: ['sign-in-ways'],
  box: ['box'],
  plans: ['plans'],
  plan: (id: string) => ['plan', id],
  /** Under the plan, so that whatever makes it old makes these old, too. */
  changes: (planId: string) => ['plan', planId, 'changes'],
  planTree: (planId: string) => ['plan', planId, 'tree'],
  comparison: (planId: string, earlierId: string) => ['plan', planId, 'comparison', earlierId],
  tasks: (filter: Readonly<Record<string, unknown>> = {}) => ['tasks', filter],
  task: (id: string) => ['task', id],
  /** Under the task, so that whatever makes it old makes these old, too. */
  clock: (taskId: string, assignmentId: string) => ['task', taskId, 'clock', assignmentId],
  tree: (taskId: string) => ['task', taskId, 'tree'],
  past: (taskId: string, at: string) => ['task', taskId, 'past', at],
  /** Beside the lists of tasks: what makes one of them old makes this old. */
  dateMoves: ['tasks', 'date-moves'],
  calendar: (year: number, region: string) => ['calendar', year, region],
  /** By the id of what it is about. */
  comments: (subjectId: string) => ['comments', subjectId],
  thread: (subjectId: string) => ['thread', subjectId],
  cases: ['cases'],
  /** Beside the cases: what makes those old makes these old. */
  officeDesk: ['cases', 'office-desk'],
  coordinations: (list: string) => ['coordinations', list],
  coordinationCounts: ['coordinations', 'counts'],
  /** Beside the lists: what makes one of them old makes this old. */
  ofTask: (taskId: string) => ['coordinations', 'of-task', taskId],
  coordination: (id: string) => ['coordination', id],
  /** Under the request, so that whatever makes it old makes these old, too. */
  coordinationClock: (id: string) => ['coordination', id, 'clock'],
  coordinationThread: (id: string) => ['coordination', id, 'thread'],
  /** The first part of all that has to do with the inbox. */
  notices: (filter: Readonly<Record<string, unknown>> = {}) => ['notices', 'list', filter],
  noticeCount: ['notices', 'count'],
  noticeSettings: ['notices', 'settings'],
  noticeFloors: ['notices', 'floors'],
  letters: ['cases', 'letters'],
  letter: (id: string) => ['cases', 'letter', id],
  ladderRules: (scope: Readonly<Record<string, unknown>>) => ['cases', 'ladder-rules', scope],
  letterTemplates: (officeId: string) => ['cases', 'letter-templates', officeId],
  /** Never made old by an event: bytes that are asked for anew when they are looked at. */
  docx: (path: string) => ['docx', path],
  units: (filter: Readonly<Record<string, unknown>> = {}) => ['units', filter],
  /** Under the unit, so that whatever makes it old makes these old, too. */
  unit: (id: string) => ['unit', id],
  unitPeople: (id: string) => ['unit', id, 'people'],
  unitsBelow: (id: string) => ['unit', id, 'below'],
  unitOpen: (id: string) => ['unit', id, 'open'],
  regions: (q: string) => ['regions', q],
  leaving: (personId: string) => ['people', 'leaving', personId],
  ownSessions: ['sessions', 'own'],
  sessions: (filter: Readonly<Record<string, unknown>> = {}) => ['sessions', filter],
  profile: ['profile'],
  factors: ['factors'],
  words: ['words'],
  passwordRule: ['password-rule'],
  ownTokens: ['tokens', 'own'],
  tokens: (filter: Readonly<Record<string, unknown>> = {}) => ['tokens', filter],
  locks: ['locks'],
  accounts: (filter: Readonly<Record<string, unknown>> = {}) => ['accounts', filter],
  audit: (filter: Readonly<Record<string, unknown>> = {}) => ['audit', filter],
  chain: ['audit-chain'],
  people: (filter: Readonly<Record<string, unknown>> = {}) => ['people', filter],
} as const;
