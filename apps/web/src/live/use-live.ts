import type { Watch } from '@lianban/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import {
  currentConnection,
  currentPresence,
  openLive,
  subscribeConnection,
  watchThing,
  type Connection,
} from './connection';

/** Keeps the window's connection open as long as `personId` is signed in. */
export function useLive(personId: string): void {
  const client = useQueryClient();
  useEffect(() => openLive(client), [client, personId]);
}

/** Others' changes to this plan or task show on the page that calls it, within a second. */
export function useWatch(kind: Watch['kind'], id: string): void {
  useEffect(() => watchThing({ kind, id }), [kind, id]);
}

/** Who has the page of this thing open, and who writes there. */
export function usePresence(kind: Watch['kind'], id: string): ReturnType<typeof currentPresence> {
  return useSyncExternalStore(subscribeConnection, () => currentPresence({ kind, id }));
}

export const useConnection = (): Connection => useSyncExternalStore(subscribeConnection, currentConnection);
