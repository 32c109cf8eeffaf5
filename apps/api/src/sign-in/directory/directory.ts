import { isIP } from 'node:net';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Refusal } from '@lianban/rules';
import { Client, EqualityFilter, ResultCodeError, type Entry } from 'ldapts';
import type { Config } from '../../config';
import type { LdapConfig } from '../../config.ldap';
import { CONFIG } from '../../config.module';
import type { Recognised } from '../identity/identity.actions';

/**
 * What a directory answers (RFC 4511 §4.1.9) when it knows the person and does not let them in: constraintViolation
 * and unwillingToPerform are how locked and expired passwords are told, the others are wrong ones.
 */
const NOT_LET_IN: ReadonlySet<number> = new Set([19, 48, 49, 50, 53]);
/** Attributes that are bytes, not text. */
const BYTES = ['objectGUID'];

/** Asks the office's directory (LDAP) who somebody is: looks for the entry, then signs in to it as that entry. */
@Injectable()
export class Directory {
  private readonly log = new Logger('directory');

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * Whom the directory knows by this account name and password; null: nobody, or not by this password.
   *
   * @throws Refusal not-found (no directory here), directory-unavailable
   */
  async recognise(login: string, password: string): Promise<Recognised | null> {
    const settings = this.settings();
    // A name with an empty password is taken for an anonymous sign-in, and succeeds (RFC 4513 §5.1.2).
    if (password === '') return null;
    const client = clientOf(settings);
    try {
      const entry = await this.within(settings, () => this.entryOf(client, settings, login));
      if (!entry) return null;
      const lets = await this.within(settings, () => letsIn(client, entry.dn, password));
      return lets ? recognised(entry, settings) : null;
    } catch (fault) {
      this.log.error(`The directory does not answer as it should: ${why(fault)}`);
      throw new Refusal('directory-unavailable', { name: settings.name });
    } finally {
      await client.unbind().catch(() => undefined);
    }
  }

  /** The one entry of this account name. */
  private async entryOf(client: Client, settings: LdapConfig, login: string): Promise<Entry | null> {
    if (settings.startTls) await client.startTLS(tlsOf(settings));
    if (settings.bindDn !== null) await client.bind(settings.bindDn, settings.bindPassword ?? '');
    const { searchEntries } = await client.search(settings.baseDn, {
      scope: 'sub',
      filter: filterFor(settings.filter, login),
      attributes: [settings.loginAttribute, settings.idAttribute],
      explicitBufferAttributes: BYTES,
      sizeLimit: 2,
      timeLimit: settings.timeoutSeconds,
    });
    if (searchEntries.length > 1) this.log.warn('The filter finds more than one entry for one account name.');
    return searchEntries.length === 1 ? searchEntries[0]! : null;
  }

  private settings(): LdapConfig {
    if (!this.config.ldap) throw new Refusal('not-found');
    return this.config.ldap;
  }

  /** A directory that takes the connection and then says nothing must not keep people waiting. */
  private async within<T>({ timeoutSeconds }: LdapConfig, work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error(`nothing for ${timeoutSeconds} s`)), timeoutSeconds * 1000);
    });
    return Promise.race([work(), late]).finally(() => clearTimeout(timer));
  }
}

function clientOf(settings: LdapConfig): Client {
  const { url, timeoutSeconds } = settings;
  const milliseconds = timeoutSeconds * 1000;
  return new Client({
    url,
    timeout: milliseconds,
    connectTimeout: milliseconds,
    ...(url.startsWith('ldaps:') && { tlsOptions: tlsOf(settings) }),
  });
}

function tlsOf({ url, ca }: LdapConfig): object {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    ...(isIP(host) ? {} : { servername: host }),
    minVersion: 'TLSv1.2',
    ...(ca !== null && { ca }),
  };
}

/** What was typed can only be compared with: it adds nothing to the filter (RFC 4515 §3). */
export function filterFor(template: string, login: string): string {
  const escaped = new EqualityFilter({ attribute: 'any', value: '' }).escape(login);
  return template.replaceAll('{login}', () => escaped);
}

async function letsIn(client: Client, dn: string, password: string): Promise<boolean> {
  try {
    await client.bind(dn, password);
    return true;
  } catch (fault) {
    if (fault instanceof ResultCodeError && NOT_LET_IN.has(fault.code)) return false;
    throw fault;
  }
}

function recognised(entry: Entry, { loginAttribute, idAttribute, baseDn }: LdapConfig): Recognised {
  return {
    source: `ldap ${baseDn.toLowerCase()}`,
    subject: textOf(entry, idAttribute),
    login: textOf(entry, loginAttribute),
  };
}

/** The first value of the attribute; whatever letters it was asked for in, it comes back as the directory spells it. */
function textOf(entry: Entry, attribute: string): string | null {
  const key = Object.keys(entry).find((name) => name.toLowerCase() === attribute.toLowerCase());
  const value = [key === undefined ? [] : entry[key]!].flat()[0];
  const text = Buffer.isBuffer(value) ? value.toString('base64') : value;
  return text || null;
}

/** For the operator: which kind of fault, and what it says of itself. */
const why = (fault: unknown): string => {
  const { name, code, message } = fault as Partial<Record<'name' | 'code' | 'message', unknown>>;
  return [name, code, message].filter(Boolean).join(' ');
};
