import type { PersonRef, RequestAnswer, UnitRef } from '@lianban/contract';
import {
  lacksToDecide,
  may,
  movesOfRequest,
  permissionForRequest,
  type Actor,
  type Parties,
  type RequestKind,
  type RequestMove,
  type RequestState,
} from '@lianban/rules';
import { instant, instantOrNull } from '../store/together';
import { personRef, unitRef } from '../units/refs';
import { RECEIVERS } from './parties';
import type { RequestFacts } from './request.entity';

export interface RequestRecord {
  id: string;
  version: number;
  kind: RequestKind;
  state: RequestState;
  taskId: string;
  assignmentId: string | null;
  unitId: string | null;
  unit: UnitRef | null;
  seq: number;
  ground: string;
  facts: RequestFacts;
  proposedUnit: UnitRef | null;
  /** The office that receives for the unit whose part it is about. */
  receiverIds: string[];
  askerId: string;
  askedBy: PersonRef;
  askedAt: string;
  needsConsent: boolean;
  consentedBy: PersonRef | null;
  consentedAt: string | null;
  decideBy: string | null;
  decidedBy: PersonRef | null;
  decidedAt: string | null;
  note: string | null;
}

/** What was asked about the task $1 and its parts, in order. */
export const REQUESTS_OF_TASK = `
  select q.id, q.version, q.kind, q.state, q.task_id as "taskId", q.assignment_id as "assignmentId",
         a.unit_id as "unitId", ${unitRef('a.unit_id')} as unit,
         ${RECEIVERS} as "receiverIds", q.seq, q.ground, q.facts,
         ${unitRef(`(q.facts->>'proposedUnitId')::uuid`)} as "proposedUnit", q.asked_by as "askerId",
         ${personRef('q.asked_by')} as "askedBy", q.asked_at as "askedAt", q.needs_consent as "needsConsent",
         ${personRef('q.consented_by')} as "consentedBy", q.consented_at as "consentedAt",
         q.decide_by as "decideBy", ${personRef('q.decided_by')} as "decidedBy", q.decided_at as "decidedAt", q.note
    from request q join task t on t.id = q.task_id
    left join assignment a on a.id = q.assignment_id left join unit u on u.id = a.unit_id
      where q.task_id = $1 order by q.asked_at, q.seq, q.id`;

/** What was asked, and what became of it; the moves are those of `actor`. */
export function requestsOf(
  records: readonly RequestRecord[],
  actor: Actor,
  parties: Parties,
): RequestAnswer[] {
  return records.map((record) => answerOf(record, actor, parties));
}

function answerOf(record: RequestRecord, actor: Actor, parties: Parties): RequestAnswer {
  const { facts, unitId, receiverIds, askerId, needsConsent, consentedBy, consentedAt, ...said } = record;
  const consent = consentedBy && consentedAt ? { by: consentedBy, at: instant(consentedAt) } : 'waiting';
  return {
    ...said,
    newDueOn: facts.newDueOn ?? null,
    progress: facts.progress ?? null,
    reason: facts.reason ?? null,
    reviewOn: facts.reviewOn ?? null,
    document: facts.document ?? null,
    askedAt: instant(record.askedAt),
    decidedAt: instantOrNull(record.decidedAt),
    consent: needsConsent ? consent : 'not-needed',
    moves: movesOf(record, actor, unitId ? { ...parties, ownUnitId: unitId, receiverIds } : parties, askerId),
  };
}

/** Which are another person's than the one who asked. */
const DECISIONS: readonly RequestMove[] = ['decline', 'grant', 'refuse'];

function movesOf(
  { kind, state, needsConsent }: RequestRecord,
  actor: Actor,
  parties: Parties,
  askedBy: string,
): RequestAnswer['moves'] {
  return movesOfRequest({ kind, state, needsConsent, askedBy })
    .filter((move) => may(actor, permissionForRequest(kind, move), parties))
    .map((move) => ({
      move,
      lacks: DECISIONS.includes(move) ? lacksToDecide({ askedBy, anotherPerson: true }, actor.personId) : [],
    }));
}
