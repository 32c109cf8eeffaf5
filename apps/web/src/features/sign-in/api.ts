import type { EnteredBy, SetupState, SignInAnswer, SignInBody, SignInWays } from '@lianban/contract';
import { ask } from '../../api/ask';

/** Whose password it is that is typed into the form. */
export type Way = Exclude<EnteredBy, 'provider'>;

const DOORS = { password: '/session', directory: '/session/directory' } as const satisfies Record<
  Way,
  string
>;

export const signIn = ({ way, ...body }: SignInBody & { way: Way }): Promise<SignInAnswer> =>
  ask(DOORS[way], { method: 'POST', body });

export const readSetup = (): Promise<SetupState> => ask('/setup');

export const readWays = (): Promise<SignInWays> => ask('/session/ways');
