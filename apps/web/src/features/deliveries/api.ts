import type {
  AddWebhookBody,
  ChangeWebhookBody,
  DeliveryAnswer,
  MadeWebhook,
  Page,
  WebhookAnswer,
} from '@lianban/contract';
import { ask, query } from '../../api/ask';

export const readWebhooks = (signal: AbortSignal): Promise<WebhookAnswer[]> => ask('/webhooks', { signal });

export const addWebhook = (body: AddWebhookBody): Promise<MadeWebhook> =>
  ask('/webhooks', { method: 'POST', body });

export const changeWebhook = (
  { id, version }: WebhookAnswer,
  body: ChangeWebhookBody,
): Promise<WebhookAnswer> => ask(`/webhooks/${id}`, { method: 'PATCH', version, body });

export const renewSecret = ({ id, version }: WebhookAnswer): Promise<MadeWebhook> =>
  ask(`/webhooks/${id}/secret`, { method: 'POST', version });

export const turn = (to: 'enable' | 'disable', { id, version }: WebhookAnswer): Promise<WebhookAnswer> =>
  ask(`/webhooks/${id}/${to}`, { method: 'POST', version });

export const removeWebhook = ({ id, version }: WebhookAnswer): Promise<void> =>
  ask(`/webhooks/${id}`, { method: 'DELETE', version });

export const tryWebhook = ({ id }: WebhookAnswer): Promise<DeliveryAnswer> =>
  ask(`/webhooks/${id}/trial`, { method: 'POST' });

export interface DeliveryFilter {
  readonly channel: DeliveryAnswer['channel'] | null;
  readonly state: DeliveryAnswer['state'] | null;
}

export const readDeliveries =
  (filter: DeliveryFilter) =>
  (cursor: string | null, signal: AbortSignal): Promise<Page<DeliveryAnswer>> =>
    ask(`/deliveries${query({ ...filter, cursor })}`, { signal });

export const sendAgain = (id: string): Promise<DeliveryAnswer> =>
  ask(`/deliveries/${id}/send-again`, { method: 'POST' });

export const sendTrialMail = (address: string): Promise<DeliveryAnswer> =>
  ask('/deliveries/trial-mail', { method: 'POST', body: { address } });
