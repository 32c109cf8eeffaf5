import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import type { FactorRow } from './factor.entity';

/** The site as the browser has it in its address bar: a passkey is made for one, and signs for no other. */
export interface Site {
  /** Host name without port (the "RP ID" of WebAuthn). */
  readonly name: string;
  readonly origin: string;
}

export const siteOf = ({ protocol, host, hostname }: FastifyRequest): Site => ({
  name: hostname,
  origin: `${protocol}://${host}`,
});

const known = (passkeys: readonly FactorRow[]): { id: string; transports?: string[] }[] =>
  passkeys.map(({ credentialId, transports }) => ({
    id: credentialId!,
    transports: transports ?? [],
  }));

/** What a browser needs to make one; `has` are not made twice. */
export const askForNew = (
  site: Site,
  person: { readonly login: string; readonly name: string },
  has: readonly FactorRow[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: '联办 Lianban',
    rpID: site.name,
    userName: person.login,
    userDisplayName: person.name,
    excludeCredentials: known(has),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });

/** What a browser needs to sign with one of `has`. */
export const askToSign = (
  site: Site,
  has: readonly FactorRow[],
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: site.name,
    allowCredentials: known(has.filter((passkey) => passkey.site === site.name)),
    // It stands beside a password: presence is enough.
    userVerification: 'preferred',
  });

type NewPasskey = Pick<FactorRow, 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'site'>;

/** What is kept of a new one; null where the answer does not hold. */
export async function readNew(
  site: Site,
  challenge: string,
  response: Record<string, unknown>,
): Promise<NewPasskey | null> {
  const made = await quietly(() =>
    verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: false,
    }),
  );
  if (!made?.verified) return null;
  const { id, publicKey, counter, transports } = made.registrationInfo.credential;
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey),
    counter: String(counter),
    transports: transports ?? [],
    site: site.name,
  };
}

/** The new counter of the passkey that signed; null where the signature does not hold. */
export async function readSigned(
  site: Site,
  challenge: string,
  response: Record<string, unknown>,
  passkey: FactorRow,
): Promise<number | null> {
  if (passkey.site !== site.name) return null;
  const signed = await quietly(() =>
    verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      credential: {
        id: passkey.credentialId!,
        publicKey: new Uint8Array(passkey.publicKey!),
        counter: Number(passkey.counter),
      },
      requireUserVerification: false,
    }),
  );
  return signed?.verified ? signed.authenticationInfo.newCounter : null;
}

/** The library throws for whatever is wrong with an answer; which of it was wrong is nobody's business. */
async function quietly<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}
