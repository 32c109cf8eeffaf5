import type { CoordinationAnswer } from '@lianban/contract';
import type { CoordinationMove } from '@lianban/rules';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/keys';
import { isRefused, staleAgainst } from '../../../api/refused';
import { useSay } from '../../../words/use-say';
import { makeMove } from '../api';

export interface Moving {
  readonly making: UseMutationResult<CoordinationAnswer, Error, unknown>;
  /** Somebody was first, and what they left is on the page now. */
  readonly stale: boolean;
}

/** Makes a move on the version that its person saw when they set about it; the next attempt means what is current. */
export function useMove(request: CoordinationAnswer, move: CoordinationMove, onMade: () => void): Moving {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [version, setVersion] = useState(request.version);
  const key = keys.coordination(request.id);
  const making = useMutation<CoordinationAnswer, Error, unknown>({
    mutationFn: (body) => makeMove(request.id, move, version, body),
    onSuccess: (moved) => {
      client.setQueryData(key, moved);
      for (const old of [['coordinations'], keys.task(request.taskId), ['tasks'], keys.box]) {
        void client.invalidateQueries({ queryKey: old });
      }
      const accepted = move === 'accept' && moved.stepBy;
      void message.success(
        accepted ? say('coordination.done-accept', { day: accepted }) : say('coordination.done'),
      );
      onMade();
    },
    onError: (error) => {
      const current = staleAgainst<CoordinationAnswer>(error);
      if (current) {
        client.setQueryData(key, current);
        setVersion(current.version);
      } else if (isRefused(error)) void client.invalidateQueries({ queryKey: key });
    },
  });
  return { making, stale: isRefused(making.error, 'stale-version') };
}
