import { Refusal, type Actor, type Lack, type RequestMove } from '@lianban/rules';
import { FileActions } from '../../apps/api/src/files/file.actions';
import { AmendActions } from '../../apps/api/src/tasks/amend.actions';
import { AssignmentActions } from '../../apps/api/src/tasks/assignment.actions';
import { BreakDownActions } from '../../apps/api/src/tasks/break-down.actions';
import { CompletionActions } from '../../apps/api/src/tasks/completion.actions';
import { ReceiveActions } from '../../apps/api/src/tasks/receive.actions';
import { ReportActions } from '../../apps/api/src/tasks/report.actions';
import { AskingActions } from '../../apps/api/src/tasks/requests/asking.actions';
import { RequestActions } from '../../apps/api/src/tasks/requests/request.actions';
import { ResumeActions } from '../../apps/api/src/tasks/requests/resume.actions';
import { ReviewActions } from '../../apps/api/src/tasks/review.actions';
import { TaskActions } from '../../apps/api/src/tasks/task.actions';
import type { Person } from './model/state';
import type { Chosen } from './play';
import type { Rows } from './rows';

export interface Met {
  readonly code: string;
  readonly lacks?: readonly string[];
  readonly facts: unknown;
}

const SAID = '照办。';

/** The product's actions, as its controllers find them. */
export type Doors = <T>(type: new (...given: never[]) => T) => T;

export const actorOf = ({ id, posts }: Person): Actor => ({
  personId: id,
  posts: posts.map(({ unit: unitId, role }) => ({ unitId, role })),
});

/** Makes the chosen move with the product; null where it was made, else what was said against it. */
export async function drive(
  get: Doors,
  chosen: Chosen,
  seen: Rows,
  files: readonly string[],
): Promise<Met | null> {
  const { task, part, request } = chosen.target;
  const actor = actorOf(chosen.person);
  try {
    if (request) await decide(get, chosen, actor, seen.version('request', request.id));
    else if (part) await ofPart(get, chosen, [actor, part.id, seen.version('assignment', part.id)]);
    else await ofTask(get, chosen, [actor, task.id, seen.version('task', task.id)], files);
    return null;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const lacks = (fault.facts['lacks'] as Lack[] | undefined)?.map(({ code }) => code);
    return { code: fault.code, facts: fault.facts, ...(lacks && { lacks }) };
  }
}

type Call = readonly [actor: Actor, id: string, version: number];

async function ofTask(
  get: Doors,
  { name, args }: Chosen,
  call: Call,
  files: readonly string[],
): Promise<unknown> {
  switch (name) {
    case 'confirm':
      return get(TaskActions).confirm(...call);
    case 'dispatch':
      return get(TaskActions).dispatch(...call);
    case 'call':
      return get(CompletionActions).call(...call, null);
    case 'submit':
      return get(CompletionActions).submit(...call, { text: SAID, files: [...files] });
    case 'review':
      return get(ReviewActions).review(...call, { opinion: SAID, result: 'resolved' });
    case 'publish':
      return get(ReviewActions).publish(...call, { until: args.on, note: SAID });
    case 'return':
      return get(ReviewActions).returnTask(...call, { reason: 'facts-wrong', note: SAID, newDueOn: args.on });
    case 'close':
      return get(ReviewActions).close(...call, { result: 'resolved', note: SAID });
    case 'archive':
      return get(CompletionActions).archive(...call);
    case 'resume':
      return get(ResumeActions).resume(...call);
    case 'suspend':
      return get(AskingActions).suspend(...call, { reason: 'court', ground: SAID, reviewOn: args.on });
    case 'cancel':
      return get(AskingActions).cancel(...call, { ground: SAID });
    case 'reopen':
      return get(AskingActions).reopen(...call, { finding: SAID, newDueOn: args.on });
    case 'amend':
      return get(AmendActions).amend(...call, { basis: SAID, dueOn: args.on });
    default:
      return get(BreakDownActions).withdraw(...call, null);
  }
}

async function ofPart(get: Doors, { name, args }: Chosen, call: Call): Promise<unknown> {
  switch (name) {
    case 'acknowledge':
      return get(AssignmentActions).acknowledge(...call);
    case 'dissent':
      return get(AssignmentActions).dissent(...call, { text: SAID });
    case 'report': {
      const { percentage, done: partDone } = args;
      const body = { text: SAID, percentage, partDone, ...(args.fellBecause && { fellBecause: SAID }) };
      return get(ReportActions).report(...call, body);
    }
    case 'check':
      return get(ReportActions).check(...call, { pass: args.pass, note: SAID });
    case 'accept':
      return get(ReportActions).accept(...call, {});
    case 'send-back':
      return get(ReportActions).sendBack(...call, { missing: SAID });
    case 'object':
      return get(AskingActions).object(...call, { ground: SAID, proposedUnitId: args.unit });
    case 'extend':
      return get(AskingActions).extend(...call, { reason: SAID, newDueOn: args.on, progress: SAID });
    case 'break-down':
      return get(BreakDownActions).breakDown(...call, {
        subtasks: [{ heading: SAID, unitId: args.unit, dueOn: args.on }],
      });
    case 'receive':
      return get(ReceiveActions).receive(...call, {
        dueOn: args.on,
        units: args.units.map(({ unit: unitId, kind }) => ({ unitId, part: kind })),
      });
    default:
      return get(BreakDownActions).decline(...call, { ground: SAID });
  }
}

const DECISIONS: Readonly<Record<string, RequestMove>> = {
  consent: 'consent',
  'decline-request': 'decline',
  grant: 'grant',
  refuse: 'refuse',
  'withdraw-request': 'withdraw',
};

const decide = (get: Doors, { name, target }: Chosen, actor: Actor, version: number): Promise<string> =>
  get(RequestActions).make(actor, target.request!.id, DECISIONS[name]!, version, SAID);

/** Evidence is uploaded beforehand; who may not bring any hands in none, and is refused for that reason. */
export async function bring(get: Doors, { name, person, target, args }: Chosen): Promise<string[]> {
  if (name !== 'submit' || !args.evidence) return [];
  const upload = { name: '佐证.txt', bytes: Buffer.from(SAID), fields: {} };
  try {
    return [(await get(FileActions).add(actorOf(person), target.task.id, upload)).id];
  } catch (fault) {
    if (fault instanceof Refusal) return [];
    throw fault;
  }
}
