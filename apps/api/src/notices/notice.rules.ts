import type { LiveEventName } from '@lianban/contract';
import {
  GRANTS,
  permissionForRequest,
  SIGNER_ROLES,
  type AdminRole,
  type Instrument,
  type NoticeKind,
  type Permission,
  type ReportState,
  type RequestKind,
  type RequestState,
  type Role,
  type Signer,
  type Standing,
} from '@lianban/rules';

/** A letter of the supervision ladder, or several that leave together, as the rows have it. */
export interface AboutLetter {
  readonly id: string;
  readonly officeId: string;
  readonly unitId: string;
  readonly state: string;
  readonly instruments: readonly Instrument[];
  /** Whether there is something to sign: of a talk not before it was held. */
  readonly worded: boolean;
  /** Signatures that a draft still lacks. */
  readonly lacking: readonly Signer[];
}

/** What the rows say of the request, the report or the letter that an event is about. */
export interface About {
  readonly request?: {
    readonly kind: RequestKind;
    readonly state: RequestState;
    readonly needsConsent: boolean;
    readonly askedBy: string;
  };
  readonly report?: { readonly state: ReportState };
  readonly letter?: AboutLetter;
  readonly coordination?: { readonly raiserId: string | null; readonly consultedIds: readonly string[] };
  /** Whom a comment names that it did not name before; all of them read it. */
  readonly mentioned?: { readonly personIds: readonly string[]; readonly unitIds: readonly string[] };
}

export interface Holder {
  readonly to: Standing;
  readonly as?: readonly Role[];
}

export interface AtUnits {
  readonly unitIds: readonly string[];
  readonly as: readonly Role[];
}

/** People by their posts, in the words of the table of permissions or at units by name; people by name; all administrators. */
export type Recipients =
  | readonly Holder[]
  | AtUnits
  | { readonly personIds: readonly string[] }
  | { readonly admins: readonly AdminRole[] };

interface NoticeRule {
  readonly kind: NoticeKind;
  /** Nobody is told of it again for the same letter, whatever else happens to that. */
  readonly once?: 'letter';
  readonly to: (about: About) => Recipients | null;
}

const OF_UNIT: readonly Role[] = ['liaison', 'head'];
const at =
  (...standings: readonly Standing[]) =>
  (): Recipients =>
    standings.map((to) => ({ to, as: to === 'receiver' || to === 'office' ? ['officer'] : OF_UNIT }));
/** Whoever may make the next move. */
const whoMay = (permission: Permission) => (): Recipients => GRANTS[permission];

const itsUnits = at('lead', 'co-lead', 'participant', 'receiver');
const itsUnit = at('own-unit', 'receiver');

/** A request goes to the lead first where its consent is to come, then to whoever decides. */
const whoseTurn = ({ request }: About): Recipients | null =>
  request && (request.state === 'asked' || request.state === 'consented')
    ? GRANTS[
        permissionForRequest(
          request.kind,
          request.needsConsent && request.state === 'asked' ? 'consent' : 'grant',
        )
      ]
    : null;
/** Whoever had it on the desk. */
const whoDecided = ({ request }: About): Recipients | null =>
  request ? GRANTS[permissionForRequest(request.kind, 'grant')] : null;
const asker = ({ request }: About): Recipients | null =>
  (request && { personIds: [request.askedBy] }) || null;
/** The lead's own reports wait for nobody. */
const whoAnswers = ({ report }: About): Recipients | null =>
  report?.state === 'waiting' ? GRANTS['assignment.accept'] : null;
const whoWrote = ({ report }: About): Recipients | null =>
  report?.state === 'returned-by-checker' ? [{ to: 'own-unit', as: ['liaison'] }] : null;

const consulted = ({ coordination }: About): Recipients => ({
  unitIds: coordination?.consultedIds ?? [],
  as: OF_UNIT,
});
/** The office that raised it asks below; where none did, the unit that asked. */
const whoRaised = ({ coordination }: About): Recipients =>
  coordination?.raiserId ? { unitIds: [coordination.raiserId], as: ['officer'] } : itsUnit();

/** Whoever at the office may give a signature that the draft lacks; of a talk, once it was held. */
const whoSigns = ({ letter }: About): Recipients | null =>
  letter?.worded && letter.lacking.length > 0
    ? { unitIds: [letter.officeId], as: letter.lacking.flatMap((signer) => SIGNER_ROLES[signer]) }
    : null;
const whoHolds = ({ letter }: About): Recipients | null =>
  letter && !letter.worded && letter.state === 'drafted' ? GRANTS['letter.amend'] : null;
/** A prompt leaves by itself unless an officer holds it back. */
const whoHoldsBack = ({ letter }: About): Recipients | null =>
  letter?.state === 'signed' && letter.instruments.includes('prompt') ? GRANTS['letter.hold-back'] : null;
const isReminder = ({ letter }: About): boolean =>
  letter?.instruments.every((one) => one === 'notice') ?? false;
const whomToRemind = (about: About): Recipients | null => (isReminder(about) ? itsUnit() : null);
const toSign = { kind: 'to-sign', to: whoSigns, once: 'letter' } as const;
/** What stops or starts the clock of a whole task is told to all of its units. */
const whoseClock = ({ request }: About): Recipients | null =>
  request?.kind === 'suspension' || request?.kind === 'reopening' ? itsUnits() : null;

const byName = ({ mentioned }: About): Recipients | null =>
  (mentioned && { personIds: mentioned.personIds }) || null;
const byUnit = ({ mentioned }: About): Recipients | null =>
  (mentioned && { unitIds: mentioned.unitIds, as: OF_UNIT }) || null;
const mentions = [
  { kind: 'mentioned', to: byName },
  { kind: 'mentioned', to: byUnit },
] as const;

const toAnswer = [{ kind: 'answered', to: itsUnit }] as const;
const toAccept = [{ kind: 'to-decide', to: whoMay('coordination.accept') }] as const;

/**
 * Which events people are told of, why, and whom. A person whom two lines name is told for the reason of the first.
 * What is not written here is in nobody's inbox.
 */
export const NOTICES: Partial<Record<LiveEventName, readonly NoticeRule[]>> = {
  'task.registered': [{ kind: 'to-decide', to: whoMay('task.confirm') }],
  'task.confirmed': [{ kind: 'to-decide', to: whoMay('task.dispatch') }],
  'task.dispatched': [{ kind: 'assigned', to: itsUnits }],
  'subtask.placed': [{ kind: 'assigned', to: itsUnits }],
  'task.received': [{ kind: 'assigned', to: itsUnits }],
  'assignment.transferred': [{ kind: 'assigned', to: itsUnit }],
  'task.called': [{ kind: 'to-decide', to: at('co-lead', 'participant') }],
  'task.submitted': [{ kind: 'to-decide', to: whoMay('task.review') }],
  'task.reviewed': [{ kind: 'to-decide', to: whoMay('task.close') }],
  'task.returned': [
    { kind: 'sent-back', to: at('lead') },
    { kind: 'changed', to: at('co-lead', 'participant') },
  ],
  'task.closed': [{ kind: 'answered', to: itsUnits }],
  'task.amended': [{ kind: 'changed', to: itsUnits }],
  'task.cancelled': [{ kind: 'changed', to: itsUnits }],
  'task.resumed': [{ kind: 'changed', to: itsUnits }],
  'subtask.declined': [{ kind: 'answered', to: at('placer') }],
  'subtask.withdrawn': [{ kind: 'changed', to: itsUnits }],
  'request.asked': [{ kind: 'to-decide', to: whoseTurn }],
  'request.consented': [
    { kind: 'to-decide', to: whoseTurn },
    { kind: 'answered', to: asker },
  ],
  'request.granted': [
    { kind: 'answered', to: asker },
    { kind: 'changed', to: whoseClock },
  ],
  'request.refused': [{ kind: 'answered', to: asker }],
  'request.withdrawn': [{ kind: 'changed', to: whoDecided }],
  'assignment.deemed': [{ kind: 'changed', to: itsUnit }],
  'assignment.drafted': [{ kind: 'to-decide', to: whoMay('assignment.check') }],
  'assignment.checked': [
    { kind: 'sent-back', to: whoWrote },
    { kind: 'to-decide', to: whoAnswers },
  ],
  'assignment.reported': [{ kind: 'to-decide', to: whoAnswers }],
  'assignment.accepted': [{ kind: 'answered', to: at('own-unit') }],
  'assignment.sent-back': [{ kind: 'sent-back', to: at('own-unit') }],
  'assignment.dissented': [{ kind: 'answered', to: at('lead') }],
  'assignment.silent': [{ kind: 'answered', to: at('lead') }],
  'assignment.missed': [{ kind: 'pressed', to: itsUnit }],
  'assignment.rescheduled': [{ kind: 'changed', to: itsUnit }],
  'rung.taken': [
    toSign,
    { kind: 'to-decide', to: whoHolds, once: 'letter' },
    { kind: 'to-decide', to: whoHoldsBack, once: 'letter' },
  ],
  'letter.amended': [toSign],
  'letter.signed': [toSign],
  'letter.sent': [
    { kind: 'due-soon', to: whomToRemind },
    { kind: 'pressed', to: itsUnit },
  ],
  'letter.withdrawn': [{ kind: 'changed', to: at('office') }],
  'letter.answered': [{ kind: 'to-decide', to: whoMay('letter.accept') }],
  'letter.unanswered': [
    { kind: 'pressed', to: itsUnit },
    { kind: 'answered', to: at('office') },
  ],
  'letter.accepted': [{ kind: 'answered', to: itsUnit }],
  'letter.rejected': [{ kind: 'sent-back', to: itsUnit }],
  'case.raised': [
    { kind: 'to-decide', to: whoMay('case.accept') },
    { kind: 'pressed', to: itsUnit },
  ],
  'case.accepted': [{ kind: 'answered', to: at('own-unit', 'receiver', 'office') }],
  'comment.added': mentions,
  'comment.edited': mentions,
  'webhook.gave-out': [{ kind: 'changed', to: () => ({ admins: ['system-admin'] }) }],
  'coordination.asked': [{ kind: 'to-decide', to: whoMay('coordination.consult') }],
  'coordination.consulted': [{ kind: 'to-decide', to: consulted }],
  'coordination.answered': [{ kind: 'answered', to: at('lead') }],
  'coordination.silent': [{ kind: 'answered', to: at('lead') }],
  'coordination.agreed': toAnswer,
  'coordination.not-agreed': toAnswer,
  'coordination.referred': toAccept,
  'coordination.appealed': toAccept,
  'coordination.raised': toAccept,
  'coordination.supplemented': toAccept,
  'coordination.accepted': [{ kind: 'to-decide', to: whoMay('coordination.decide') }, ...toAnswer],
  'coordination.decided': toAnswer,
  'coordination.declined': toAnswer,
  'coordination.lapsed': toAnswer,
  'coordination.convened': [{ kind: 'to-decide', to: whoMay('coordination.rule') }, ...toAnswer],
  'coordination.ruled': toAnswer,
  'coordination.sent-back': [{ kind: 'sent-back', to: whoRaised }],
  'coordination.joined': toAnswer,
  'coordination.withdrawn': [{ kind: 'changed', to: at('lead', 'office') }],
  'coordination.overdue': [{ kind: 'pressed', to: at('office') }],
};
