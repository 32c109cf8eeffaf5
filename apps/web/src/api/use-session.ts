import type { Me } from '@lianban/contract';
import { useSyncExternalStore } from 'react';
import { currentSession, subscribeSession, type Session } from './session';

export const useSession = (): Session => useSyncExternalStore(subscribeSession, currentSession);

/** The person at this window. Only inside the signed-in part of the page. */
export function useMe(): Me {
  const session = useSession();
  if (session.status !== 'signed-in') throw new Error('useMe is for pages behind the sign-in');
  return session.me;
}
