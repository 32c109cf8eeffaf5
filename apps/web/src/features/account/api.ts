import type {
  ConfirmEnrolBody,
  ConfirmPasswordBody,
  EnrolBody,
  EnrolDone,
  EnrolStarted,
  FactorsAnswer,
} from '@lianban/contract';
import { startRegistration } from '@simplewebauthn/browser';
import { ask } from '../../api/ask';

const at = (path = ''): string => `/me/factors${path}`;

export const readFactors = (signal: AbortSignal): Promise<FactorsAnswer> => ask(at(), { signal });

export const startEnrol = (body: EnrolBody): Promise<EnrolStarted> => ask(at(), { method: 'POST', body });

export const confirmEnrol = (body: ConfirmEnrolBody): Promise<EnrolDone> =>
  ask(at('/confirm'), { method: 'POST', body });

export const removeFactor = (id: string, body: ConfirmPasswordBody): Promise<void> =>
  ask(at(`/${id}/remove`), { method: 'POST', body });

export const renewCodes = (body: ConfirmPasswordBody): Promise<EnrolDone> =>
  ask(at('/recovery-codes'), { method: 'POST', body });

/** The browser's own dialog was closed, timed out, or the key was there already. */
export class NotMade extends Error {}

/** Has the browser make a passkey. @throws NotMade */
export async function makePasskey(
  options: NonNullable<EnrolStarted['passkey']>,
): Promise<Record<string, unknown>> {
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const response = await startRegistration({ optionsJSON }).catch(() => {
    throw new NotMade();
  });
  return { ...response };
}
