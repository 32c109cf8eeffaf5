import type { CoordinationAnswer } from '@lianban/contract';
import type { CoordinationMove } from '@lianban/rules';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../ui/FormDialog';
import { lackSentence } from '../../../words/trade-words';
import { useSay } from '../../../words/use-say';
import { useMove } from './use-move';

export interface MoveProps {
  readonly request: CoordinationAnswer;
  readonly move: CoordinationMove;
  readonly onClose: () => void;
}

interface MoveDialogProps<T> extends MoveProps {
  readonly danger?: boolean;
  readonly initialValues?: Partial<T>;
  readonly bodyOf: (typed: T) => unknown;
  readonly children: ReactNode;
}

/** The dialog of one move: its fields, and what is current where somebody was first. */
export function MoveDialog<T extends object>(props: MoveDialogProps<T>): ReactNode {
  const { request, move, danger, initialValues, bodyOf, onClose, children } = props;
  const say = useSay();
  const { making, stale } = useMove(request, move, onClose);
  const now = request.moves.find((open) => open.move === move);
  const closed = !making.isPending && (!now || now.lacks.length > 0);
  const { rung, step } = request;
  return (
    <FormDialog<T>
      title={say(`coordination-move.${move}`)}
      okText={say(`coordination-move.${move}`)}
      danger={danger}
      closed={closed}
      busy={making.isPending}
      error={making.error}
      notice={
        (stale || closed) && (
          <Alert
            type="warning"
            showIcon
            title={say(closed ? 'coordination.no-longer' : 'coordination.stale')}
            description={
              <>
                <p>
                  {say('coordination.now', {
                    rung: say(`coordination-rung.${rung}`),
                    step: say(`coordination-step.${step}`),
                  })}
                </p>
                {now?.lacks.map((lack) => (
                  <p key={lack.code}>{lackSentence(say, lack)}</p>
                ))}
              </>
            }
          />
        )
      }
      initialValues={initialValues}
      onSubmit={(typed) => making.mutate(bodyOf(typed))}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}
