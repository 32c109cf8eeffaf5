import type { SettleDraftBody } from '@lianban/contract';
import { readClauseAt } from '@lianban/plan-reader';
import { Not } from 'typeorm';
import type { Tx } from '../store/store';
import { bodyOf, requirePlace, type Place } from './boundary';
import { DraftRow, DraftUnitRow } from './draft.entity';
import { renumber } from './draft.history';
import type { PlanRow } from './plan.entity';
import { unitsAsRead } from './read-units';

type Drawn = Pick<SettleDraftBody, 'span' | 'clauseSpan'>;

/** Moves a draft's boundaries: its body and clause are cut from the plan's text anew, and a new clause is read. */
export async function redraw(tx: Tx, plan: PlanRow, draft: DraftRow, drawn: Drawn): Promise<void> {
  const before = placeOf(draft);
  const after: Place = {
    heading: draft.heading,
    span: drawn.span ?? before.span,
    clauseSpan: drawn.clauseSpan ?? keptClause(before, drawn.span),
  };
  const others = await tx.rows.find(DraftRow, {
    select: { id: true, spanFrom: true, spanTo: true },
    where: { planId: plan.id, id: Not(draft.id) },
  });
  requirePlace(
    plan.text,
    before,
    after,
    others.map((other) => [other.spanFrom, other.spanTo]),
  );

  [draft.spanFrom, draft.spanTo] = after.span;
  if (drawn.clauseSpan) await readAgain(tx, plan, draft, drawn.clauseSpan);
  else [draft.clauseFrom, draft.clauseTo] = after.clauseSpan;
  draft.body = bodyOf(plan.text, placeOf(draft), isHeaded(draft));
  await tx.rows.save(DraftRow, draft);
  await renumber(tx, plan.id);
}

export const placeOf = (draft: DraftRow): Place => ({
  heading: draft.heading,
  span: [draft.spanFrom, draft.spanTo],
  clauseSpan: [draft.clauseFrom, draft.clauseTo],
});

/** Whether the heading is set off; else it is the first phrase of the body. */
export const isHeaded = (draft: DraftRow): boolean => !draft.body.startsWith(draft.heading);

/** A clause that is not there stays where the draft ends. */
function keptClause({ clauseSpan }: Place, span: Drawn['span']): Place['clauseSpan'] {
  return span && clauseSpan[0] === clauseSpan[1] ? [span[1], span[1]] : clauseSpan;
}

async function readAgain(
  tx: Tx,
  plan: PlanRow,
  draft: DraftRow,
  marked: readonly [number, number],
): Promise<void> {
  const read = readClauseAt(plan.text, [...marked], plan);
  draft.clause = read.clause;
  [draft.clauseFrom, draft.clauseTo] = read.span;
  draft.openEnded = read.openEnded;
  draft.leadBasis = read.leadBasis;

  const rows = await tx.rows.find(DraftUnitRow, { where: { draftId: draft.id }, order: { position: 'ASC' } });
  const [fresh = []] = await unitsAsRead(tx.rows, [read.units], plan.officeId);
  // A unit that is still printed there stays the row it was, with the register's unit that a person chose for it.
  const stays = fresh.map((unit) =>
    rows.find((row) => row.printed !== '' && row.spanFrom === unit.spanFrom && row.name === unit.name),
  );
  // What the old clause printed goes; what a rule of the document or a person added does not come from a clause.
  const added = rows.filter((row) => !row.setAside && row.printed === '');
  const aside = rows.filter((row) => row.printed !== '' && !stays.includes(row));
  await tx.rows.save(DraftUnitRow, [
    ...fresh.map((unit, at) => ({
      ...unit,
      id: stays[at]?.id,
      unitId: stays[at]?.unitId ?? unit.unitId,
      draftId: draft.id,
      setAside: false,
    })),
    ...added.map((row, at) => ({ ...row, position: fresh.length + at + 1 })),
    ...aside.map((row) => ({ ...row, setAside: true })),
  ]);
}
