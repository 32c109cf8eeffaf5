import type { CoordinateBody, TaskCoordinations, UnitRef } from '@lianban/contract';
import { CONSULT_WITHIN } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys';
import { isRefused } from '../../api/refused';
import { Said } from '../../ui/fields';
import { FormDialog } from '../../ui/FormDialog';
import { useSay } from '../../words/use-say';
import { askFor } from './api';
import { UnitsChosen } from './UnitsChosen';

interface AskDialogProps {
  readonly ask: TaskCoordinations['asks'][number];
  readonly taskId: string;
  readonly onClose: () => void;
}

interface Typed {
  readonly blocking: string;
  readonly proposal: string;
  readonly needed?: readonly UnitRef[];
}

/** 提请协调: the blocking point, the solution that the unit proposes, and whom it needs. */
export function AskDialog({ ask, taskId, onClose }: AskDialogProps): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [version, setVersion] = useState(ask.version);
  const asking = useMutation({
    mutationFn: (body: CoordinateBody) => askFor(ask.assignmentId, version, body),
    onSuccess: (made) => {
      client.setQueryData(keys.coordination(made.id), made);
      void client.invalidateQueries({ queryKey: ['coordinations'] });
      void client.invalidateQueries({ queryKey: keys.task(taskId) });
      void message.success(say('coordination.done-ask'));
      onClose();
      void navigate(`/coordinations/${made.id}`);
    },
    onError: (error) => {
      if (!isRefused(error, 'stale-version')) return;
      void client
        .fetchQuery<TaskCoordinations>({ queryKey: keys.ofTask(taskId) })
        .then(({ asks }) =>
          setVersion(asks.find(({ assignmentId }) => assignmentId === ask.assignmentId)?.version ?? version),
        )
        .catch(() => undefined);
    },
  });
  return (
    <FormDialog<Typed>
      title={`${say('coordination.ask')} · ${ask.unit.shortName}`}
      okText={say('coordination.ask')}
      busy={asking.isPending}
      error={asking.error}
      onSubmit={({ blocking, proposal, needed = [] }) =>
        asking.mutate({
          blocking: blocking.trim(),
          proposal: proposal.trim(),
          neededIds: needed.map(({ id }) => id),
        })
      }
      onClose={onClose}
    >
      <p className="soft">
        {say('coordination.ask-intro')} {say('coordination.ask-first', { days: CONSULT_WITHIN })}
      </p>
      <Said
        autoFocus
        name="blocking"
        rows={3}
        label={say('coordination.blocking')}
        hint={say('coordination.blocking-hint')}
      />
      <Said
        name="proposal"
        rows={3}
        label={say('coordination.proposal')}
        hint={say('coordination.proposal-hint')}
      />
      <Form.Item name="needed" label={say('coordination.needed')} extra={say('coordination.needed-hint')}>
        <UnitsChosen />
      </Form.Item>
    </FormDialog>
  );
}
