import { AsyncLocalStorage } from 'node:async_hooks';

/** From where a write is made. Kept with its event row, shown to the audit administrator alone. */
export interface Origin {
  /** The source address, as the trusted proxies tell it. */
  readonly address: string;
  /** What the browser or program calls itself; cut at 200 characters. */
  readonly agent?: string;
  /** The sign-in it belongs to: the family of refresh tokens. */
  session?: string;
}

const here = new AsyncLocalStorage<Origin>();

/** Everything that `work` sets going is written as coming from `origin`. */
export const from = <T>(origin: Origin, work: () => T): T => here.run(origin, work);

/** Who is asking has been found out: what is written from now on names the sign-in. */
export function knownAs(session: string): void {
  const origin = here.getStore();
  if (origin) origin.session = session;
}

/** Null outside of a request: what the server does of itself. */
export const originNow = (): Origin | null => here.getStore() ?? null;
