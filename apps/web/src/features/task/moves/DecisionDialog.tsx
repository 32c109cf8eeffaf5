import type { RequestAnswer, RequestNoteBody, TaskAnswer } from '@lianban/contract';
import type { RequestMove } from '@lianban/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState, type ReactNode } from 'react';
import { keys } from '../../../api/keys';
import { isRefused, staleAgainst } from '../../../api/refused';
import { FormDialog } from '../../../ui/FormDialog';
import { useSay } from '../../../words/use-say';
import { makeMove } from '../api';
import { Said } from '../../../ui/fields';
import { wantedIn } from './wanted';

interface DecisionProps {
  readonly task: TaskAnswer;
  readonly request: RequestAnswer;
  readonly move: RequestMove;
  readonly onClose: () => void;
}

/** Saying no, or taking it back, says why. */
const SAYS_WHY: readonly RequestMove[] = ['decline', 'refuse', 'withdraw'];

/** One decision on a request, on the version that its person saw. */
export function DecisionDialog({ task, request, move, onClose }: DecisionProps): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [version, setVersion] = useState(request.version);
  const deciding = useMutation<TaskAnswer, Error, RequestNoteBody>({
    mutationFn: (body) => makeMove(`/requests/${request.id}/${move}`, version, body),
    onSuccess: (decided) => {
      client.setQueryData(keys.task(task.id), decided);
      for (const queryKey of [['tasks'], keys.box, keys.plans, keys.plan(task.planId)]) {
        void client.invalidateQueries({ queryKey });
      }
      void message.success(say('requests.done'));
      onClose();
    },
    onError: (error) => {
      const current = staleAgainst<TaskAnswer>(error);
      const now = current?.requests?.find(({ id }) => id === request.id);
      if (current && now) {
        client.setQueryData(keys.task(task.id), current);
        setVersion(now.version);
      } else if (isRefused(error)) void client.invalidateQueries({ queryKey: keys.task(task.id) });
    },
  });
  return (
    <FormDialog<RequestNoteBody>
      title={`${say(`request-move.${move}`)} · ${say(`request.${request.kind}`)}`}
      okText={say(`request-move.${move}`)}
      danger={SAYS_WHY.includes(move)}
      closed={
        !deciding.isPending && !request.moves.some((open) => open.move === move && open.lacks.length === 0)
      }
      busy={deciding.isPending}
      error={deciding.error}
      onSubmit={({ note }) => deciding.mutate(note?.trim() ? { note: note.trim() } : {})}
      onClose={onClose}
    >
      <blockquote className="said">
        <b>{[request.unit?.name, say(`request.${request.kind}`)].filter(Boolean).join(' ')}</b>
        {[...wantedIn(say, request), request.ground].join('；')}
      </blockquote>
      <Said
        autoFocus
        optional={!SAYS_WHY.includes(move)}
        name="note"
        rows={3}
        label={say(SAYS_WHY.includes(move) ? 'form.ground' : 'form.note-optional')}
      />
    </FormDialog>
  );
}
