import { RUNGS, type Instrument, type Rung, type Signer, type Trigger } from './ladder-words';

export interface RungRule {
  readonly rung: Rung;
  /** False: the rung is never taken. */
  readonly inUse: boolean;
  /** Any of them is enough. */
  readonly triggers: readonly Trigger[];
  readonly instrument: Instrument;
  /** In the order in which they are listed; nobody signs twice. */
  readonly signers: readonly Signer[];
  /** Working days in which the unit answers; null: no answer is asked for. */
  readonly answerWithin: number | null;
  /** Whether an answer names the day by which all is put right. */
  readonly asksForPlan: boolean;
}

/** The supervision ladder as data (domain §5, every ⚙): versioned, so that a letter keeps the rules that made it. */
export interface LadderRules {
  readonly rungs: readonly RungRule[];
  /** Working days in which a draft is signed before it shows on the upper office's desk. */
  readonly signWithin: number;
  /** Hours for which a 催办单 waits before it goes, so that an officer can hold it back. */
  readonly holdBackHours: number;
  /** Messages leave on working days within these hours, HH:MM in Asia/Shanghai. */
  readonly openFrom: string;
  readonly openUntil: string;
}

export const DEFAULT_LADDER: LadderRules = {
  rungs: [
    {
      rung: 'S0',
      inUse: true,
      triggers: [{ kind: 'before-due', days: [5, 3, 1] }],
      instrument: 'notice',
      signers: [],
      answerWithin: null,
      asksForPlan: false,
    },
    {
      rung: 'S1',
      inUse: true,
      triggers: [
        { kind: 'missed', periods: 1 },
        { kind: 'behind', points: 10 },
      ],
      instrument: 'prompt',
      signers: [],
      answerWithin: 2,
      asksForPlan: false,
    },
    {
      rung: 'S2',
      inUse: true,
      triggers: [
        { kind: 'overdue', days: 0 },
        { kind: 'missed', periods: 2 },
      ],
      instrument: 'reminder',
      signers: ['officer', 'second'],
      answerWithin: 3,
      asksForPlan: false,
    },
    {
      rung: 'S3',
      inUse: true,
      triggers: [
        { kind: 'overdue', days: 5 },
        { kind: 'behind', points: 31 },
        { kind: 'yellows', count: 2 },
      ],
      instrument: 'supervision-letter',
      signers: ['head'],
      answerWithin: 5,
      asksForPlan: true,
    },
    {
      rung: 'S4',
      inUse: true,
      triggers: [
        { kind: 'after', rung: 'S3', days: 10 },
        { kind: 'reds', count: 3 },
      ],
      instrument: 'talk',
      signers: ['leader'],
      answerWithin: null,
      asksForPlan: false,
    },
    {
      rung: 'S5',
      inUse: true,
      triggers: [
        { kind: 'after', rung: 'S4', days: 10 },
        { kind: 'blocks', days: 10 },
      ],
      instrument: 'elevation',
      signers: [],
      answerWithin: 2,
      asksForPlan: false,
    },
  ],
  signWithin: 2,
  holdBackHours: 2,
  openFrom: '08:30',
  openUntil: '17:30',
};

export type LadderFaultCode =
  | 'rung-missing'
  | 'rung-unknown'
  | 'rung-twice'
  | 'rung-unreachable'
  | 'trigger-unknown'
  | 'number-out-of-range'
  | 'times-cross'
  | 'after-not-below'
  | 'signer-missing'
  | 'signer-twice'
  | 'instrument-astray'
  | 'answer-missing'
  | 'hours-cross';

/** Where a fault stands: a field of a rung, or one of the whole set. */
export type LadderField = Exclude<keyof RungRule, 'rung'> | Exclude<keyof LadderRules, 'rungs'> | 'rungs';

/** What is wrong with a set of rules: where, and which of the named faults. */
export interface LadderFault {
  readonly code: LadderFaultCode;
  readonly rung: Rung | null;
  readonly field: LadderField;
}

/** Which instruments a rung may send. */
export const FITTING: Readonly<Record<Rung, readonly Instrument[]>> = {
  S0: ['notice'],
  S1: ['prompt'],
  S2: ['reminder'],
  S3: ['supervision-letter'],
  S4: ['talk', 'circular'],
  S5: ['elevation'],
};

const isWhole = (value: unknown, from: number, to: number): boolean =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

/** Every fault of a set of rules; empty where it may be saved. */
export function faultsOf(rules: LadderRules): LadderFault[] {
  const faults: LadderFault[] = [];
  const add = (code: LadderFaultCode, field: LadderField, rung: Rung | null = null): void =>
    void faults.push({ code, field, rung });
  const byRung = new Map<Rung, RungRule>();
  for (const rule of rules.rungs) {
    if (!RUNGS.includes(rule.rung)) add('rung-unknown', 'rungs');
    else if (byRung.has(rule.rung)) add('rung-twice', 'rungs', rule.rung);
    else byRung.set(rule.rung, rule);
  }
  for (const rung of RUNGS) if (!byRung.has(rung)) add('rung-missing', 'rungs', rung);
  for (const rule of byRung.values()) faults.push(...faultsOfRung(rule, byRung));
  faults.push(...crossing(byRung));
  if (!isWhole(rules.signWithin, 1, 30)) add('number-out-of-range', 'signWithin');
  if (!isWhole(rules.holdBackHours, 0, 24)) add('number-out-of-range', 'holdBackHours');
  const hour = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
  if (!hour.test(rules.openFrom) || !hour.test(rules.openUntil) || rules.openFrom >= rules.openUntil) {
    add('hours-cross', 'openUntil');
  }
  return faults;
}

function faultsOfRung(rule: RungRule, byRung: ReadonlyMap<Rung, RungRule>): LadderFault[] {
  const { rung, triggers, instrument, signers, answerWithin, asksForPlan } = rule;
  const faults = new Map<string, LadderFault>();
  const add = (code: LadderFaultCode, field: LadderField): void =>
    void faults.set(`${code} ${field}`, { code, field, rung });
  // A rung in use that nothing leads to is a rung that never comes, though the page says it does.
  if (rule.inUse && triggers.length === 0) add('rung-unreachable', 'triggers');
  for (const trigger of triggers) {
    if (!inRange(trigger)) add('number-out-of-range', 'triggers');
    if (trigger.kind === 'after') {
      if (RUNGS.indexOf(trigger.rung) >= RUNGS.indexOf(rung)) add('after-not-below', 'triggers');
      else if (rule.inUse && triggers.length === 1 && !byRung.get(trigger.rung)?.inUse) {
        add('rung-unreachable', 'triggers');
      }
    }
  }
  if (!FITTING[rung].includes(instrument)) add('instrument-astray', 'instrument');
  if (['S2', 'S3', 'S4'].includes(rung) && signers.length === 0) add('signer-missing', 'signers');
  if (new Set(signers).size < signers.length) add('signer-twice', 'signers');
  if (answerWithin !== null && !isWhole(answerWithin, 1, 60)) add('number-out-of-range', 'answerWithin');
  if (asksForPlan && answerWithin === null) add('answer-missing', 'answerWithin');
  return [...faults.values()];
}

function inRange(trigger: Trigger): boolean {
  switch (trigger.kind) {
    case 'before-due':
      return trigger.days.length > 0 && trigger.days.every((days) => isWhole(days, 1, 60));
    case 'missed':
      return isWhole(trigger.periods, 1, 12);
    case 'behind':
      return isWhole(trigger.points, 1, 100);
    case 'yellows':
    case 'reds':
      return isWhole(trigger.count, 1, 12);
    case 'overdue':
    case 'after':
    case 'blocks':
      return isWhole(trigger.days, 0, 250);
  }
}

/** A graver rung that is met earlier than a milder one by the same measure would leave the milder one unused. */
function crossing(byRung: ReadonlyMap<Rung, RungRule>): LadderFault[] {
  const faults: LadderFault[] = [];
  for (const kind of ['overdue', 'missed', 'behind'] as const) {
    let before = -Infinity;
    for (const rung of RUNGS) {
      const rule = byRung.get(rung);
      const measures = rule?.inUse
        ? rule.triggers.flatMap((trigger) => (trigger.kind === kind ? [measureOf(trigger)] : []))
        : [];
      if (measures.length === 0) continue;
      const measure = Math.min(...measures);
      if (measure <= before) faults.push({ code: 'times-cross', field: 'triggers', rung });
      before = measure;
    }
  }
  return faults;
}

const measureOf = (trigger: Extract<Trigger, { kind: 'overdue' | 'missed' | 'behind' }>): number =>
  trigger.kind === 'overdue' ? trigger.days : trigger.kind === 'missed' ? trigger.periods : trigger.points;
