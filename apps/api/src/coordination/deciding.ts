import type { DecideCoordinationBody } from '@lianban/contract';
import { lack, lacksToDecide, lacksToRule, outcomeOf, Refusal } from '@lianban/rules';
import { In } from 'typeorm';
import { handIn } from '../files/file.actions';
import { amendTask, type Amending } from '../tasks/amend';
import { AssignmentRow } from '../tasks/assignment.entity';
import { requireNothing } from '../tasks/task.standing';
import type { Deed } from './deeds';

/**
 * 协调决定, 会议裁定, 联席会议结论: what is decided, and what that does to the task, in one transaction. It becomes an
 * edition of the task like any other amendment, with the request as its ground.
 */
export const decide: Deed<DecideCoordinationBody> = async (tx, actor, { request, rung, task, way }, body) => {
  const files = body.files ?? [];
  requireNothing(way.move, [
    ...lacksToDecide({ askedBy: request.askedBy, anotherPerson: true }, actor.personId),
    ...lacksToRule(rung.rung, files.length),
    ...(rung.rung === 'C3' ? lack('minutes', !body.minutes?.trim()) : []),
  ]);
  const text = body.text.trim();
  const amending: Amending = { basis: `${BASIS[rung.rung] ?? ''}：${text}`, ...changeOf(body) };
  if (amending.duties) {
    const unitIds = [...new Set(amending.duties.map(({ unitId }) => unitId))];
    const held = await tx.rows.countBy(AssignmentRow, { taskId: task.id, unitId: In(unitIds) });
    if (held < unitIds.length) throw malformed('duties');
  }
  await handIn(tx, files, {
    kind: 'coordination',
    id: rung.id,
    taskId: task.id,
    personId: actor.personId,
  });
  const outcome = outcomeOf(rung.rung, body.effect);
  rung.effect = body.effect;
  rung.minutes = body.minutes?.trim() || null;
  rung.edition = task.edition + 1;
  return { said: text, outcome, apply: () => amendTask(tx, actor, task, amending) };
};

/** The ground of the amendment, as an office would write it. */
const BASIS: Partial<Record<string, string>> = {
  C2: '统筹办协调决定',
  C3: '专题协调会裁定',
  C4: '上级协调裁定',
  C5: '联席会议决定',
};

/** Exactly what the effect names: a decision that says one thing and does another is refused. */
function changeOf({ effect, duties, units, dueOn }: DecideCoordinationBody): Partial<Amending> {
  if (effect === 'duty' && duties?.length) return { duties };
  if (effect === 'units' && units?.length) return { units };
  if (effect === 'date' && dueOn) return { dueOn };
  throw malformed({ duty: 'duties', units: 'units', date: 'dueOn' }[effect]);
}

const malformed = (field: string): Refusal =>
  new Refusal('body-malformed', { fields: [{ field, rule: 'isNotEmpty' }] });
