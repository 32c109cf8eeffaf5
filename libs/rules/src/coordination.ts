import { addDays, dayOf, dueAfter, dueOnOrNext, type Day, type Region } from '@lianban/calendar';
import type { Permission } from './permissions';
import { Refusal } from './refusal';
import { lack, type Lack } from './requirements';
import { TIERS, type AssignmentState, type TaskKind, type TaskState, type Tier } from './words';

/** 提请协调 (domain §5): the rungs in order, and where on a rung a request can stand. */
export const COORDINATION_RUNGS = ['C1', 'C2', 'C3', 'C4', 'C5'] as const;
export type CoordinationRung = (typeof COORDINATION_RUNGS)[number];

export const COORDINATION_STEPS = [
  'to-consult',
  'consulting',
  'not-agreed',
  'to-accept',
  'to-decide',
  'not-taken-up',
  'to-rule',
  'more-wanted',
  'ended',
] as const;
export type CoordinationStep = (typeof COORDINATION_STEPS)[number];

export const COORDINATION_MOVES = [
  'consult',
  'answer',
  'agree',
  'disagree',
  'refer',
  'accept',
  'decide',
  'decline',
  'convene',
  'appeal',
  'rule',
  'raise',
  'send-back',
  'supplement',
  'join',
  'withdraw',
] as const;
export type CoordinationMove = (typeof COORDINATION_MOVES)[number];

/** What a rung, or a request as a whole, ended in. */
export const COORDINATION_OUTCOMES = [
  'agreed',
  'not-agreed',
  'duty-clear',
  'units-changed',
  'date-changed',
  'not-taken-up',
  'ruling',
  'raised',
  'final',
  'withdrawn',
  'lapsed',
  'overtaken',
] as const;
export type CoordinationOutcome = (typeof COORDINATION_OUTCOMES)[number];

/** What a decision does to the task. */
export const COORDINATION_EFFECTS = ['duty', 'units', 'date'] as const;
export type CoordinationEffect = (typeof COORDINATION_EFFECTS)[number];

/**
 * Who makes a move: the unit that asks, a unit that is consulted, the lead of the task, the office whose rung it is,
 * or the office that raised it from below.
 */
export type CoordinationDoer = 'asker' | 'consulted' | 'lead' | 'office' | 'raiser';

/** Where a request stands. */
export interface CoordinationPlace {
  readonly rung: CoordinationRung;
  readonly step: CoordinationStep;
}

/** Who makes which move, and what it takes (domain §7). */
const DOERS = {
  consult: ['lead', 'coordination.consult'],
  answer: ['consulted', 'coordination.answer'],
  agree: ['lead', 'coordination.conclude'],
  disagree: ['lead', 'coordination.conclude'],
  refer: ['asker', 'coordination.ask'],
  accept: ['office', 'coordination.accept'],
  decide: ['office', 'coordination.decide'],
  decline: ['office', 'coordination.decide'],
  convene: ['office', 'coordination.raise'],
  appeal: ['asker', 'coordination.ask'],
  rule: ['office', 'coordination.rule'],
  raise: ['office', 'coordination.raise'],
  'send-back': ['office', 'coordination.decide'],
  supplement: ['raiser', 'coordination.raise'],
  join: ['office', 'coordination.raise'],
  withdraw: ['asker', 'coordination.withdraw'],
} as const satisfies Record<CoordinationMove, readonly [CoordinationDoer, Permission]>;

export const doerOfCoordination = (move: CoordinationMove): CoordinationDoer => DOERS[move][0];
export const permissionForCoordination = (move: CoordinationMove): Permission => DOERS[move][1];

interface Row extends CoordinationPlace {
  readonly move: CoordinationMove;
  readonly to: 'same' | 'ended' | CoordinationPlace;
  /** What the rung that is left ends in; left out where the rung goes on, or where the decision says it. */
  readonly ends?: CoordinationOutcome;
}

type Rung = CoordinationRung;
type Step = CoordinationStep;

const row = (rung: Rung, step: Step, move: CoordinationMove, to: Row['to'], ends?: Row['ends']): Row => ({
  rung,
  step,
  move,
  to,
  ...(ends && { ends }),
});
const at = (rung: Rung, step: Step): CoordinationPlace => ({ rung, step });

/** The ladder: where, by which move, to where, and what the rung ends in. What is not written here cannot happen. */
const LADDER: readonly Row[] = [
  row('C1', 'to-consult', 'consult', at('C1', 'consulting')),
  row('C1', 'to-consult', 'agree', 'ended', 'agreed'),
  row('C1', 'to-consult', 'disagree', at('C1', 'not-agreed'), 'not-agreed'),
  row('C1', 'to-consult', 'refer', at('C2', 'to-accept'), 'not-agreed'),
  row('C1', 'consulting', 'answer', 'same'),
  row('C1', 'consulting', 'agree', 'ended', 'agreed'),
  row('C1', 'consulting', 'disagree', at('C1', 'not-agreed'), 'not-agreed'),
  row('C1', 'consulting', 'refer', at('C2', 'to-accept'), 'not-agreed'),
  row('C1', 'not-agreed', 'refer', at('C2', 'to-accept'), 'not-agreed'),
  row('C2', 'to-accept', 'accept', at('C2', 'to-decide')),
  row('C2', 'to-accept', 'decline', at('C2', 'not-taken-up'), 'not-taken-up'),
  row('C2', 'to-decide', 'decide', 'ended'),
  row('C2', 'to-decide', 'decline', at('C2', 'not-taken-up'), 'not-taken-up'),
  row('C2', 'to-decide', 'convene', at('C3', 'to-rule'), 'raised'),
  row('C2', 'to-decide', 'raise', at('C4', 'to-accept'), 'raised'),
  row('C2', 'not-taken-up', 'appeal', at('C3', 'to-rule'), 'not-taken-up'),
  row('C3', 'to-rule', 'rule', 'ended'),
  row('C3', 'to-rule', 'raise', at('C4', 'to-accept'), 'raised'),
  row('C3', 'to-rule', 'join', at('C5', 'to-rule'), 'raised'),
  row('C4', 'to-accept', 'accept', at('C4', 'to-decide')),
  row('C4', 'to-decide', 'decide', 'ended'),
  row('C4', 'to-decide', 'send-back', at('C4', 'more-wanted')),
  row('C4', 'to-decide', 'join', at('C5', 'to-rule'), 'raised'),
  row('C4', 'more-wanted', 'supplement', at('C4', 'to-decide')),
  row('C5', 'to-rule', 'rule', 'ended'),
];

/** One way on from where a request stands. */
export type CoordinationWay = Pick<Row, 'move' | 'to' | 'ends'>;

/** 撤回 is open to whoever asked until the request has ended. */
const WITHDRAWING: CoordinationWay = { move: 'withdraw', to: 'ended', ends: 'withdrawn' };

/** Every way on from a place; none from one that the ladder does not have. */
export const waysFrom = ({ rung, step }: CoordinationPlace): readonly CoordinationWay[] =>
  hasClock({ rung, step })
    ? [...LADDER.filter((one) => one.rung === rung && one.step === step), WITHDRAWING]
    : [];

/** The way that `move` goes; refused with the moves that are open. */
export function requireWay(place: CoordinationPlace, move: CoordinationMove): CoordinationWay {
  const ways = waysFrom(place);
  const way = ways.find((one) => one.move === move);
  if (way) return way;
  throw new Refusal('coordination-cannot-move', {
    rung: place.rung,
    state: place.step,
    move,
    open: ways.map((one) => one.move),
  });
}

/** What the clock does when a step has lain past its day. */
export type StepEnd =
  // Who was asked and said nothing is recorded as silent.
  | 'silence'
  // It shows on the upper office's desk.
  | 'overdue'
  // Who might have gone on did not.
  | 'lapse';

interface StepClock {
  readonly days: number;
  readonly of: 'working' | 'calendar';
  readonly then: StepEnd;
}

const working = (days: number, then: StepEnd): StepClock => ({ days, of: 'working', then });

/** ⚙ domain §5: working days for the units that the lead consults. */
export const CONSULT_WITHIN = 7;

/** ⚙ How long a request may stand where (domain §5): the day of the act does not count. */
const CLOCKS: Readonly<Record<CoordinationRung, Partial<Record<CoordinationStep, StepClock>>>> = {
  C1: {
    'to-consult': working(CONSULT_WITHIN, 'overdue'),
    consulting: working(CONSULT_WITHIN, 'silence'),
    'not-agreed': working(7, 'lapse'),
  },
  C2: {
    'to-accept': working(2, 'overdue'),
    'to-decide': working(7, 'overdue'),
    'not-taken-up': working(7, 'lapse'),
  },
  C3: { 'to-rule': working(10, 'overdue') },
  C4: {
    'to-accept': working(2, 'overdue'),
    'to-decide': working(10, 'overdue'),
    'more-wanted': working(7, 'overdue'),
  },
  C5: { 'to-rule': { days: 30, of: 'calendar', then: 'overdue' } },
};

const hasClock = ({ rung, step }: CoordinationPlace): boolean => CLOCKS[rung][step] !== undefined;

/** Every place of the ladder at which a request waits for somebody. */
export const coordinationPlaces: readonly CoordinationPlace[] = COORDINATION_RUNGS.flatMap((rung) =>
  COORDINATION_STEPS.filter((step) => hasClock({ rung, step })).map((step) => ({ rung, step })),
);

/** The clock of a step: a budget of working days or a fixed day, as the calendar's clock takes it. */
export function stepLimit(place: CoordinationPlace, since: Date): { budget: number } | { dueOn: Day } {
  const clock = clockOfStep(place);
  return clock.of === 'working' ? { budget: clock.days } : { dueOn: addDays(dayOf(since), clock.days) };
}

/** The day on which a step's clock ends, by the calendar of the region of whoever it waits for. */
export function stepBy(place: CoordinationPlace, since: Date, region: Region): Day {
  const limit = stepLimit(place, since);
  return 'budget' in limit ? dueAfter(since, limit.budget, region) : dueOnOrNext(limit.dueOn, region);
}

export const stepEnd = (place: CoordinationPlace): StepEnd => clockOfStep(place).then;

function clockOfStep({ rung, step }: CoordinationPlace): StepClock {
  const clock = CLOCKS[rung][step];
  if (!clock) throw new RangeError(`A request does not stand at ${rung} ${step}.`);
  return clock;
}

/** What a decision of a rung is called. */
export function outcomeOf(rung: CoordinationRung, effect: CoordinationEffect): CoordinationOutcome {
  if (rung === 'C5') return 'final';
  if (rung !== 'C2') return 'ruling';
  return ({ duty: 'duty-clear', units: 'units-changed', date: 'date-changed' } as const)[effect];
}

const LIVE: readonly TaskState[] = ['dispatched', 'in-progress', 'suspended', 'returned'];
const RUN_BY_OFFICE: readonly TaskKind[] = ['plan', 'received'];

/** 提请协调 is open to a unit while its part is at work, in a task that an office runs. */
export const mayCoordinate = (part: {
  readonly state: AssignmentState;
  readonly taskState: TaskState;
  readonly taskKind: TaskKind;
}): boolean =>
  RUN_BY_OFFICE.includes(part.taskKind) &&
  LIVE.includes(part.taskState) &&
  !['done', 'objecting', 'reassigned'].includes(part.state);

/** C1 is concluded when everybody was heard, or said nothing until the clock ended. */
export const lacksToConclude = (unheard: readonly string[]): Lack[] =>
  lack('consultation-open', unheard.length > 0, unheard);

/** To the office: after the consultation failed, or when its time is over. */
export const lacksToRefer = (
  { step, by }: { readonly step: CoordinationStep; readonly by: Day },
  today: Day,
): Lack[] => lack('consultation-runs', step !== 'not-agreed' && today <= by, [by]);

/** Tiers in order, county → city → province; skipping one needs a reason. The counterpart department gets a copy. */
export function lacksToRaise(
  from: Tier,
  to: Tier | null,
  said: { readonly skipReason: string | null; readonly copied: number },
): Lack[] {
  const skips = to !== null && rank(from) - rank(to) > 1;
  return [
    ...lack('upper-office', to === null),
    ...lack('skip-reason', skips && !said.skipReason?.trim()),
    ...lack('counterpart', said.copied === 0),
  ];
}

/** Straight to the joint conference from the leader's meeting: only where no tier above has an office. */
export const lacksToJoin = (rung: CoordinationRung, hasUpper: boolean): Lack[] =>
  lack('upper-office-first', rung === 'C3' && hasUpper);

/** 专题协调会: minutes with the file of them. */
export const lacksToRule = (rung: CoordinationRung, files: number): Lack[] =>
  lack('minutes-file', rung === 'C3' && files === 0);

const rank = (tier: Tier): number => TIERS.indexOf(tier);
