import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Everything that the surroundings decide. Read once, here and nowhere else. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded database and the key of the access tokens live. */
  readonly dataDir: string;
  /** Another PostgreSQL; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Signs access tokens. Processes that serve one office share it. */
  readonly tokenKey: string;
  /** Seconds between two rounds of the clock; 0 turns it off in this process. */
  readonly sweepSeconds: number;
  readonly logLevel: string;
  /** Addresses of proxies whose X-Forwarded-* headers are believed: `loopback`, or addresses and networks with commas. */
  readonly trustProxy: string;
  /** The built web client. */
  readonly webDir: string;
  /** The documents of the example world. */
  readonly examplesDir: string;
}

export class ConfigFault extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigFault naming the variable and what it should be */
export function readConfig(env: Environment = process.env, cwd = process.cwd()): Config {
  const dataDir = resolve(cwd, env['DATA_DIR'] ?? 'data');
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: wholeNumber(env, 'PORT', 3000, 65535),
    dataDir,
    databaseUrl: env['DATABASE_URL'] || null,
    tokenKey: env['TOKEN_KEY'] ?? keyIn(dataDir),
    sweepSeconds: wholeNumber(env, 'SWEEP_SECONDS', 20, 3600),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    trustProxy: env['TRUST_PROXY'] || 'loopback',
    webDir: resolve(cwd, 'dist/web'),
    examplesDir: resolve(cwd, 'examples/plans'),
  };
}

function wholeNumber(env: Environment, name: string, fallback: number, most: number): number {
  const given = env[name];
  if (given === undefined || given === '') return fallback;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new ConfigFault(`${name} must be a whole number from 0 to ${most}; it is "${given}".`);
  }
  return value;
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
