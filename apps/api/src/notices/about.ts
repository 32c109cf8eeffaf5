import type { Parties } from '@lianban/rules';
import type { FedEvent } from '../store/feed/event.feed';
import type { Tx } from '../store/store';
import { AssignmentRow } from '../tasks/assignment.entity';
import { ConsultationRow, CoordinationRow, CoordinationRungRow } from '../tasks/coordination.entity';
import { NOBODY, partiesOf, partiesOfPart } from '../tasks/parties';
import { RaisedCaseRow } from '../tasks/raised-case.entity';
import { ReportRow } from '../tasks/report.entity';
import { RequestRow } from '../tasks/request.entity';
import type { About, AboutLetter } from './notice.rules';

interface Facts {
  readonly assignmentId?: string;
  readonly requestId?: string;
  readonly reportId?: string;
  readonly caseId?: string;
  readonly coordinationId?: string;
  readonly letterId?: string | null;
  readonly letterIds?: readonly string[];
  readonly personIds?: readonly string[];
  readonly unitIds?: readonly string[];
}

export interface Concerned extends About {
  readonly parties: Parties;
  /** Whose matter it is; null: that of the installation. */
  readonly officeId: string | null;
}

/** Whom an event concerns and what it is about, from the rows as they are now; null where it is about nobody's matter. */
export async function concerning(tx: Tx, event: FedEvent): Promise<Concerned | null> {
  const facts: Facts = event.facts as object;
  const letter = await letterOf(tx, facts);
  const parties = event.taskId ? await partiesOf(tx.rows, event.taskId) : null;
  // What is about the installation is nobody's task.
  if (event.name === 'webhook.gave-out') return { parties: NOBODY, officeId: null };
  if (!parties) return letter && { parties: await ofLetter(tx, letter), letter, officeId: letter.officeId };
  const { officeId } = parties;
  if (event.name === 'comment.added' || event.name === 'comment.edited') {
    const { personIds = [], unitIds = [] } = facts;
    return { officeId, parties, mentioned: { personIds, unitIds } };
  }
  const report = facts.reportId ? await tx.rows.findOneBy(ReportRow, { id: facts.reportId }) : null;
  const request = facts.requestId ? await tx.rows.findOneBy(RequestRow, { id: facts.requestId }) : null;
  if (facts.coordinationId) return { ...(await ofCoordination(tx, parties, facts.coordinationId)), officeId };
  return {
    officeId,
    parties: await ofCase(tx, await ofPart(tx, parties, facts.assignmentId ?? request?.assignmentId), facts),
    ...(request && { request }),
    ...(report && { report }),
    ...(letter && { letter }),
  };
}

/** The letters that an event is about; they are always of one unit, and those that leave together may be of several offices. */
async function letterOf(tx: Tx, { letterId, letterIds }: Facts): Promise<AboutLetter | null> {
  const ids = letterIds ?? (letterId ? [letterId] : []);
  if (ids.length === 0) return null;
  const found: AboutLetter[] = await tx.rows.query(
    `select (array_agg(id::text order by drafted_at, id))[1] as id, (array_agg(office_id order by drafted_at, id))[1] as "officeId",
            (array_agg(unit_id))[1] as "unitId", array_agg(distinct instrument) as instruments,
            (array_agg(state order by drafted_at, id))[1] as state, bool_and(instrument <> 'talk' or minutes is not null) as worded,
            array(select s from letter d, unnest(d.signers) s where d.id = any($1::uuid[]) and d.state = 'drafted'
                    and not exists (select 1 from letter_signature g where g.letter_id = d.id and g.signer = s)) as lacking
       from letter where id = any($1::uuid[]) having count(*) > 0`,
    [ids],
  );
  return found[0] ?? null;
}

const ofLetter = (tx: Tx, { officeId, unitId }: AboutLetter): Promise<Parties> =>
  partiesOfPart(tx.rows, { ...NOBODY, officeId }, unitId);

async function ofPart(tx: Tx, parties: Parties, id: string | null | undefined): Promise<Parties> {
  const part = id ? await tx.rows.findOneBy(AssignmentRow, { id }) : null;
  return part ? partiesOfPart(tx.rows, parties, part.unitId) : parties;
}

async function ofCase(tx: Tx, parties: Parties, { caseId }: Facts): Promise<Parties> {
  const raised = caseId ? await tx.rows.findOneBy(RaisedCaseRow, { id: caseId }) : null;
  return raised ? { ...parties, upperOfficeIds: [raised.toOfficeId] } : parties;
}

/** The office of a request for coordination is the one on whose rung it stands (domain §5). */
async function ofCoordination(
  tx: Tx,
  parties: Parties,
  coordinationId: string,
): Promise<About & { parties: Parties }> {
  const asked = await tx.rows.findOneByOrFail(CoordinationRow, { id: coordinationId });
  const rungs = await tx.rows.find(CoordinationRungRow, {
    where: { coordinationId, rung: asked.rung },
    order: { cycle: 'DESC' },
    take: 1,
  });
  const consulted = await tx.rows.findBy(ConsultationRow, { coordinationId });
  const own = await partiesOfPart(tx.rows, parties, asked.unitId);
  return {
    parties: { ...own, officeId: rungs[0]?.officeId ?? own.officeId },
    coordination: {
      raiserId: rungs[0]?.fromOfficeId ?? null,
      consultedIds: consulted.map(({ unitId }) => unitId),
    },
  };
}
