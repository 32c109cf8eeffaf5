import { dayOf } from '@lianban/calendar';
import type { Language } from '@lianban/contract';
import type { Post } from '@lianban/rules';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Config } from '../../config';
import { CONFIG } from '../../config.module';
import { Store } from '../../store/store';
import { postsOn } from '../../units/person.queries';
import type { Claimed, Outcome } from '../delivery/lease';
import { NOTICED, readable } from '../notice.queries';
import { compose } from './mail.compose';
import { letterOf, trialLetter, type Item, type Letter } from './mail.letter';

const SECONDS = 1000;

interface Addressee {
  readonly personId: string;
  readonly address: string | null;
  readonly language: Language;
  readonly posts: readonly Post[];
}

/** Writes and sends messages through the SMTP server of the installation. */
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

  /** Puts what is due into messages, one a person. */
  compose(): Promise<void> {
    return this.store.write(null, compose);
  }

  /** What is in a message is asked again as it leaves: nobody is mailed what they may not read any more. */
  async deliver(claimed: Claimed): Promise<Outcome> {
    const messageId = `<${claimed.id}.${claimed.round}@lianban>`;
    if (claimed.address !== null) return this.send(claimed.address, { ...trialLetter('zh-CN'), messageId });
    const addressee = await this.addresseeOf(claimed.personId!);
    if (!addressee?.address) return { state: 'dropped' };
    const items = await this.itemsOf(claimed.id, addressee);
    if (items.length === 0) return { state: 'dropped' };
    const letter = letterOf(items, addressee.language, this.config.publicUrl);
    return this.send(addressee.address, { ...letter, messageId });
  }

  private async send(to: string, message: Letter & { messageId: string }): Promise<Outcome> {
    if (!this.transport) return { state: 'failed', fault: 'SMTP_URL is not set.' };
    try {
      await this.transport.sendMail({
        from: this.config.smtpFrom,
        to: { name: '', address: to },
        ...message,
      });
      return { state: 'sent' };
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      this.log.warn(`A message could not be sent: ${why}`);
      // A server that answers refuses this message; one that does not refuses them all.
      const unreachable = (fault as { responseCode?: number }).responseCode === undefined;
      return { state: 'failed', fault: why, unreachable };
    }
  }

  private async addresseeOf(personId: string): Promise<Addressee | undefined> {
    const [found]: Addressee[] = await this.store.rows.query(
      `select s.person_id as "personId", case when p.left_on is null then s.address end as address, s.language,
              ${postsOn('$2')} as posts
         from notice_settings s join person p on p.id = s.person_id where s.person_id = $1`,
      [personId, dayOf(this.store.now())],
    );
    return found;
  }

  private itemsOf(deliveryId: string, addressee: Addressee): Promise<Item[]> {
    const { sql, params } = readable(addressee, 1);
    return this.store.rows.query(
      `select n.kind, ${NOTICED}
         from notice_mail m join notice n on n.id = m.notice_id join event e on e.id = n.event_id
        where m.delivery_id = $${params.length + 1} and ${sql} order by n.id`,
      [...params, deliveryId],
    );
  }
}
