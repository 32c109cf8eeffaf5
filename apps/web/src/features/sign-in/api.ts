import type { SetupState, SignInAnswer, SignInBody, SignInWays } from '@lianban/contract';
import { ask } from '../../api/ask';

export const signIn = (body: SignInBody): Promise<SignInAnswer> => ask('/session', { method: 'POST', body });

export const readSetup = (): Promise<SetupState> => ask('/setup');

export const readWays = (): Promise<SignInWays> => ask('/session/oidc/ways');
