import type { WebhookEvent, WebhookFormat } from './webhook-events';

interface WebhookWishes {
  readonly name: string;
  readonly events: readonly WebhookEvent[];
  /** Only what concerns this unit or office; null: all. */
  readonly unitId: string | null;
  /** Of a DingTalk robot with signing: what DingTalk shows (SEC…). Other formats take none. */
  readonly secret?: string;
}

/** POST /api/webhooks */
export interface AddWebhookBody extends WebhookWishes {
  readonly format: WebhookFormat;
  readonly url: string;
}

/** PATCH /api/webhooks/:id: address and secret stay as they are where they are left out. */
export interface ChangeWebhookBody extends WebhookWishes {
  readonly url?: string;
}

/** POST /api/deliveries/trial-mail */
export interface TrialMailBody {
  readonly address: string;
}
