import type { Me, SignedIn } from '@lianban/contract';
import type { RefusalCode } from '@lianban/rules';

/** Who sits at this window. The access token lives in memory alone; the refresh cookie brings the next one. */
export type Session =
  | { readonly status: 'unknown' }
  | { readonly status: 'unreachable' }
  | {
      readonly status: 'signed-out';
      readonly because: RefusalCode | null;
      /** The person went of their own accord: the next one does not begin where they were. */
      readonly left: boolean;
    }
  | { readonly status: 'signed-in'; readonly me: Me };

let session: Session = { status: 'unknown' };
let token: string | null = null;
const listeners = new Set<() => void>();

function become(next: Session, nextToken: string | null): void {
  session = next;
  token = nextToken;
  listeners.forEach((listener) => listener());
}

export const currentSession = (): Session => session;
export const accessToken = (): string | null => token;

export const signedIn = (answer: SignedIn): void =>
  become({ status: 'signed-in', me: answer.me }, answer.accessToken);

/** @param because the refusal that ended it; null where the person left or never came. */
export const signedOut = (because: RefusalCode | null = null): void =>
  become({ status: 'signed-out', because, left: false }, null);

export const left = (): void => become({ status: 'signed-out', because: null, left: true }, null);

export const unreachable = (): void => become({ status: 'unreachable' }, null);

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
