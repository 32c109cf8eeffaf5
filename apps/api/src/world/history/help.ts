import type { CoordinationMove } from '@lianban/rules';
import { AssignmentRow } from '../../tasks/assignment.entity';
import { CoordinationRow } from '../../tasks/coordination.entity';
import type { CoordinationBodies } from '../../coordination/deeds';
import type { PastActions } from './actions';
import { clockAt, momentOf } from './moments';
import type { Scene } from './prepare';
import type { Party, TaskFacts } from './step';
import { HELP, type Help, type HelpStep } from './texts/help';

/** One request of the example world, with the task on which it was made. */
interface Asked {
  readonly help: Help;
  readonly task: TaskFacts;
}

/** The requests for coordination that the example world tells of, on the tasks with those headings. */
export const helpOf = (tasks: readonly TaskFacts[]): Asked[] =>
  HELP.flatMap((help) =>
    tasks.filter(({ heading }) => heading === help.heading).map((task) => ({ help, task })),
  );

/**
 * What was done about them on one day, after everything else of that day. Each step leaves one event of a person, so
 * that an interrupted history goes on where it stood.
 */
export async function askForHelp(
  { past, roster, days }: Scene,
  asked: readonly Asked[],
  day: number,
): Promise<void> {
  for (const { help, task } of asked) {
    const units = [task.office, task.lead, ...task.others];
    const unitOf = (name: string): Party | undefined => units.find(({ shortName }) => shortName === name);
    const asker = unitOf(help.unit);
    if (!asker) continue;
    const done = await stepsDone(past, task, asker);
    for (const step of help.steps.slice(done).filter((one) => one.day === day)) {
      const unit = step.unit === 'office' ? task.office : unitOf(step.unit);
      const actor = unit && roster.at(unit.id, step.as);
      if (!actor) return;
      past.at(momentOf(days[day]!, clockAt(16) + step.minute));
      await play(past, actor, task, asker, help, step);
    }
  }
}

type Actor = NonNullable<ReturnType<Scene['roster']['at']>>;

async function play(
  past: PastActions,
  actor: Actor,
  task: TaskFacts,
  asker: Party,
  { blocking, proposal, needs }: Help,
  step: HelpStep,
): Promise<void> {
  const { rows } = past.store;
  if (step.does === 'ask') {
    const part = await rows.findOneByOrFail(AssignmentRow, { taskId: task.id, unitId: asker.id });
    const neededIds = [task.lead, ...task.others]
      .filter(({ shortName }) => needs.includes(shortName))
      .map(({ id }) => id);
    await past.asking.ask(actor, part.id, part.version, { blocking, proposal, neededIds });
    return;
  }
  const request = await requestOf(past, task, asker);
  await past.ladder.make(actor, request!.id, step.does, request!.version, bodyOf(step, asker));
}

const bodyOf = <M extends CoordinationMove>(step: HelpStep, asker: Party): CoordinationBodies[M] =>
  ({
    text: step.text,
    ...(step.does === 'answer' && { agrees: step.agrees ?? false }),
    ...(step.does === 'decide' && { effect: 'duty', duties: [{ unitId: asker.id, duty: step.duty }] }),
  }) as unknown as CoordinationBodies[M];

const requestOf = ({ store }: PastActions, task: TaskFacts, asker: Party): Promise<CoordinationRow | null> =>
  store.rows.findOneBy(CoordinationRow, { taskId: task.id, unitId: asker.id });

async function stepsDone(past: PastActions, task: TaskFacts, asker: Party): Promise<number> {
  const request = await requestOf(past, task, asker);
  if (!request) return 0;
  const [found] = await past.store.rows.query<[{ done: number }]>(
    `select count(*)::int as done from event
      where task_id = $1 and actor_id is not null and facts->>'coordinationId' = $2`,
    [task.id, request.id],
  );
  return found.done;
}
