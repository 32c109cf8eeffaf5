import type { Words } from './texts/words';
import { clockAt, PAST } from './moments';
import type { Deed, Party, Step, TaskFacts } from './step';
import { numberFor } from './variety';

/** How far a task has come by now, the least far first. */
export const COURSES = [
  'registered',
  'confirmed',
  'dispatched',
  'started',
  'working',
  'late',
  'submitted',
  'reviewed',
  'returned',
  'closed',
] as const;
export type Course = (typeof COURSES)[number];

export interface Told {
  readonly task: TaskFacts;
  readonly course: Course;
  /** Index of the day on which it was dispatched. */
  readonly from: number;
  readonly words: Words;
  /** The new limit, where it is returned. */
  readonly newDueOn: string;
}

/** What happened to a task until now, in the order of time. */
export function stepsOf(told: Told): Step[] {
  const script = new Script(told);
  for (const chapter of CHAPTERS[told.course]) chapter(script, told);
  return script.inOrder();
}

/** Nobody is at their desk from noon until half past two. */
const inOfficeHours = (minute: number): number =>
  minute >= clockAt(12) && minute < clockAt(14, 30) ? minute + 150 : minute;

/** The days from dispatch to now, so that a history fits however long ago it began. */
class Script {
  private readonly steps: Step[] = [];

  constructor(private readonly told: Told) {}

  /** @param share of the time from dispatch until now, 0 to 1 */
  add(share: number, minute: number, deed: Deed): void {
    const { from } = this.told;
    const day = Math.min(PAST - 1, from + Math.round(share * (PAST - 1 - from)));
    this.steps.push({ ...deed, day, minute: inOfficeHours(minute) });
  }

  /** A report, which the unit's checker, where it has one, lets out a little later. */
  report(share: number, minute: number, deed: Omit<Extract<Deed, { does: 'report' }>, 'does'>): void {
    this.add(share, minute, { ...deed, does: 'report' });
    this.add(share, minute + 20, { does: 'check', unit: deed.unit });
  }

  inOrder(): Step[] {
    return this.steps.sort((one, other) => one.day - other.day || one.minute - other.minute);
  }
}

type Chapter = (script: Script, told: Told) => void;

const everyone = ({ lead, others }: TaskFacts): Party[] => [lead, ...others];
/** Minutes by which units differ in when they get to it. */
const spread = (unit: Party, task: TaskFacts): number => numberFor(`${unit.shortName} ${task.number}`, 100);

const confirmed: Chapter = (script) => script.add(0, clockAt(9, 5), { does: 'confirm' });
const dispatched: Chapter = (script) => script.add(0, clockAt(9, 40), { does: 'dispatch' });

/** One unit in nine lets the day of receipt pass, unless it leads or the task is to be finished. */
const silent = (unit: Party, { task, course }: Told): boolean =>
  unit !== task.lead && (course === 'working' || course === 'started') && spread(unit, task) < 11;

const acknowledged: Chapter = (script, told) => {
  for (const unit of everyone(told.task)) {
    if (silent(unit, told)) continue;
    script.add(0, clockAt(10, 20) + spread(unit, told.task) * 4, { does: 'acknowledge', unit });
  }
};

/** On the last day, so that receipts are still awaited. */
const dispatchedLately: Chapter = (script) => {
  script.add(0.8, clockAt(16), { does: 'confirm' });
  script.add(1, clockAt(9, 40), { does: 'dispatch' });
};

/** A few units were quick. */
const acknowledgedBySome: Chapter = (script, { task }) => {
  for (const unit of task.others.filter((one) => spread(one, task) < 30)) {
    script.add(1, clockAt(10, 20) + spread(unit, task) * 4, { does: 'acknowledge', unit });
  }
};

/** Every unit reports; the lead takes the others' reports in the next morning. */
const reported =
  (share: number, stage: 0 | 1, to: number, left = 0): Chapter =>
  (script, told) => {
    const { task, words } = told;
    for (const unit of everyone(task)) {
      const delay = spread(unit, task);
      if (silent(unit, told) || (unit !== task.lead && delay % 10 < left)) continue;
      const percentage = to + (delay % 4) * 5 - 5;
      const text = words.report(unit, stage);
      script.report(share, clockAt(14, 40) + delay, { unit, text, percentage });
      // The latest reports wait for the lead.
      if (unit === task.lead || (share > 0.9 && delay % 3 === 0)) continue;
      script.add(share + 0.09, clockAt(9, 30) + delay, { does: 'accept', unit, note: words.accepted(unit) });
    }
  };

/** One participant's report is sent back, and comes again in more detail. */
const sentBack: Chapter = (script, told) => {
  const unit = told.task.others.find((one) => !silent(one, told));
  if (!unit) return;
  const { words } = told;
  script.report(0.4, clockAt(10), { unit, text: words.brief(unit), percentage: 35 });
  script.add(0.43, clockAt(10, 30), { does: 'send-back', unit, missing: words.missing(unit) });
  script.report(0.48, clockAt(15), { unit, text: words.report(unit, 1), percentage: 45 });
  script.add(0.55, clockAt(9, 50), { does: 'accept', unit, note: words.accepted(unit) });
};

/** All parts are done but the lead's. */
const partsDone: Chapter = (script, { task, words }) => {
  for (const unit of task.others) {
    const minute = clockAt(14, 30) + spread(unit, task);
    script.report(0.62, minute, {
      unit,
      text: words.report(unit, 2),
      percentage: 100,
      partDone: true,
    });
    script.add(0.7, minute - clockAt(5), { does: 'accept', unit, note: words.accepted(unit) });
  }
};

const leadDone: Chapter = (script, { task, words }) =>
  script.report(0.74, clockAt(11), {
    unit: task.lead,
    text: words.report(task.lead, 2),
    percentage: 100,
  });

const leadBehind: Chapter = (script, { task, words }) =>
  script.report(0.7, clockAt(16, 30), {
    unit: task.lead,
    text: words.behind(task.lead),
    percentage: 60,
  });

const submitted: Chapter = (script, { words }) =>
  script.add(0.82, clockAt(10, 10), { does: 'submit', text: words.completion() });
const reviewed: Chapter = (script, { words }) =>
  script.add(0.9, clockAt(15, 20), { does: 'review', opinion: words.opinion(), result: 'resolved' });
const closed: Chapter = (script, { words }) =>
  script.add(0.98, clockAt(10, 40), { does: 'close', result: 'resolved', note: words.closing() });
const returned: Chapter = (script, { words, newDueOn }) => {
  const note = words.returned();
  script.add(0.94, clockAt(16), { does: 'return', reason: 'evidence-missing', note, newDueOn });
};

const talk: Chapter = (script, { task, words }) => {
  words.comments(task).forEach(({ unit, text }, at) => {
    script.add(0.14 + at * 0.12, clockAt(10, 15) + at * 17, { does: 'comment', unit, text });
  });
};

const begun = [confirmed, dispatched, acknowledged, talk];
const finished = [...begun, reported(0.25, 0, 35), partsDone, leadDone, submitted];

const CHAPTERS: Readonly<Record<Course, readonly Chapter[]>> = {
  registered: [],
  confirmed: [confirmed],
  dispatched: [dispatchedLately, acknowledgedBySome],
  started: [...begun, reported(0.85, 0, 15, 6)],
  working: [...begun, reported(0.24, 0, 25, 1), sentBack, reported(0.92, 1, 55, 4)],
  late: [...begun, reported(0.24, 0, 35), partsDone, leadBehind],
  submitted: finished,
  reviewed: [...finished, reviewed],
  returned: [...finished, returned],
  closed: [...finished, reviewed, closed],
};
