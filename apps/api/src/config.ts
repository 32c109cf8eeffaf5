import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { ldap, type LdapConfig } from './config.ldap';
import { ConfigFault, readNamed, secret, wholeNumber, type Environment } from './config.read';

export { ConfigFault } from './config.read';

/** Everything that the surroundings decide. Read once, here and nowhere else. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded database and the key of the access tokens live. */
  readonly dataDir: string;
  /** Another PostgreSQL; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Another role for the same database, which owns its tables and migrates them; null: the one that serves. */
  readonly databaseOwnerUrl: string | null;
  /** Signs access tokens. Processes that serve one office share it. */
  readonly tokenKey: string;
  /** Seconds between two rounds of the clock; 0 turns it off in this process. */
  readonly sweepSeconds: number;
  /** Where the head of the audit chain is left each day, */
  readonly anchorDir: string;
  /** and how often it is brought up to date, in seconds; 0: not by this process. */
  readonly anchorSeconds: number;
  readonly logLevel: string;
  /** Addresses of proxies whose X-Forwarded-* headers are believed: `loopback`, or addresses and networks with commas. */
  readonly trustProxy: string;
  /** The mail server as a URL; null: no mail is sent. */
  readonly smtpUrl: string | null;
  /** From whom mail comes. */
  readonly smtpFrom: string;
  /** Under which address people open the product, for the links in mail; null: mail has none. */
  readonly publicUrl: string | null;
  /** Internal networks in CIDR notation that webhooks may call, also by http; none are called that are not named. */
  readonly webhookNetworks: readonly string[];
  /** The built web client. */
  readonly webDir: string;
  /** The documents of the example world. */
  readonly examplesDir: string;
  /** Passwords that nobody may choose, beside the common ones that come along; null: no such file. */
  readonly breachedPasswordsFile: string | null;
  /** Origins of other pages that may open sockets, such as `https://portal.example.gov.cn`. */
  readonly allowedOrigins: readonly string[];
  /** Requests a minute that one account, or one address without an account, may send to one route; 0: any number. */
  readonly requestsPerMinute: number;
  /** Where weaknesses are reported: a mailto:, tel: or https: address for security.txt (RFC 9116); null: no such file. */
  readonly securityContact: string | null;
  /** Null: nobody signs in by a provider. */
  readonly oidc: OidcConfig | null;
  /** Null: nobody signs in by a directory. */
  readonly ldap: LdapConfig | null;
}

/** A provider of OpenID Connect by which people sign in. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the sign-in page calls it. */
  readonly name: string;
  readonly scope: string;
  /** The claim of the ID token that holds the account name. */
  readonly loginClaim: string;
}

/** @throws ConfigFault naming the variable and what it should be */
export function readConfig(env: Environment = process.env, cwd = process.cwd()): Config {
  const dataDir = resolve(cwd, env['DATA_DIR'] ?? 'data');
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: wholeNumber(env, 'PORT', 3000, 65535),
    dataDir,
    databaseUrl: secret(env, 'DATABASE_URL'),
    databaseOwnerUrl: secret(env, 'DATABASE_OWNER_URL'),
    tokenKey: secret(env, 'TOKEN_KEY') ?? keyIn(dataDir),
    sweepSeconds: wholeNumber(env, 'SWEEP_SECONDS', 20, 3600),
    anchorDir: resolve(cwd, env['AUDIT_ANCHOR_DIR'] || join(dataDir, 'anchors')),
    anchorSeconds: wholeNumber(env, 'AUDIT_ANCHOR_SECONDS', 60, 86_400),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    trustProxy: env['TRUST_PROXY'] || 'loopback',
    smtpUrl: url(secret(env, 'SMTP_URL'), 'SMTP_URL', ['smtp:', 'smtps:']),
    smtpFrom: env['SMTP_FROM'] || '联办 <lianban@localhost>',
    publicUrl: url(env['PUBLIC_URL'] || null, 'PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    webhookNetworks: networks(env, 'WEBHOOK_NETWORKS'),
    webDir: resolve(cwd, 'dist/web'),
    examplesDir: resolve(cwd, 'examples/plans'),
    allowedOrigins: origins(env, 'ALLOWED_ORIGINS'),
    requestsPerMinute: wholeNumber(env, 'REQUESTS_PER_MINUTE', 600, 1_000_000),
    oidc: oidc(env),
    ldap: ldap(env),
    securityContact: contact(env, 'SECURITY_CONTACT'),
    breachedPasswordsFile: readable(env, 'BREACHED_PASSWORDS_FILE', cwd),
  };
}

/** What is wrong is said without the value: it may hold a password. */
function url(given: string | null, name: string, protocols: readonly string[]): string | null {
  if (given === null || protocols.includes(URL.parse(given)?.protocol ?? '')) return given;
  throw new ConfigFault(
    `${name} must be a URL that begins with ${protocols.map((one) => `${one}//`).join(' or ')}.`,
  );
}

/** The path of a file that is there. */
function readable(env: Environment, name: string, cwd: string): string | null {
  const file = env[name];
  if (!file) return null;
  const path = resolve(cwd, file);
  readNamed(path, name);
  return path;
}

function oidc(env: Environment): OidcConfig | null {
  const issuer = env['OIDC_ISSUER'];
  if (!issuer) return null;
  const [clientId, clientSecret] = [env['OIDC_CLIENT_ID'], secret(env, 'OIDC_CLIENT_SECRET')];
  if (!URL.canParse(issuer)) throw new ConfigFault(`OIDC_ISSUER must be an address; it is "${issuer}".`);
  if (!clientId || !clientSecret) {
    throw new ConfigFault(
      'OIDC_ISSUER needs OIDC_CLIENT_ID, and OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE.',
    );
  }
  return {
    issuer,
    clientId,
    clientSecret,
    name: env['OIDC_NAME'] || new URL(issuer).hostname,
    scope: env['OIDC_SCOPE'] || 'openid profile',
    loginClaim: env['OIDC_LOGIN_CLAIM'] || 'preferred_username',
  };
}

function origins(env: Environment, name: string): string[] {
  const given = (env[name] ?? '').split(',').map((origin) => origin.trim());
  return given.filter(Boolean).map((origin) => {
    if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
    throw new ConfigFault(
      `${name} holds origins with commas, such as https://a.example; "${origin}" is none.`,
    );
  });
}

function networks(env: Environment, name: string): string[] {
  const given = (env[name] ?? '').split(',').map((network) => network.trim());
  return given.filter(Boolean).map((network) => {
    if (ipaddr.isValidCIDR(network)) return network;
    throw new ConfigFault(`${name} holds networks with commas, such as 10.1.0.0/16; "${network}" is none.`);
  });
}

function contact(env: Environment, name: string): string | null {
  const given = env[name];
  if (!given) return null;
  if (URL.canParse(given) && ['mailto:', 'tel:', 'https:'].includes(new URL(given).protocol)) return given;
  throw new ConfigFault(`${name} must be a mailto:, tel: or https: address; it is "${given}".`);
}

/** The key is made on the first start and kept beside the data, readable by its owner alone. */
function keyIn(dataDir: string): string {
  const file = join(dataDir, 'token.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    // 'wx': of two processes that start at once, one writes and the other reads what it wrote.
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
  return readFileSync(file, 'utf8');
}
