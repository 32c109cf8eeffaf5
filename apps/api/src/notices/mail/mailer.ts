import { dayOf } from '@lianban/calendar';
import type { Language } from '@lianban/contract';
import { tryAgainAt, type Post } from '@lianban/rules';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Config } from '../../config';
import { CONFIG } from '../../config.module';
import { Store, type Tx } from '../../store/store';
import { postsOn } from '../../units/person.queries';
import { NOTICED, readable } from '../notice.queries';
import { letterOf, type Item, type Letter } from './mail.letter';

const SECONDS = 1000;

interface Addressee {
  readonly personId: string;
  readonly address: string | null;
  readonly language: Language;
  readonly posts: readonly Post[];
}

/**
 * Sends what is due, one message a person. Any number of processes may: each claims a person for the length of one
 * transaction. One that is killed after the server took the message and before it is recorded sends it again, under
 * the same Message-ID: at least once, recorded once.
 */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly log = new Logger('mail');
  private readonly transport;

  constructor(
    private readonly store: Store,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.transport =
      config.smtpUrl &&
      createTransport({
        url: config.smtpUrl,
        connectionTimeout: 15 * SECONDS,
        greetingTimeout: 15 * SECONDS,
        socketTimeout: 30 * SECONDS,
      });
  }

  /** Whether anything can be sent at all. */
  get configured(): boolean {
    return Boolean(this.transport);
  }

  onApplicationShutdown(): void {
    if (this.transport) this.transport.close();
  }

  /** All that is due. @returns how many messages were sent */
  async drain(): Promise<number> {
    if (!this.transport) return 0;
    let sent = 0;
    for (let outcome = await this.next(); outcome !== 'none'; outcome = await this.next()) {
      if (outcome === 'sent') sent += 1;
    }
    return sent;
  }

  private next(): Promise<'none' | 'sent' | 'not-sent'> {
    return this.store.write(null, async (tx) => {
      const addressee = await claim(tx);
      if (!addressee) return 'none';
      const { due, items } = await dueTo(tx, addressee);
      const gone = due.filter((id) => !items.some(({ noticeId }) => noticeId === id));
      await tx.rows.query(`update notice_mail set state = 'dropped' where notice_id = any($1::bigint[])`, [
        gone,
      ]);
      if (items.length === 0) return 'not-sent';
      const letter = letterOf(items, addressee.language, this.config.publicUrl);
      const fault = await this.send(addressee.address!, letter);
      await record(tx, items, letter, fault);
      return fault === null ? 'sent' : 'not-sent';
    });
  }

  /** @returns why the server did not take it; null where it did */
  private async send(to: string, { subject, text, messageId }: Letter): Promise<string | null> {
    try {
      const from = this.config.smtpFrom;
      await (this.transport || null)!.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId,
      });
      return null;
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      this.log.warn(`A message could not be sent: ${why}`);
      return why.slice(0, 500);
    }
  }
}

/** Somebody to whom something is due, and to whom no other process is sending at this moment. */
async function claim(tx: Tx): Promise<Addressee | null> {
  const [found]: Addressee[] = await tx.rows.query(
    `select s.person_id as "personId", case when p.left_on is null then s.address end as address, s.language,
            ${postsOn('$2')} as posts
       from notice_settings s join person p on p.id = s.person_id
      where exists (select 1 from notice_mail m
                     where m.person_id = s.person_id and m.state = 'waiting' and m.due_at <= $1)
      limit 1 for update of s skip locked`,
    [tx.now, dayOf(tx.now)],
  );
  return found ?? null;
}

/** What is due to them, and of it what they may still read. */
async function dueTo(tx: Tx, addressee: Addressee): Promise<{ due: string[]; items: Item[] }> {
  const due: { id: string }[] = await tx.rows.query(
    `select notice_id as id from notice_mail where person_id = $1 and state = 'waiting' and due_at <= $2`,
    [addressee.personId, tx.now],
  );
  const ids = due.map(({ id }) => id);
  if (addressee.address === null) return { due: ids, items: [] };
  const { sql, params } = readable(addressee, 1);
  const items: Item[] = await tx.rows.query(
    `select n.id as "noticeId", n.kind, ${NOTICED}
       from notice n join event e on e.id = n.event_id
      where ${sql} and n.id = any($${params.length + 1}::bigint[]) order by n.id`,
    [...params, ids],
  );
  return { due: ids, items };
}

async function record(
  tx: Tx,
  items: readonly Item[],
  { messageId }: Letter,
  fault: string | null,
): Promise<void> {
  const ids = items.map(({ noticeId }) => noticeId);
  if (fault === null) {
    await tx.rows.query(
      `update notice_mail set state = 'sent', sent_at = $2, message_id = $3, fault = null
        where notice_id = any($1::bigint[])`,
      [ids, tx.now, messageId],
    );
    return;
  }
  const failed: { id: string; failures: number }[] = await tx.rows.query(
    'select notice_id as id, failures + 1 as failures from notice_mail where notice_id = any($1::bigint[])',
    [ids],
  );
  for (const { id, failures } of failed) {
    const again = tryAgainAt(tx.now, failures);
    await tx.rows.query(
      `update notice_mail set failures = $2, fault = $3, state = $4, due_at = coalesce($5, due_at)
        where notice_id = $1`,
      [id, failures, fault, again ? 'waiting' : 'given-up', again],
    );
  }
}
