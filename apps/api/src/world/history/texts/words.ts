import type { Party, TaskFacts } from '../step';
import { numberFor, pick } from '../variety';
import * as generic from './sentences';

/** What people write in a task. Whatever is left out is said in the words of offices in general. */
export interface HandWritten {
  /** 完成标准. */
  readonly standard?: string;
  /** Short name of a unit → its reports, in order. */
  readonly reports?: Readonly<Record<string, readonly string[]>>;
  /** [short name of the unit, what its person says]. */
  readonly comments?: readonly (readonly [unit: string, text: string])[];
  readonly brief?: string;
  readonly missing?: string;
  readonly behind?: string;
  readonly completion?: string;
  readonly opinion?: string;
  readonly closing?: string;
  readonly returned?: string;
}

export interface Words {
  /** @param stage begun, under way, done */
  report(unit: Party, stage: 0 | 1 | 2): string;
  brief(unit: Party): string;
  missing(unit: Party): string;
  accepted(unit: Party): string;
  behind(unit: Party): string;
  completion(): string;
  opinion(): string;
  closing(): string;
  returned(): string;
  comments(task: TaskFacts): { unit: Party; text: string }[];
}

/** The words of one task: by hand where somebody wrote them, otherwise varied by its number. */
export function wordsOf({ heading, number, lead, others }: TaskFacts, own: HandWritten = {}): Words {
  const say = (list: readonly string[], key: string): string =>
    pick(list, `${number} ${key}`).replaceAll('〔事项〕', heading);
  /** Units of one kind take turns, so that no two write the same at once. */
  const inTurn = (unit: Party, stage: 0 | 1 | 2): string => {
    const list = generic.REPORTS[deskOf(unit)][stage];
    const turn = [lead, ...others].filter((one) => deskOf(one) === deskOf(unit)).indexOf(unit);
    return list[(numberFor(`${number} ${stage}`, list.length) + turn) % list.length]!;
  };
  return {
    report: (unit, stage) =>
      own.reports?.[unit.shortName]?.[stage] ?? inTurn(unit, stage).replaceAll('〔事项〕', heading),
    brief: (unit) => own.brief ?? say(generic.BRIEF, unit.shortName),
    missing: (unit) => own.missing ?? say(generic.MISSING, unit.shortName),
    accepted: (unit) => say(generic.ACCEPTED, unit.shortName),
    behind: (unit) => own.behind ?? say(generic.BEHIND, unit.shortName),
    completion: () => own.completion ?? say(generic.COMPLETION, 'completion'),
    opinion: () => own.opinion ?? say(generic.OPINION, 'opinion'),
    closing: () => own.closing ?? say(generic.CLOSING, 'closing'),
    returned: () => own.returned ?? say(generic.RETURNED, 'returned'),
    comments: (task) => (own.comments ? spoken(task, own.comments) : talk(task, say)),
  };
}

function deskOf({ kind, tier }: Party): generic.Desk {
  if (kind === 'government') return tier === 'municipal' ? 'city' : 'department';
  if (kind === 'enterprise') return 'enterprise';
  if (kind === 'vertical') return 'branch';
  return kind === 'zone' ? 'zone' : 'department';
}

function spoken(
  { lead, others, office }: TaskFacts,
  comments: NonNullable<HandWritten['comments']>,
): { unit: Party; text: string }[] {
  const parties = new Map([lead, ...others, office].map((party) => [party.shortName, party]));
  return comments.map(([name, text]) => {
    const unit = parties.get(name);
    if (!unit) throw new Error(`${name} has no part in the task in which it says: ${text}`);
    return { unit, text };
  });
}

/** Two tasks in five have a short exchange; the others' threads are still empty, as threads are. */
function talk(
  task: TaskFacts,
  say: (list: readonly string[], key: string) => string,
): { unit: Party; text: string }[] {
  const asking = task.others[numberFor(task.number, Math.max(1, task.others.length))];
  if (!asking || numberFor(`${task.number} talks`, 5) > 1) return [];
  const [question, answer, word] = pick(generic.TALKS, task.number);
  return [
    { unit: asking, text: say([question], 'question') },
    { unit: task.lead, text: say([answer], 'answer') },
    ...(word ? [{ unit: task.office, text: word }] : []),
  ];
}
