import { dayOf, type Day } from '@lianban/calendar';
import { Refusal } from '@lianban/rules';
import type { DataSource } from 'typeorm';
import type { ThreadSubjects } from '../../http/thread-subjects';
import type { FileDoors } from '../../files/file.doors';
import { RaisedCaseRow } from '../../tasks/raised-case.entity';
import { PastActions } from './actions';
import { stepsOf } from './courses';
import { deedsDone, tasksOf } from './facts';
import { askForHelp, helpOf } from './help';
import { clockAt, endOfMonth, momentOf, pastWorkingDays } from './moments';
import { CITY_GROUP_PLAN } from './plans/city-group-plan';
import { DAMAGED_TWIN, NATIONAL_PLAN } from './plans/national-plan';
import { PORT_PLAN } from './plans/port-plan';
import type { PlanSetting } from './plans/setting';
import { ZHANMAO_PLAN } from './plans/zhanmao-plan';
import { attendToLetters } from './letters';
import { play, whoDoes } from './play';
import { prepare, type Prepared, type Scene } from './prepare';
import { Roster } from './roster';
import type { Step, TaskFacts } from './step';
import { wordsOf } from './texts/words';

/** The five documents, in the order in which the offices imported them. */
export const PLANS: readonly PlanSetting[] = [
  CITY_GROUP_PLAN,
  PORT_PLAN,
  ZHANMAO_PLAN,
  NATIONAL_PLAN,
  DAMAGED_TWIN,
];

/** How many tasks' histories are told at once. Those of one task are told one after another. */
const LANES = 4;
/** How many tasks an office dispatches on one day. */
const A_DAYS_WORK = 14;

export interface Progress {
  planRead(file: string, tasks: number): void;
  /** @param day from 1 */
  dayDone(day: number, of: number): void;
  /** A deed that the rules did not let happen: somebody has been at the task meanwhile. Its history ends there. */
  refused(number: string, deed: string, code: string): void;
}

interface Story {
  readonly task: TaskFacts;
  readonly steps: readonly Step[];
}

export interface Filling {
  readonly now: Date;
  readonly examplesDir: string;
  /** Who may bring evidence to a task. */
  readonly doors: FileDoors;
  readonly threads: ThreadSubjects;
  readonly progress: Progress;
}

/**
 * Six weeks of the cast's work, through the actions behind the routes, each in its own transaction. Whatever an
 * earlier run has done stays done: this one goes on from there.
 */
export async function fillHistory(
  source: DataSource,
  { now, examplesDir, doors, threads, progress }: Filling,
): Promise<void> {
  const days = pastWorkingDays(now);
  const past = new PastActions(source, now, doors, threads);
  const roster = await Roster.read(past.store.rows);
  const scene: Scene = { past, roster, days, today: dayOf(now), examplesDir };
  const stories: Story[] = [];
  for (const plan of PLANS) {
    const { planId, settings, fresh } = await prepare(scene, plan);
    const tasks = await tasksOf(past.store.rows, planId);
    stories.push(...storiesOf(plan, settings, tasks, scene));
    if (fresh) progress.planRead(plan.file, tasks.length);
  }
  await tell(scene, stories, progress, (at) => new PastActions(source, at, doors, threads));
  await past.at(now).sweep.run();
  await past.coordination.run();
}

function storiesOf(
  plan: PlanSetting,
  settings: Prepared['settings'],
  tasks: readonly TaskFacts[],
  { today }: Scene,
): Story[] {
  let sent = 0;
  return tasks.map((task) => {
    const { course, words } = settings.get(task.id)!;
    if (course === 'draft') return { task, steps: [] };
    const from = plan.dispatchedFrom + Math.floor(sent / A_DAYS_WORK);
    sent += 1;
    const told = { task, course, from, words: wordsOf(task, words), newDueOn: endOfMonth(today, 1) };
    return { task, steps: stepsOf(told) };
  });
}

/** Day by day, so that the clock runs between the people as it does in life. */
async function tell(
  scene: Scene,
  stories: readonly Story[],
  progress: Progress,
  another: (at: Date) => PastActions,
): Promise<void> {
  const { past, roster, days } = scene;
  const done = await deedsDone(past.store.rows);
  const waiting = stories.map(({ task, steps }) => ({
    task,
    steps: steps.filter((step) => whoDoes(roster, task, step)).slice(done.get(task.id) ?? 0),
  }));
  const helped = helpOf(stories.map(({ task }) => task));
  if (waiting.every(({ steps }) => steps.length === 0)) {
    for (const day of days.keys()) await askForHelp(scene, helped, day);
    return;
  }
  const lanes = Array.from({ length: LANES }, (_, lane) => ({
    past: another(momentOf(days[0]!, 0)),
    stories: waiting.filter((_, at) => at % LANES === lane),
  }));
  for (const [index, day] of days.entries()) {
    await past.at(momentOf(day, clockAt(9))).sweep.run();
    await past.coordination.run();
    await acceptCase(past, roster);
    await attendToLetters(past.at(momentOf(day, clockAt(9, 2))), roster);
    await Promise.all(
      lanes.map(async (lane) => {
        for (const story of lane.stories) {
          const today = story.steps.filter((step) => step.day === index);
          const end = await live(lane.past, roster, story, today, day);
          if (end === null) continue;
          progress.refused(story.task.number, end.step.does, end.code);
          story.steps = [];
        }
      }),
    );
    await askForHelp(scene, helped, index);
    progress.dayDone(index + 1, days.length);
  }
}

/** One day of a task. @returns where it ended before its time, null where it did not */
async function live(
  past: PastActions,
  roster: Roster,
  { task }: Story,
  steps: readonly Step[],
  day: Day,
): Promise<{ step: Step; code: string } | null> {
  for (const step of steps) {
    const actor = whoDoes(roster, task, step)!;
    const deed = (): Promise<void> => play(past.at(momentOf(day, step.minute)), actor, task, step);
    let code = await refusalOf(deed);
    // Where the server's own clock was at the task in the same instant.
    if (code === 'stale-version') code = await refusalOf(deed);
    if (code !== null) return { step, code };
  }
  return null;
}

async function refusalOf(deed: () => Promise<void>): Promise<string | null> {
  try {
    await deed();
    return null;
  } catch (fault) {
    if (fault instanceof Refusal) return fault.code;
    throw fault;
  }
}

/** The first case that was raised is taken on by the provincial office the day after; the others wait. */
async function acceptCase(past: PastActions, roster: Roster): Promise<void> {
  const [first] = await past.store.rows.find(RaisedCaseRow, {
    order: { raisedAt: 'ASC', id: 'ASC' },
    take: 1,
  });
  if (!first || first.acceptedAt || first.raisedAt.getTime() === past.store.now().getTime()) return;
  past.at(new Date(past.store.now().getTime() + 90 * 60_000));
  await past.cases.accept(roster.require(first.toOfficeId, 'officer'), first.id, first.version, {
    outcome: 'supervise-directly',
    note: '自治区督查室直接督办：请北海市每周五报送进度，督查室两周内赴现场核查，涉及电力迁改事项由我室协调供电部门。',
  });
}
