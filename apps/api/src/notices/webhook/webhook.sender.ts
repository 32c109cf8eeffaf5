import { say } from '@lianban/contract';
import { Refusal, tryAgainAt } from '@lianban/rules';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '../../config';
import { CONFIG } from '../../config.module';
import { unseal } from '../../store/seal';
import { Store, type Tx } from '../../store/store';
import type { Claimed, Outcome } from '../delivery/lease';
import { post } from './target';
import { WebhookRow } from './webhook.entity';
import { FORMATS, type Happened, type Sealed } from './webhook.format';

/** ⚙ What has failed for so long is disabled. */
const GIVES_OUT_HOURS = 72;

type Found = Omit<Happened, 'link'> & { taskId: string | null };

/** Calls webhooks, and learns from what comes back whether they work. */
@Injectable()
export class WebhookSender {
  private readonly log = new Logger('webhook');

  constructor(
    private readonly store: Store,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async deliver({ id, webhookId, eventId }: Claimed): Promise<Outcome> {
    const webhook = await this.store.rows.findOneByOrFail(WebhookRow, { id: webhookId! });
    if (webhook.removedAt) return { state: 'dropped' };
    try {
      const format = FORMATS[webhook.format];
      const { url, body, headers } = format.call(
        this.opened(webhook),
        id,
        await this.happened(eventId),
        this.store.now(),
      );
      const answer = await post(url, body, headers, this.config.webhookNetworks);
      const fault = format.faultOf(answer);
      return fault === null ? { state: 'sent' } : { state: 'failed', fault };
    } catch (fault) {
      const why = whyOf(fault);
      this.log.warn(`${webhook.name}: ${why}`);
      return { state: 'failed', fault: why };
    }
  }

  /** Whether it works is kept with the webhook: while it fails it is tried seldom, and after days it is disabled. */
  async learn(tx: Tx, webhookId: string, outcome: Outcome): Promise<void> {
    if (outcome.state === 'dropped') return;
    const webhook = await tx.rows.findOneOrFail(WebhookRow, {
      where: { id: webhookId },
      lock: { mode: 'pessimistic_write' },
    });
    if (outcome.state === 'sent') {
      if (webhook.failures === 0) return;
      await tx.rows.update(WebhookRow, webhookId, { failures: 0, failingSince: null, pausedUntil: null });
      return;
    }
    const failingSince = webhook.failingSince ?? tx.now;
    const gaveOut =
      webhook.disabledAt === null && tx.now.getTime() - failingSince.getTime() >= GIVES_OUT_HOURS * 3_600_000;
    const failures = webhook.failures + 1;
    await tx.rows.update(WebhookRow, webhookId, {
      failures,
      failingSince,
      pausedUntil: tryAgainAt(tx.now, Math.min(failures, 9)),
      ...(gaveOut && { disabledAt: tx.now, gaveOut, version: webhook.version + 1 }),
    });
    if (gaveOut) await tx.announce('webhook.gave-out', [], { webhookId }, { name: webhook.name });
  }

  private opened({ sealedUrl, sealedSecret }: WebhookRow): Sealed {
    const open = (sealed: string): string => {
      const opened = unseal(sealed, this.config.tokenKey, 'webhooks');
      if (opened === null) throw new Error('It was sealed with another TOKEN_KEY: enter the address again.');
      return opened;
    };
    return { url: new URL(open(sealedUrl)), secret: sealedSecret === null ? null : open(sealedSecret) };
  }

  /** Asked as it leaves: what its office allows may have changed. */
  private async happened(eventId: string | null): Promise<Happened> {
    if (eventId === null) {
      const nothing = {
        event: null,
        seq: null,
        facts: {},
        number: null,
        heading: null,
        unit: null,
        link: null,
      };
      return { ...nothing, at: this.store.now() };
    }
    const [found] = await this.store.rows.query<[Found]>(
      `select e.name as event, e.at, s.seq, e.facts, e.task_id as "taskId", t.number, u.short_name as unit,
              case when f.shares_headings then t.heading end as heading
         from event e left join event_seal s on s.event_id = e.id left join task t on t.id = e.task_id
         left join notice_floor f on f.office_id = t.office_id
         left join unit u on u.id = coalesce(e.facts->>'unitId', e.detail->>'unitId')::uuid
        where e.id = $1`,
      [eventId],
    );
    const { taskId, ...what } = found;
    const base = this.config.publicUrl;
    return { ...what, link: base && taskId ? `${base}/tasks/${taskId}` : null };
  }
}

/** As an administrator reads it; nothing of the address, which may hold a key. */
function whyOf(fault: unknown): string {
  if (fault instanceof Refusal) {
    const facts = fault.facts as Record<string, string>;
    return say('zh-CN', `refusal.${fault.code}`, facts);
  }
  if (!(fault instanceof Error)) return String(fault);
  if (fault.name === 'TimeoutError' || fault.name === 'AbortError') return 'No answer within ten seconds.';
  return (fault as NodeJS.ErrnoException).code ?? fault.message;
}
