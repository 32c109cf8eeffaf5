import type { SignedIn } from '@lianban/contract';
import type { RefusalCode } from '@lianban/rules';
import { currentLanguage } from '../words/language';
import { Refused, refusalOf, Unreachable } from './refused';
import { accessToken, currentSession, signedIn, signedOut, unreachable } from './session';

let running: Promise<boolean> | null = null;

/**
 * Gets the next access token by the refresh cookie. Calls made while one is under way share it.
 * @returns false where the sign-in is over; the session then says so
 * @throws Unreachable where nobody answered: the sign-in may still be good
 */
export function refresh(): Promise<boolean> {
  running ??= inTurn(rotate).finally(() => (running = null));
  return running;
}

/** The first question of a page that was just opened. */
export async function resume(): Promise<void> {
  await refresh().catch(() => unreachable());
}

async function rotate(): Promise<boolean> {
  const response = await fetch('/api/session/refresh', {
    method: 'POST',
    headers: { 'Accept-Language': currentLanguage() },
  }).catch(() => {
    throw new Unreachable();
  });
  if (response.ok) {
    signedIn((await response.json()) as SignedIn);
    return true;
  }
  const refusal = await refusalOf(response.status, () => response.json());
  if (!(refusal instanceof Refused) || response.status >= 500) throw refusal;
  signedOut(reasonFor(refusal.code));
  return false;
}

/** Someone who was never signed in is not told that a session ended. */
const reasonFor = (code: RefusalCode): RefusalCode | null =>
  currentSession().status === 'signed-in' || accessToken() ? code : null;

/** The cookie rotates: two windows that use the same one at once would look like a theft. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('lianban.refresh', work) : work();
