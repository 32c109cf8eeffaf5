import type { CommentAnswer } from '@lianban/contract';
import { Button } from 'antd';
import { memo, type ReactNode } from 'react';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import type { Outbox } from './use-outbox';
import type { Unsent } from './outbox';

interface CommentProps {
  readonly comment: CommentAnswer;
  readonly mine: boolean;
}

/** A comment never changes once it is stored: a long thread draws only what is new. */
export const Comment = memo(function Comment({ comment: { by, at, text }, mine }: CommentProps): ReactNode {
  return (
    <li className="comment" data-mine={mine}>
      <p className="comment-who">
        <b>{by.name}</b>
        <span className="soft">{by.unitName}</span>
        <span className="soft">
          <Stamp at={at} />
        </span>
      </p>
      <p className="comment-text">{text}</p>
    </li>
  );
});

interface PendingProps extends Pick<Outbox, 'sendAgain' | 'discard'> {
  readonly unsent: Unsent;
}

/** One's own comment on its way: grey until it is stored, and honest where it was not. */
export function Pending({ unsent, sendAgain, discard }: PendingProps): ReactNode {
  const say = useSay();
  return (
    <li className="comment comment-pending" data-state={unsent.state} data-mine>
      <p className="comment-who">
        <b>{say('thread.me')}</b>
        {unsent.state === 'sending' && <span className="soft">{say('thread.sending')}</span>}
      </p>
      <p className="comment-text">{unsent.text}</p>
      {unsent.state !== 'sending' && (
        <div className="comment-unsent" role="alert">
          <span>
            {unsent.state === 'unsure'
              ? say('thread.unsure')
              : say('thread.unsent', { reason: unsent.reason })}
          </span>
          <Button size="small" type="primary" onClick={() => sendAgain(unsent)}>
            {say('thread.again')}
          </Button>
          <Button size="small" type="text" onClick={() => discard(unsent)}>
            {say('thread.discard')}
          </Button>
        </div>
      )}
    </li>
  );
}
