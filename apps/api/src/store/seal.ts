import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const [IV, TAG] = [12, 16];

/** What is sealed for one purpose is not opened for another. */
export type SealedFor = 'second factor secrets' | 'sign-in errands' | 'webhooks';

const keyFrom = (tokenKey: string, purpose: SealedFor): Buffer =>
  Buffer.from(hkdfSync('sha256', tokenKey, '', purpose, 32));

/** A secret that has to be read again, unlike a password: whoever reads the database alone cannot. */
export function seal(secret: string, tokenKey: string, purpose: SealedFor): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, keyFrom(tokenKey, purpose), iv);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Null where it was sealed with another key. */
export function unseal(sealed: string, tokenKey: string, purpose: SealedFor): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(CIPHER, keyFrom(tokenKey, purpose), bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
