import { Secret, TOTP } from 'otpauth';

const ISSUER = '联办 Lianban';
/** A phone's clock may be half a minute off. */
const WINDOW = 1;

/** 160 random bits (RFC 4226 §4 R6), base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the app reads from the picture (Key URI Format). */
export const totpUri = (secret: string, login: string): string =>
  new TOTP({ issuer: ISSUER, label: login, secret: Secret.fromBase32(secret) }).toString();

/** The time step (RFC 6238, thirty seconds) whose digits these are; null where they are of none that counts now. */
export function stepOf(secret: string, digits: string, now: Date): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: digits, window: WINDOW, timestamp });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
