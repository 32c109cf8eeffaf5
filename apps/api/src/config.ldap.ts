import { ConfigFault, readNamed, secret, wholeNumber, type Environment } from './config.read';

/** A directory (LDAP v3, RFC 4511) by whose passwords people sign in. */
export interface LdapConfig {
  /** `ldaps://host:636`, or `ldap://host:389`. */
  readonly url: string;
  /** Asks for TLS on a connection that began without (RFC 4511 §4.14). */
  readonly startTls: boolean;
  /** The certificates, in PEM, that the directory's must come from; null: those that Node.js knows. */
  readonly ca: string | null;
  /** As whom people are looked for; null: anonymously. */
  readonly bindDn: string | null;
  readonly bindPassword: string | null;
  /** Where people are looked for, to any depth. */
  readonly baseDn: string;
  /** By which filter (RFC 4515); `{login}` stands for the account name as it was typed. */
  readonly filter: string;
  /** The attribute that holds the account name of the register. */
  readonly loginAttribute: string;
  /** The attribute that stays the same when a name changes, and is never given to another person. */
  readonly idAttribute: string;
  /** As the sign-in page calls it. */
  readonly name: string;
  /** For each step: connecting, searching, proving. */
  readonly timeoutSeconds: number;
}

/** Only a directory on this very machine is asked without TLS: what people type would travel readable. */
const LOOPBACK = /^(?:127\.[\d.]+|localhost|\[::1\])$/;

export function ldap(env: Environment): LdapConfig | null {
  const given = env['LDAP_URL'];
  if (!given) return null;
  const url = URL.parse(given);
  if (!url || !['ldap:', 'ldaps:'].includes(url.protocol)) {
    throw new ConfigFault(
      `LDAP_URL must be an address that begins with ldaps:// or ldap://; it is "${given}".`,
    );
  }
  const startTls = env['LDAP_START_TLS'] === 'true';
  if (url.protocol === 'ldap:' && !startTls && !LOOPBACK.test(url.hostname)) {
    throw new ConfigFault('LDAP_URL begins with ldap://: set LDAP_START_TLS=true, or use ldaps://.');
  }
  const filter = env['LDAP_FILTER'] || '(uid={login})';
  if (!filter.includes('{login}')) throw new ConfigFault('LDAP_FILTER must say where {login} goes.');
  const [bindDn, bindPassword] = [env['LDAP_BIND_DN'] || null, secret(env, 'LDAP_BIND_PASSWORD')];
  // A name without a password is no anonymous search: servers take it for one (RFC 4513 §5.1.2), or refuse it.
  if ((bindDn === null) !== (bindPassword === null)) {
    throw new ConfigFault(
      'LDAP_BIND_DN and LDAP_BIND_PASSWORD (or LDAP_BIND_PASSWORD_FILE) come together, or not at all.',
    );
  }
  const baseDn = env['LDAP_BASE_DN'];
  if (!baseDn)
    throw new ConfigFault('LDAP_URL needs LDAP_BASE_DN, such as ou=people,dc=example,dc=gov,dc=cn.');
  const ca = env['LDAP_CA_FILE'];
  return {
    url: url.href,
    startTls,
    ca: ca ? readNamed(ca, 'LDAP_CA_FILE') : null,
    bindDn,
    bindPassword,
    baseDn,
    filter,
    loginAttribute: env['LDAP_LOGIN_ATTRIBUTE'] || 'uid',
    idAttribute: env['LDAP_ID_ATTRIBUTE'] || 'entryUUID',
    name: env['LDAP_NAME'] || url.hostname,
    timeoutSeconds: wholeNumber(env, 'LDAP_TIMEOUT_SECONDS', 5, 60) || 5,
  };
}
