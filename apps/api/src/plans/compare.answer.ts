import type { ComparedDraft, PlanComparison } from '@lianban/contract';
import type { EntityManager } from 'typeorm';
import { compareDrafts } from './compare';
import type { PlanRow } from './plan.entity';

/** A revised plan beside an earlier one, draft by draft. */
export async function comparisonOf(
  rows: EntityManager,
  earlier: PlanRow,
  later: PlanRow,
): Promise<PlanComparison> {
  const [before, after] = [await draftsToCompare(rows, earlier.id), await draftsToCompare(rows, later.id)];
  return { earlier: refOf(earlier), later: refOf(later), ...compareDrafts(before, after) };
}

const refOf = ({ id, title, code }: PlanRow): PlanComparison['earlier'] => ({ id, title, code });

function draftsToCompare(rows: EntityManager, planId: string): Promise<ComparedDraft[]> {
  return rows.query(
    `select id, number, path, heading, body, clause, array[span_from, span_to] as span
       from draft where plan_id = $1 order by position`,
    [planId],
  );
}
