import type { DraftAnswer } from '@lianban/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { keys } from '../../api/keys';
import { staleAgainst } from '../../api/refused';
import { useSay } from '../../words/use-say';
import { registerDraft } from './api';
import { useKeepDraft } from './use-settle';

/** 立项 of one draft: it gets its number for life. */
export function useRegister(planId: string, draft: DraftAnswer) {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const keep = useKeepDraft(planId);
  return useMutation({
    mutationFn: () => registerDraft(draft.id, draft.version),
    onSuccess: ({ number }) => {
      void message.success(`${say('many.registered')} ${number}`);
      return client.invalidateQueries({ queryKey: keys.plan(planId) });
    },
    onError: (error) => {
      const current = staleAgainst<DraftAnswer>(error);
      if (current) keep(current);
    },
  });
}
