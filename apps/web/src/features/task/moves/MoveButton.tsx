import type { OpenMove, TaskAnswer } from '@lianban/contract';
import type { AssignmentMove, TaskMove } from '@lianban/rules';
import { App, Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { sentenceOf } from '../../../ui/RefusalNotice';
import { lackSentence } from '../../../words/trade-words';
import { useSay } from '../../../words/use-say';
import type { Doing } from './doing';
import { useSetAbout } from './set-about';
import { useMove } from './use-move';

/** What one came for: the task goes on by it. */
const AHEAD: readonly string[] = [
  'confirm',
  'dispatch',
  'receive',
  'report',
  'check',
  'accept',
  'consolidate',
  'submit',
  'review',
  'close',
  'archive',
];
/** What undoes somebody's work. */
const UNDOES: readonly string[] = ['return', 'send-back', 'cancel', 'withdraw', 'decline'];

interface MoveButtonProps {
  readonly task: TaskAnswer;
  readonly doing: Doing;
  readonly offer: OpenMove<TaskMove | AssignmentMove>;
  readonly size?: ButtonProps['size'];
  /** Whose part it is, where the reader acts for several units. */
  readonly whose?: string;
}

/** One move that the server offers. What it lacks is said on the button, and beside it by whoever draws the row. */
export function MoveButton(props: MoveButtonProps): ReactNode {
  return props.doing.move === 'acknowledge' ? <Acknowledge {...props} /> : <ByDialog {...props} />;
}

function ByDialog({ doing, offer, size, whose }: MoveButtonProps): ReactNode {
  const say = useSay();
  const setAbout = useSetAbout();
  return (
    <Button
      size={size}
      type={AHEAD.includes(doing.move) ? 'primary' : 'default'}
      danger={UNDOES.includes(doing.move)}
      disabled={offer.lacks.length > 0}
      title={offer.lacks.map((lack) => lackSentence(say, lack)).join('\n') || undefined}
      onClick={() => setAbout(doing)}
    >
      {say(`move.${doing.move}`)}
      {whose && ` · ${whose}`}
    </Button>
  );
}

function Acknowledge({ task, doing, size, whose }: MoveButtonProps): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const { making } = useMove(task, doing, () => undefined);
  return (
    <Button
      size={size}
      type="primary"
      loading={making.isPending}
      onClick={() =>
        making.mutate(undefined, { onError: (error) => void message.error(sentenceOf(say, error)) })
      }
    >
      {say('move.acknowledge')}
      {whose && ` · ${whose}`}
    </Button>
  );
}
