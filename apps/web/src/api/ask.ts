import { currentLanguage } from '../words/language';
import { underKey } from './intention';
import { refresh } from './refresh';
import { isRefused, refusalOf, Unreachable } from './refused';
import { accessToken, signedOut } from './session';

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** The version that the write means, sent as If-Match. */
  readonly version?: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks the server, `path` without /api. An expired access token is renewed once, without anyone noticing. A POST goes
 * under an Idempotency-Key: sent again because its answer was lost, it is done once.
 * @throws Refused with the server's sentence, Unreachable where nobody answered
 */
export async function ask<T>(path: string, asking: Asking = {}): Promise<T> {
  const attempt = (key?: string): Promise<T> => withFreshToken(() => send<T>(path, asking, key));
  if (asking.method !== 'POST') return attempt();
  return underKey(JSON.stringify([path, asking.version, asking.body]), attempt);
}

/** Runs `attempt`, and once more with a new token where the old one had expired. */
export async function withFreshToken<T>(attempt: () => Promise<T>): Promise<T> {
  const had = accessToken();
  try {
    return await attempt();
  } catch (error) {
    if (isRefused(error, 'session-ended')) signedOut('session-ended');
    const expired =
      isRefused(error, 'session-expired') || (isRefused(error, 'not-signed-in') && had !== null);
    if (!expired || !(await refresh())) throw error;
    return attempt();
  }
}

async function send<T>(
  path: string,
  { method = 'GET', body, version, signal }: Asking,
  key?: string,
): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    signal,
    headers: { ...headers(body !== undefined, version), ...(key && { 'Idempotency-Key': key }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Unreachable();
  });
  if (!response.ok) throw await refusalOf(response.status, () => response.json());
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function headers(json: boolean, version: number | undefined): Record<string, string> {
  const token = accessToken();
  return {
    'Accept-Language': currentLanguage(),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(json ? { 'Content-Type': 'application/json' } : {}),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  };
}

/** A query string from what is set; empty where nothing is. */
export function query(parameters: Readonly<Record<string, string | boolean | null | undefined>>): string {
  const set = Object.entries(parameters).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return set.length
    ? `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()}`
    : '';
}
