import { Throttle } from '@nestjs/throttler';

const MINUTE = 60_000;

/**
 * ⚙ How many requests a minute one address may send to a route. A whole office may stand behind one address, so
 * these keep a machine from being worn out, and no more; guessing passwords is stopped by `Attempts`.
 */
const PER_MINUTE = { signIn: 300, refresh: 600, setUp: 20, invitation: 60, password: 60 } as const;

export const Pace = (what: keyof typeof PER_MINUTE): MethodDecorator & ClassDecorator =>
  Throttle({ default: { ttl: MINUTE, limit: PER_MINUTE[what] } });
