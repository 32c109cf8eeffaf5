import type { Actor } from '@lianban/rules';
import { AssignmentRow } from '../../tasks/assignment.entity';
import { TaskRow } from '../../tasks/task.entity';
import { createHash } from 'node:crypto';
import type { PastActions } from './actions';
import type { Roster } from './roster';
import type { Party, Step, TaskFacts } from './step';

/** Who does it, by the post that the rules ask for. Null: the unit has nobody, and nothing happens. */
export function whoDoes(roster: Roster, { office, lead }: TaskFacts, step: Step): Actor | null {
  switch (step.does) {
    case 'dispatch':
      return roster.require(office.id, 'officer');
    case 'confirm':
    case 'return':
    case 'close':
      return roster.require(office.id, 'reviewer');
    case 'review':
      return roster.second(office.id, 'officer');
    case 'submit':
      return roster.at(lead.id, 'head');
    case 'accept':
    case 'send-back':
      return roster.at(lead.id, 'liaison');
    case 'comment':
      return roster.at(step.unit.id, step.unit.id === office.id ? 'officer' : 'liaison');
    case 'acknowledge':
    case 'report':
      return roster.at(step.unit.id, 'liaison');
    case 'check':
      return roster.at(step.unit.id, 'checker');
  }
}

/** Does it, as the route would: on the version that is current at this moment. */
export async function play(past: PastActions, actor: Actor, task: TaskFacts, step: Step): Promise<void> {
  switch (step.does) {
    case 'confirm':
      return past.tasks.confirm(actor, task.id, await taskVersion(past, task));
    case 'dispatch':
      return past.tasks.dispatch(actor, task.id, await taskVersion(past, task));
    case 'submit':
      return past.completion.submit(actor, task.id, await taskVersion(past, task), {
        text: step.text,
        files: [await evidenceOf(past, actor, task, step.text)],
      });
    case 'review':
      return past.reviews.review(actor, task.id, await taskVersion(past, task), step);
    case 'return':
      return past.reviews.returnTask(actor, task.id, await taskVersion(past, task), step);
    case 'close':
      return past.reviews.close(actor, task.id, await taskVersion(past, task), step);
    case 'comment': {
      const key = keyOf(`${task.number} ${step.day} ${step.minute} ${step.text}`);
      return void (await past.comments.add(actor, { kind: 'task', id: task.id }, { text: step.text, key }));
    }
    case 'acknowledge': {
      const { id, version } = await assignmentOf(past, task, step.unit);
      return void (await past.assignments.acknowledge(actor, id, version));
    }
    case 'report': {
      const { id, version } = await assignmentOf(past, task, step.unit);
      return void (await past.reports.report(actor, id, version, step));
    }
    case 'check': {
      const { id, version } = await assignmentOf(past, task, step.unit);
      return void (await past.reports.check(actor, id, version, {
        pass: true,
        note: '数据已核，同意报送。',
      }));
    }
    case 'accept': {
      const { id, version } = await assignmentOf(past, task, step.unit);
      return void (await past.reports.accept(actor, id, version, step));
    }
    case 'send-back': {
      const { id, version } = await assignmentOf(past, task, step.unit);
      return void (await past.reports.sendBack(actor, id, version, step));
    }
  }
}

const taskVersion = async ({ store }: PastActions, { id }: TaskFacts): Promise<number> =>
  (await store.rows.findOneOrFail(TaskRow, { select: { id: true, version: true }, where: { id } })).version;

/** What is handed in with the completion report: its own text, as the file that an office would attach. */
async function evidenceOf(past: PastActions, actor: Actor, task: TaskFacts, text: string): Promise<string> {
  const said = `${task.number}\n${task.heading}\n\n办结情况说明\n\n${text}\n`;
  const upload = { name: '办结情况说明.txt', bytes: Buffer.from(said), fields: {} };
  return (await past.files.add(actor, task.id, upload)).id;
}

const assignmentOf = ({ store }: PastActions, task: TaskFacts, unit: Party): Promise<AssignmentRow> =>
  store.rows.findOneByOrFail(AssignmentRow, { taskId: task.id, unitId: unit.id });

/** The key that a browser would have made up (a UUID), the same for the same comment. */
function keyOf(text: string): string {
  const hex = createHash('sha1').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
