import type { TaskAnswer } from '@lianban/contract';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../ui/FormDialog';
import { lackSentence } from '../../../words/trade-words';
import { useSay } from '../../../words/use-say';
import { Happened } from '../Happened';
import { offered, partOf, type Doing } from './doing';
import { useMove } from './use-move';
import './moves.css';

export interface MoveProps {
  readonly task: TaskAnswer;
  readonly doing: Doing;
  readonly onClose: () => void;
}

interface MoveDialogProps<T> extends MoveProps {
  readonly danger?: boolean;
  readonly initialValues?: Partial<T>;
  /** What is sent for what was typed; nothing where the move takes no body. */
  readonly bodyOf?: (typed: T) => unknown;
  readonly children: ReactNode;
}

/** The dialog of one move: its fields, and what is current where somebody was first. */
export function MoveDialog<T extends object>(props: MoveDialogProps<T>): ReactNode {
  const { task, doing, danger, initialValues, bodyOf, onClose, children } = props;
  const say = useSay();
  const { making, stale } = useMove(task, doing, onClose);
  const now = offered(task, doing);
  const closed = !making.isPending && (now === null || now.lacks.length > 0);
  return (
    <FormDialog<T>
      title={say(`move.${doing.move}`)}
      okText={say(`move.${doing.move}`)}
      danger={danger}
      closed={closed}
      busy={making.isPending}
      error={making.error}
      notice={stale || closed ? <Overtaken {...props} closed={closed} /> : undefined}
      initialValues={initialValues}
      onSubmit={(typed) => making.mutate(bodyOf?.(typed))}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

function Overtaken({ task, doing, closed }: MoveProps & { closed: boolean }): ReactNode {
  const say = useSay();
  const part = partOf(task, doing);
  const state = part ? say(`assignment-state.${part.state}`) : say(`state.${task.state}`);
  const last = task.timeline.at(-1);
  return (
    <Alert
      type="warning"
      className="overtaken"
      showIcon
      title={say(closed ? 'dialog.no-longer' : 'dialog.stale')}
      description={
        <>
          <p>{say('dialog.now', { state })}</p>
          {last && (
            <p>
              <Happened entry={last} />
            </p>
          )}
          {offered(task, doing)?.lacks.map((lack) => (
            <p key={lack.code}>{lackSentence(say, lack)}</p>
          ))}
        </>
      }
    />
  );
}
