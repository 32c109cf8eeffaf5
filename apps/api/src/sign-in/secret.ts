import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits, fit for a link and a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret. Enough for one with 256 bits: there is nothing to guess. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The refresh token that follows `token`: always the same one, and known to nobody without the key. */
export const successorOf = (token: string, key: string): string =>
  createHmac('sha256', key).update(`refresh token after ${token}`).digest('base64url');
