import type { TaskAnswer } from '@lianban/contract';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/keys';
import { isRefused, staleAgainst } from '../../../api/refused';
import { useSay } from '../../../words/use-say';
import { makeMove } from '../api';
import { pathFor, versionFor, type Doing } from './doing';

export interface Moving {
  readonly making: UseMutationResult<TaskAnswer, Error, unknown>;
  /** Somebody was first, and what they left is on the page now. */
  readonly stale: boolean;
}

/**
 * Makes a move on the version that its person saw when they set about it, however the page freshens itself
 * meanwhile: what changed since is told by the refusal, and the next attempt means what is current.
 */
export function useMove(task: TaskAnswer, doing: Doing, onMade: () => void): Moving {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [version, setVersion] = useState(() => versionFor(task, doing));
  const key = keys.task(task.id);
  const making = useMutation<TaskAnswer, Error, unknown>({
    mutationFn: (body) => makeMove(pathFor(task, doing), version, body),
    onSuccess: (moved) => {
      client.setQueryData(key, moved);
      for (const list of [['tasks'], keys.box, keys.plans, keys.plan(task.planId)]) {
        void client.invalidateQueries({ queryKey: list });
      }
      void message.success(say(`done.${doing.move}`));
      onMade();
    },
    onError: (error) => {
      const current = staleAgainst<TaskAnswer>(error);
      if (current) {
        client.setQueryData(key, current);
        setVersion(versionFor(current, doing));
      } else if (isRefused(error)) void client.invalidateQueries({ queryKey: key });
    },
  });
  return { making, stale: isRefused(making.error, 'stale-version') };
}
