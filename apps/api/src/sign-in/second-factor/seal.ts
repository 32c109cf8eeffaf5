import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const [IV, TAG] = [12, 16];

const keyFrom = (tokenKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', tokenKey, '', 'second factor secrets', 32));

/** A secret that has to be read again, unlike a password: whoever reads the database alone cannot. */
export function seal(secret: string, tokenKey: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, keyFrom(tokenKey), iv);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Null where it was sealed with another key. */
export function unseal(sealed: string, tokenKey: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(CIPHER, keyFrom(tokenKey), bytes.subarray(0, IV));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
