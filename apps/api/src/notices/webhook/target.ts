import { lookup, type LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Refusal } from '@lianban/rules';
import ipaddr from 'ipaddr.js';

const TIMEOUT_MS = 10_000;
/** Of an answer so much is read: enough for a robot's errcode. */
const MOST_BYTES = 16_384;

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Whether the address lies in one of the networks. */
function isIn(address: string, networks: readonly string[]): boolean {
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === parsed.kind() && parsed.match(base, bits);
  });
}

/** Only addresses of the public network, or of a network that the installation allows (RFC 6890; OWASP on SSRF). */
function requireCallable(url: URL, address: string, allowed: readonly string[]): void {
  if (isIn(address, allowed)) return;
  if (ipaddr.process(address).range() !== 'unicast') {
    throw new Refusal('webhook-target-private', { host: url.hostname, address });
  }
  if (url.protocol !== 'https:') throw new Refusal('webhook-not-https');
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

/**
 * What a person typed, if it may be called as far as can be said now; asked again at each call.
 *
 * @throws Refusal webhook-url-faulty, webhook-not-https, webhook-target-private, webhook-target-unknown
 */
export async function requireTarget(given: string, allowed: readonly string[]): Promise<URL> {
  const url = URL.parse(given.trim());
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw new Refusal('webhook-url-faulty');
  }
  url.hash = '';
  const host = bare(url.hostname);
  if (isIP(host)) requireCallable(url, host, allowed);
  else {
    const found = await resolve(host, { all: true }).catch(() => []);
    if (found.length === 0) throw new Refusal('webhook-target-unknown', { host });
    found.forEach(({ address }) => requireCallable(url, address, allowed));
  }
  return url;
}

/**
 * Sends `body` and waits for the answer, ten seconds at most. The name is resolved once, its addresses are checked, and
 * the connection goes to one of those: what a name means cannot change in between (DNS rebinding). Redirects are answers
 * like any other: they are not followed.
 *
 * @throws Refusal webhook-target-private, webhook-not-https; Error where nobody answered
 */
export function post(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  allowed: readonly string[],
): Promise<Answered> {
  const host = bare(url.hostname);
  if (isIP(host)) requireCallable(url, host, allowed);
  const pinned: LookupFunction = (name, options, done) =>
    lookup(name, { ...options, all: true }, (fault, found: LookupAddress[]) => {
      if (fault) return done(fault, '');
      try {
        found.forEach(({ address }) => requireCallable(url, address, allowed));
      } catch (refusal) {
        return done(refusal as Error, '');
      }
      return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
    });
  return new Promise((answered, failed) => {
    const call = (url.protocol === 'https:' ? https : http)(url, {
      method: 'POST',
      lookup: pinned,
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Lianban',
        ...headers,
      },
    });
    call.on('error', failed);
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      let read = 0;
      const done = (): void =>
        answered({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') });
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        read += chunk.length;
        if (read < MOST_BYTES) return;
        done();
        response.destroy();
      });
      response.on('end', done);
      response.on('error', failed);
    });
    call.end(body);
  });
}
