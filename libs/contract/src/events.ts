import type { ThreadKind } from './answers/threads';

/**
 * Every event that a committed write leaves behind, and what it carries: ids and numbers, never text. What a person
 * may read is decided by the query that reads it.
 */
export interface LiveEvents {
  'plan.imported': { planId: string };
  'plan.amended': { planId: string };
  'draft.settled': { planId: string; draftId: string };
  'drafts.settled': { planId: string };
  'task.registered': { planId: string; taskId: string };
  'task.confirmed': { planId: string; taskId: string };
  'task.dispatched': { planId: string; taskId: string };
  'task.submitted': { planId: string; taskId: string };
  'task.reviewed': { planId: string; taskId: string };
  'task.returned': { planId: string; taskId: string };
  'task.closed': { planId: string; taskId: string };
  'task.consolidated': { planId: string; taskId: string };
  'task.called': { planId: string; taskId: string };
  'task.published': { planId: string; taskId: string };
  'task.archived': { planId: string; taskId: string };
  'task.resumed': { planId: string; taskId: string };
  'task.amended': { planId: string; taskId: string };
  'task.cancelled': { planId: string; taskId: string };
  'task.received': { planId: string; taskId: string; parentId: string };
  'subtask.placed': { planId: string; taskId: string; parentId: string };
  'subtask.declined': { planId: string; taskId: string };
  'subtask.withdrawn': { planId: string; taskId: string };
  'request.asked': { planId: string; taskId: string; requestId: string };
  'request.consented': { planId: string; taskId: string; requestId: string };
  'request.granted': { planId: string; taskId: string; requestId: string };
  'request.refused': { planId: string; taskId: string; requestId: string };
  'request.withdrawn': { planId: string; taskId: string; requestId: string };
  'assignment.acknowledged': { planId: string; taskId: string; assignmentId: string };
  'assignment.deemed': { planId: string; taskId: string; assignmentId: string };
  'assignment.drafted': { planId: string; taskId: string; assignmentId: string; reportId: string };
  'assignment.checked': { planId: string; taskId: string; assignmentId: string; reportId: string };
  'assignment.dissented': { planId: string; taskId: string; assignmentId: string };
  'assignment.silent': { planId: string; taskId: string; assignmentId: string };
  'assignment.missed': { planId: string; taskId: string; assignmentId: string };
  'assignment.transferred': { planId: string; taskId: string; assignmentId: string };
  'assignment.rescheduled': { planId: string; taskId: string; assignmentId: string };
  'assignment.reported': { planId: string; taskId: string; assignmentId: string; reportId: string };
  'assignment.accepted': { planId: string; taskId: string; assignmentId: string; reportId: string };
  'assignment.sent-back': { planId: string; taskId: string; assignmentId: string; reportId: string };
  'file.added': { fileId: string };
  'file.removed': { fileId: string };
  'rung.taken': { planId: string; taskId: string; assignmentId: string; letterId: string | null };
  'letter.signed': { letterId: string; unitId: string };
  /** All that leaves for one unit at one moment: one message. */
  'letter.sent': { unitId: string; letterIds: string[] };
  'letter.held-back': { letterId: string; unitId: string };
  'letter.withdrawn': { letterId: string; unitId: string };
  'letter.amended': { letterId: string; unitId: string };
  'letter.answered': { letterId: string; unitId: string };
  'letter.unanswered': { letterId: string; unitId: string };
  'letter.accepted': { letterId: string; unitId: string };
  'letter.rejected': { letterId: string; unitId: string };
  'ladder-rule.saved': { officeId: string };
  'letter-template.saved': { officeId: string };
  'comment.added': CommentFacts;
  'comment.edited': CommentFacts;
  'comment.deleted': CommentFacts;
  'case.raised': { planId: string; taskId: string; assignmentId: string; caseId: string };
  'case.accepted': { planId: string; taskId: string; assignmentId: string; caseId: string };
  'coordination.asked': { planId: string; taskId: string; coordinationId: string };
  'coordination.consulted': { planId: string; taskId: string; coordinationId: string };
  'coordination.answered': { planId: string; taskId: string; coordinationId: string };
  'coordination.silent': { planId: string; taskId: string; coordinationId: string };
  'coordination.agreed': { planId: string; taskId: string; coordinationId: string };
  'coordination.not-agreed': { planId: string; taskId: string; coordinationId: string };
  'coordination.referred': { planId: string; taskId: string; coordinationId: string };
  'coordination.accepted': { planId: string; taskId: string; coordinationId: string };
  'coordination.decided': { planId: string; taskId: string; coordinationId: string };
  'coordination.declined': { planId: string; taskId: string; coordinationId: string };
  'coordination.convened': { planId: string; taskId: string; coordinationId: string };
  'coordination.appealed': { planId: string; taskId: string; coordinationId: string };
  'coordination.ruled': { planId: string; taskId: string; coordinationId: string };
  'coordination.raised': { planId: string; taskId: string; coordinationId: string };
  'coordination.sent-back': { planId: string; taskId: string; coordinationId: string };
  'coordination.supplemented': { planId: string; taskId: string; coordinationId: string };
  'coordination.joined': { planId: string; taskId: string; coordinationId: string };
  'coordination.withdrawn': { planId: string; taskId: string; coordinationId: string };
  'coordination.lapsed': { planId: string; taskId: string; coordinationId: string };
  'coordination.overdue': { planId: string; taskId: string; coordinationId: string };
  'coordination.thread-shared': { planId: string; taskId: string; coordinationId: string };
  'calendar.changed': Record<string, never>;
  'unit.added': { unitIds: string[] };
  'unit.changed': { unitId: string };
  'unit.renamed': { unitId: string };
  'unit.merged': { unitId: string; intoId: string };
  'unit.split': { unitId: string; unitIds: string[] };
  'units.imported': { added: number; changed: number };
  'person.added': { personId: string };
  'person.changed': { personId: string };
  'person.left': { personId: string };
  'person.returned': { personId: string };
  'person.signed-in': { personId: string };
  'identity.linked': { personId: string };
  'identity.unlinked': { personId: string };
  'admin-link.made': { personId: string };
  'session.ended': { personId: string; familyId: string };
  'factor.enrolled': { personId: string };
  'factor.removed': { personId: string };
  'factor.reset': { personId: string };
  'factor.codes-renewed': { personId: string };
  'token.made': { personId: string; tokenId: string };
  'token.revoked': { personId: string; tokenId: string };
  'lock.lifted': Record<string, never>;
  'text.refused': { personId: string };
  'words.changed': Record<string, never>;
  'profile.set': Record<string, never>;
  'access.refused': { personId: string | null; code: string; route: string };
  'observer.read': { personId: string; route: string; thingId: string | null };
  'audit.exported': { personId: string };
  /** Something new in the inbox of those who hear it. */
  'notice.arrived': Record<string, never>;
  'notice.floor-set': { unitId: string };
  'webhook.added': { webhookId: string };
  'webhook.changed': { webhookId: string };
  'webhook.secret-renewed': { webhookId: string };
  'webhook.enabled': { webhookId: string };
  'webhook.disabled': { webhookId: string };
  'webhook.removed': { webhookId: string };
  /** Disabled by itself: it failed for days. */
  'webhook.gave-out': { webhookId: string };
  'delivery.sent-again': { deliveryId: string };
}

/** `personIds` and `unitIds`: whom it mentions (an edit: whom it did not mention before). */
interface CommentFacts {
  planId: string;
  taskId: string;
  kind: ThreadKind;
  subjectId: string;
  seq: number;
  rev: number;
  personIds: string[];
  unitIds: string[];
}

export type LiveEventName = keyof LiveEvents;

/**
 * Who hears an event. A room of a thing is joined after the check that reading the thing makes; a unit's and a
 * person's own rooms are joined at the handshake.
 */
export type Audience =
  | `plan:${string}`
  | `task:${string}`
  | `coordination:${string}`
  | `${ThreadKind}-thread:${string}`
  | `unit:${string}`
  | `person:${string}`
  /** The register is read by whoever is signed in. */
  | 'register:all';

/** What travels on the socket as `event`: name, the event's number, and its facts. */
export interface LiveMessage<E extends LiveEventName = LiveEventName> {
  readonly name: E;
  /** The event row's number; larger is later, but not without gaps. */
  readonly id: string;
  readonly facts: LiveEvents[E];
}

/** Who has the page of a thing open: sent as `present`, never kept, and only to those who may read the thing. */
export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly writing: boolean;
}
export interface Present extends Watch {
  /** Some of them, those who write first. */
  readonly people: readonly PresentPerson[];
  readonly count: number;
}
/** The rooms whose open pages are shown to each other. */
export const PRESENCE_ROOMS = ['task-thread', 'coordination-thread'] as const;

/** From the client: `writing` with a thing that it watches, while somebody writes there; `watch` and `unwatch` with a thing; the answer says whether the room was joined. */
export interface Watch {
  /** A thread is read by fewer than what it is about (domain §6), so it has a room of its own, under its subject's id. */
  readonly kind: 'plan' | 'task' | 'coordination' | `${ThreadKind}-thread`;
  readonly id: string;
}
export type WatchAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** `reload` is sent when messages may have been lost: the client asks for everything on screen again. */
export const SOCKET_PATH = '/api/live';
