import type { CoordinationAnswer, OpenMove } from '@lianban/contract';
import type { CoordinationMove } from '@lianban/rules';
import { App, Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { sentenceOf } from '../../../ui/RefusalNotice';
import { lackSentence } from '../../../words/trade-words';
import { useSay } from '../../../words/use-say';
import { useMove } from './use-move';

/** Fetched when somebody sets about the first move: most readers only read. */
const DialogOf = lazy(async () => ({ default: (await import('./dialogs')).DialogOf }));

/** Moves that end or refuse something stand back; everything else is what one came for. */
const STANDS_BACK: readonly CoordinationMove[] = ['disagree', 'decline', 'send-back', 'withdraw'];

/** What this reader can do now: the moves that the server's answer offers, no other. */
export function Moves({ request }: { request: CoordinationAnswer }): ReactNode {
  const say = useSay();
  const [doing, setDoing] = useState<CoordinationMove | null>(null);
  const { moves } = request;
  if (moves.length === 0 && !doing) return null;
  const lacking = moves.filter(({ lacks }) => lacks.length > 0);
  return (
    <section className="panel no-print" aria-label={say('coordination.moves')}>
      <h2>{say('coordination.moves')}</h2>
      <div className="coordination-moves">
        {moves.map((offer) =>
          offer.move === 'accept' ? (
            <Accept key={offer.move} request={request} />
          ) : (
            <MoveButton key={offer.move} offer={offer} onClick={() => setDoing(offer.move)} />
          ),
        )}
      </div>
      {lacking.length > 0 && (
        <ul className="coordination-lacks">
          {lacking.map(({ move, lacks }) => (
            <li key={move}>
              {say('task.moves-lack', {
                move: say(`coordination-move.${move}`),
                lacks: lacks.map((lack) => lackSentence(say, lack)).join('；'),
              })}
            </li>
          ))}
        </ul>
      )}
      {doing && (
        <Suspense>
          <DialogOf request={request} move={doing} onClose={() => setDoing(null)} />
        </Suspense>
      )}
    </section>
  );
}

interface MoveButtonProps {
  readonly offer: OpenMove<CoordinationMove>;
  readonly onClick: () => void;
}

function MoveButton({ offer: { move, lacks }, onClick }: MoveButtonProps): ReactNode {
  const say = useSay();
  const standsBack = STANDS_BACK.includes(move);
  return (
    <Button
      type={standsBack ? 'default' : 'primary'}
      danger={standsBack}
      disabled={lacks.length > 0}
      title={lacks.map((lack) => lackSentence(say, lack)).join('\n') || undefined}
      onClick={onClick}
    >
      {say(`coordination-move.${move}`)}
    </Button>
  );
}

/** 受理 harms nothing: one click. */
function Accept({ request }: { request: CoordinationAnswer }): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const { making } = useMove(request, 'accept', () => undefined);
  return (
    <Button
      type="primary"
      loading={making.isPending}
      onClick={() =>
        making.mutate(undefined, { onError: (error) => void message.error(sentenceOf(say, error)) })
      }
    >
      {say('coordination-move.accept')}
    </Button>
  );
}
