import { randomBytes, randomUUID } from 'node:crypto';
import {
  LIMITS,
  type AddWebhookBody,
  type ChangeWebhookBody,
  type LiveEventName,
  type WebhookFormat,
} from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Config } from '../../config';
import { CONFIG } from '../../config.module';
import { seal } from '../../store/seal';
import { Store, type Tx } from '../../store/store';
import { UnitRow } from '../../units/unit.entity';
import { DeliveryRow } from '../delivery/delivery.entity';
import { requireTarget } from './target';
import { WebhookRow } from './webhook.entity';
import { WebhookQueries } from './webhook.queries';

type WebhookEventName = Extract<LiveEventName, `webhook.${string}`>;

/** Standard Webhooks: 24 to 64 random bytes. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Webhooks as a system administrator keeps them. */
@Injectable()
export class WebhookActions {
  constructor(
    private readonly store: Store,
    private readonly queries: WebhookQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @returns its id, and the secret with which it is signed where we make that
   * @throws Refusal too-many-webhooks, and those of `requireTarget`
   */
  async add(actor: Actor, body: AddWebhookBody): Promise<{ id: string; secret: string | null }> {
    const url = await requireTarget(body.url, this.config.webhookNetworks);
    const made = body.format === 'standard' ? newSecret() : null;
    const secret = made ?? secretOf(body.format, body.secret) ?? null;
    const id = await this.store.write(actor, async (tx) => {
      if ((await tx.rows.countBy(WebhookRow, { removedAt: IsNull() })) >= LIMITS.webhooks) {
        throw new Refusal('too-many-webhooks', { most: LIMITS.webhooks });
      }
      const { name, format, events, unitId } = body;
      await requireUnit(tx, unitId);
      const row = await tx.rows.save(WebhookRow, {
        name,
        format,
        events: [...events],
        unitId,
        ...this.sealed(url),
        sealedSecret: secret && this.seal(secret),
        madeAt: tx.now,
      });
      await tell(tx, 'webhook.added', row);
      return row.id;
    });
    return { id, secret: made };
  }

  /** @throws Refusal not-found, stale-version, and those of `requireTarget` */
  async change(actor: Actor, id: string, version: number, body: ChangeWebhookBody): Promise<void> {
    await this.queries.one(id);
    const url = body.url ? await requireTarget(body.url, this.config.webhookNetworks) : null;
    await this.write(actor, id, version, 'webhook.changed', async (tx, webhook) => {
      await requireUnit(tx, body.unitId);
      const secret = secretOf(webhook.format, body.secret);
      Object.assign(webhook, {
        name: body.name,
        events: [...body.events],
        unitId: body.unitId,
        ...(url && this.sealed(url)),
        ...(secret && { sealedSecret: this.seal(secret) }),
      });
    });
  }

  /** A new secret; what is sent from now on is signed with it. @throws Refusal not-found, stale-version */
  async renewSecret(actor: Actor, id: string, version: number): Promise<string> {
    const secret = newSecret();
    await this.write(actor, id, version, 'webhook.secret-renewed', (_tx, webhook) => {
      if (webhook.format !== 'standard') throw new Refusal('not-found', { id });
      webhook.sealedSecret = this.seal(secret);
    });
    return secret;
  }

  /** What waited goes on. */
  enable(actor: Actor, id: string, version: number): Promise<void> {
    return this.write(actor, id, version, 'webhook.enabled', (_tx, webhook) => {
      Object.assign(webhook, {
        disabledAt: null,
        gaveOut: false,
        failures: 0,
        failingSince: null,
        pausedUntil: null,
      });
    });
  }

  /** Nothing is sent nor put down for it; what waits, waits. */
  disable(actor: Actor, id: string, version: number): Promise<void> {
    return this.write(actor, id, version, 'webhook.disabled', (tx, webhook) => {
      webhook.disabledAt ??= tx.now;
    });
  }

  /** What waits is dropped; what was sent stays on record. */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.write(actor, id, version, 'webhook.removed', async (tx, webhook) => {
      webhook.removedAt = tx.now;
      await tx.rows.update(
        DeliveryRow,
        { webhookId: id, state: 'waiting' },
        { state: 'dropped', endedAt: tx.now },
      );
    });
  }

  /** Something to send that tells of nothing. @returns the id of the delivery */
  async tryOut(actor: Actor, id: string): Promise<string> {
    const deliveryId = randomUUID();
    await this.store.write(actor, async (tx) => {
      if (!(await tx.rows.existsBy(WebhookRow, { id, removedAt: IsNull() }))) {
        throw new Refusal('not-found', { id });
      }
      const { now } = tx;
      await tx.rows.insert(DeliveryRow, {
        id: deliveryId,
        purpose: 'test',
        webhookId: id,
        madeAt: now,
        dueAt: now,
      });
    });
    return deliveryId;
  }

  private async write(
    actor: Actor,
    id: string,
    version: number,
    event: WebhookEventName,
    work: (tx: Tx, webhook: WebhookRow) => void | Promise<void>,
  ): Promise<void> {
    await this.store.write(actor, async (tx) => {
      const webhook = await tx.rows.findOne(WebhookRow, {
        where: { id, removedAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!webhook) throw new Refusal('not-found', { id });
      if (webhook.version !== version) {
        throw new Refusal('stale-version', { current: await this.queries.one(id) });
      }
      await work(tx, webhook);
      webhook.version += 1;
      await tx.rows.save(WebhookRow, webhook);
      await tell(tx, event, webhook);
    });
  }

  private readonly seal = (text: string): string => seal(text, this.config.tokenKey, 'webhooks');

  private sealed(url: URL): { sealedUrl: string; shownUrl: string } {
    return { sealedUrl: this.seal(url.href), shownUrl: shown(url) };
  }
}

/** DingTalk makes its own secrets; the other formats are told none. */
const secretOf = (format: WebhookFormat, given: string | undefined): string | undefined =>
  format === 'dingtalk' ? given : undefined;

/** A robot's key stands in the query. */
const shown = (url: URL): string => {
  const names = [...url.searchParams.keys()].map((name) => `${name}=…`);
  return `${url.origin}${url.pathname}${names.length > 0 ? `?${names.join('&')}` : ''}`;
};

async function requireUnit(tx: Tx, unitId: string | null): Promise<void> {
  if (unitId !== null && !(await tx.rows.existsBy(UnitRow, { id: unitId }))) {
    throw new Refusal('body-malformed', { fields: [{ field: 'unitId', rule: 'isUnit' }] });
  }
}

const tell = (tx: Tx, event: WebhookEventName, { id, name, shownUrl }: WebhookRow): Promise<void> =>
  tx.announce(event, [], { webhookId: id }, { name, url: shownUrl });
