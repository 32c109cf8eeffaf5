import type { LiveEventName } from '../events';
import type { WebhookEvent, WebhookFormat } from '../webhook-events';
import type { Instant, PersonRef, UnitRef } from './common';

/** A webhook as a system administrator sees it. */
export interface WebhookAnswer {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly format: WebhookFormat;
  /** Without what is secret in it. */
  readonly url: string;
  readonly signed: boolean;
  readonly events: readonly WebhookEvent[];
  readonly unit: UnitRef | null;
  /** `failing`: tried again, later each time. `gave-out`: disabled because it failed for days. */
  readonly state: 'working' | 'failing' | 'disabled' | 'gave-out';
  readonly failingSince: Instant | null;
  /** How many wait to be sent. */
  readonly waiting: number;
  readonly lastSentAt: Instant | null;
}

/** The secret with which what is sent is signed: in this answer and nowhere else. Null where the format has none of ours. */
export interface MadeWebhook {
  readonly webhook: WebhookAnswer;
  readonly secret: string | null;
}

/** One message or one call, without anything of a task. */
export interface DeliveryAnswer {
  readonly id: string;
  readonly channel: 'mail' | 'webhook';
  readonly purpose: 'notices' | 'event' | 'test';
  /** Of mail with notices: whose, */
  readonly person: PersonRef | null;
  /** how many are in it; */
  readonly notices: number;
  /** of a trial message: where to; */
  readonly address: string | null;
  /** of a call: which webhook, and what of. */
  readonly webhook: { readonly id: string; readonly name: string } | null;
  readonly event: LiveEventName | null;
  readonly state: 'waiting' | 'sent' | 'dropped' | 'given-up';
  /** How often it was tried without success since it was last asked for. */
  readonly failures: number;
  readonly fault: string | null;
  readonly madeAt: Instant;
  /** When it is tried next, while it waits. */
  readonly dueAt: Instant;
  readonly triedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly resendable: boolean;
}
