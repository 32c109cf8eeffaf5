import type { DraftAnswer, DraftUnit } from '@lianban/contract';
import { lacksToRegister, Refusal } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { unitRef } from '../units/refs';

type DraftRecord = Omit<DraftAnswer, 'lacks' | 'units'> & { units: DraftUnit[] | null };

const SELECT = `
  select d.id, d.version, d.position, d.path, d.number, d.heading, d.body, d.clause, d.open_ended as "openEnded",
         d.lead_basis as "leadBasis", array[d.span_from, d.span_to] as span,
         array[d.clause_from, d.clause_to] as "clauseSpan", d.deadline, d.targets, d.due_on as "dueOn",
         d.reporting_period as "reportingPeriod", d.standard, d.task_id as "taskId",
         (select json_agg(json_build_object('id', n.id, 'printed', n.printed, 'name', n.name, 'part', n.part,
                    'readTier', n.read_tier, 'certainty', n.certainty, 'inherited', n.inherited,
                    'span', case when n.span_from is null then null else json_build_array(n.span_from, n.span_to) end,
                    'unit', ${unitRef('n.unit_id')}) order by n.position)
            from draft_unit n where n.draft_id = d.id and not n.set_aside) as units
    from draft d`;

/** The drafts of a plan in the order of the document, each with what it still lacks: one statement. */
export async function draftsOf(rows: EntityManager, planId: string): Promise<DraftAnswer[]> {
  const records: DraftRecord[] = await rows.query(`${SELECT} where d.plan_id = $1 order by d.position`, [
    planId,
  ]);
  return records.map(answerOf);
}

export async function draftAnswer(rows: EntityManager, draftId: string): Promise<DraftAnswer> {
  const [record]: DraftRecord[] = await rows.query(`${SELECT} where d.id = $1`, [draftId]);
  if (!record) throw new Refusal('not-found', { id: draftId });
  return answerOf(record);
}

function answerOf(record: DraftRecord): DraftAnswer {
  const units = record.units ?? [];
  const facts = units.map(({ printed, name, part, unit }) => ({
    printed: printed || name,
    part,
    unitId: unit?.id ?? null,
  }));
  return { ...record, units, lacks: record.taskId ? [] : lacksToRegister({ ...record, units: facts }) };
}
