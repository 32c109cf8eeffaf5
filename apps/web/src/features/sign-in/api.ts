import type { SetupState, SignedIn, SignInBody } from '@lianban/contract';
import { ask } from '../../api/ask';

export const signIn = (body: SignInBody): Promise<SignedIn> => ask('/session', { method: 'POST', body });

export const readSetup = (): Promise<SetupState> => ask('/setup');
