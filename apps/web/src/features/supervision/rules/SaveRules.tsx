import { LIMITS, type LadderRulesAnswer, type LadderRulesFor } from '@lianban/contract';
import type { LadderRules } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { isRefused } from '../../../api/refused';
import { Said } from '../../../ui/fields';
import { FormDialog } from '../../../ui/FormDialog';
import { useSay } from '../../../words/use-say';
import { saveRules } from './api';
import { Changes } from './Changes';

interface SaveRulesProps {
  readonly scope: LadderRulesFor;
  readonly answer: LadderRulesAnswer;
  /** Null: the scope has none of its own any more. */
  readonly rules: LadderRules | null;
  readonly version: number;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What changes is shown once more, and why is written down. */
export function SaveRules(props: SaveRulesProps): ReactNode {
  const { scope, answer, rules, version, onClose, onSaved } = props;
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const saving = useMutation({
    mutationFn: ({ note }: { note: string }) => saveRules({ ...scope, rules, note }, version),
    onSuccess: (now) => {
      client.setQueryData(keys.ladderRules({ ...scope }), now);
      void client.invalidateQueries({ queryKey: keys.cases });
      void message.success(say('rules.saved'));
      onSaved();
    },
    onError: (error) => {
      if (isRefused(error, 'stale-version')) {
        void client.invalidateQueries({ queryKey: keys.ladderRules({ ...scope }) });
      }
    },
  });
  return (
    <FormDialog<{ note: string }>
      title={rules ? say('rules.save-title', { version: version + 1 }) : say('rules.drop')}
      okText={rules ? say('act.save') : say('rules.drop')}
      danger={!rules}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={(typed) => saving.mutate(typed)}
      onClose={onClose}
    >
      {rules ? <Changes before={answer.rules} after={rules} /> : <p>{say('rules.drop-hint')}</p>}
      {rules && <p className="soft">{say('rules.save-hint')}</p>}
      <Said
        autoFocus
        name="note"
        label={say('rules.note')}
        hint={say('rules.note-hint')}
        most={LIMITS.note}
        rows={2}
      />
    </FormDialog>
  );
}
