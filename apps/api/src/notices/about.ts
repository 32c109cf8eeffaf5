import type { Parties } from '@lianban/rules';
import type { FedEvent } from '../store/feed/event.feed';
import type { Tx } from '../store/store';
import { AssignmentRow } from '../tasks/assignment.entity';
import { ConsultationRow, CoordinationRow, CoordinationRungRow } from '../tasks/coordination.entity';
import { partiesOf, partiesOfPart } from '../tasks/parties';
import { RaisedCaseRow } from '../tasks/raised-case.entity';
import { ReportRow } from '../tasks/report.entity';
import { RequestRow } from '../tasks/request.entity';
import type { About } from './notice.rules';

interface Facts {
  readonly assignmentId?: string;
  readonly requestId?: string;
  readonly reportId?: string;
  readonly caseId?: string;
  readonly coordinationId?: string;
}

/** Whom an event concerns and what it is about, from the rows as they are now; null where it is about no task. */
export async function concerning(tx: Tx, event: FedEvent): Promise<(About & { parties: Parties }) | null> {
  const parties = event.taskId ? await partiesOf(tx.rows, event.taskId) : null;
  if (!parties) return null;
  const facts: Facts = event.facts as object;
  const report = facts.reportId ? await tx.rows.findOneBy(ReportRow, { id: facts.reportId }) : null;
  const request = facts.requestId ? await tx.rows.findOneBy(RequestRow, { id: facts.requestId }) : null;
  if (facts.coordinationId) return ofCoordination(tx, parties, facts.coordinationId);
  return {
    parties: await ofCase(tx, await ofPart(tx, parties, facts.assignmentId ?? request?.assignmentId), facts),
    ...(request && { request }),
    ...(report && { report }),
  };
}

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
