import { HistoryOutlined, LockOutlined } from '@ant-design/icons';
import type { CommentAnswer } from '@lianban/contract';
import { Button, Popconfirm, Tag, Tooltip, type ButtonProps } from 'antd';
import { lazy, memo, Suspense, type ReactNode } from 'react';
import { Files } from '../../ui/Files';
import { Stamp } from '../../ui/Stamp';
import { useSay } from '../../words/use-say';
import type { Unsent } from './outbox';
import type { Outbox } from './use-outbox';

const Markdown = lazy(() => import('./Markdown'));

/** What the reader of a comment may do with it, and how far it was read. */
export interface CommentActs {
  readonly reply: (comment: CommentAnswer) => void;
  readonly edit: (comment: CommentAnswer) => void;
  readonly remove: (comment: CommentAnswer) => void;
  readonly past: (comment: CommentAnswer) => void;
  readonly show: (seq: number) => void;
}

interface CommentProps {
  readonly comment: CommentAnswer;
  readonly personId: string;
  readonly ownUnits: readonly string[];
  readonly answered: CommentAnswer | undefined;
  readonly mayWrite: boolean;
  /** Names of the units that have read it, and how many there are. */
  readonly seenBy: readonly string[];
  readonly units: number;
  readonly acts: CommentActs;
}

/** One comment; drawn again only where it, or how far it was read, has changed. */
export const Comment = memo(function Comment(props: CommentProps): ReactNode {
  const { comment, personId, ownUnits, answered, mayWrite, seenBy, units, acts } = props;
  const { by, at, text, unit, replyTo, editedAt, deletedAt, files, seq } = comment;
  const say = useSay();
  const mine = by.id === personId;
  return (
    <article
      className="comment"
      data-mine={mine}
      data-seq={seq}
      aria-label={say('thread.by', { name: by.name })}
    >
      <p className="comment-who">
        <b>{by.name}</b>
        <span className="soft">{by.unitName}</span>
        <span className="soft">
          <Stamp at={at} />
        </span>
        {unit && (
          <Tag icon={<LockOutlined />} color="gold">
            {say('thread.only-unit', { unit: unit.shortName })}
          </Tag>
        )}
        {editedAt && !deletedAt && (
          <Button
            size="small"
            type="link"
            className="comment-edited"
            icon={<HistoryOutlined />}
            onClick={() => acts.past(comment)}
          >
            {say('thread.edited')}
          </Button>
        )}
      </p>
      {replyTo !== null && (
        <button type="button" className="comment-answered" onClick={() => acts.show(replyTo)}>
          {answered
            ? say('thread.answers', { name: answered.by.name, text: plain(answered.text).slice(0, 40) })
            : say('thread.answers-number', { seq: replyTo })}
        </button>
      )}
      {deletedAt ? (
        <p className="comment-gone soft">{say('thread.deleted')}</p>
      ) : (
        <div className="comment-text">
          <Suspense fallback={<p>{text}</p>}>
            <Markdown text={text} personId={personId} ownUnits={ownUnits} />
          </Suspense>
        </div>
      )}
      <Files files={files} />
      <div className="comment-foot">
        {!unit && units > 0 && (
          <Tooltip title={seenBy.join('、') || say('thread.seen-by-none')}>
            <span className="soft" tabIndex={0}>
              {say('thread.seen', { seen: seenBy.length, units })}
            </span>
          </Tooltip>
        )}
        {mayWrite && !deletedAt && (
          <span className="comment-acts no-print">
            <Act word={say('thread.reply')} onClick={() => acts.reply(comment)} />
            {mine && <Act word={say('thread.edit-it')} onClick={() => acts.edit(comment)} />}
            {mine && (
              <Popconfirm
                title={say('thread.delete-sure')}
                description={say('thread.delete-hint')}
                okText={say('thread.delete')}
                okButtonProps={{ danger: true }}
                cancelText={say('act.cancel')}
                onConfirm={() => acts.remove(comment)}
              >
                <Act word={say('thread.delete')} />
              </Popconfirm>
            )}
          </span>
        )}
      </div>
    </article>
  );
});

function Act({ word, ...props }: { word: string } & ButtonProps): ReactNode {
  return (
    <Button size="small" type="link" autoInsertSpace={false} {...props}>
      {word}
    </Button>
  );
}

/** A text without the marks of mentions, for a line that quotes it. */
const plain = (text: string): string => text.replace(/@\[([^\]\n]+)\]\([^)]*\)/g, '@$1').replace(/\s+/g, ' ');

interface PendingProps extends Pick<Outbox, 'sendAgain' | 'discard'> {
  readonly unsent: Unsent;
}

/** One's own comment on its way: grey until it is stored, and honest where it was not. */
export function Pending({ unsent, sendAgain, discard }: PendingProps): ReactNode {
  const say = useSay();
  return (
    <article className="comment comment-pending" data-state={unsent.state} data-mine>
      <p className="comment-who">
        <b>{say('thread.me')}</b>
        {unsent.state === 'sending' && <span className="soft">{say('thread.sending')}</span>}
      </p>
      <p className="comment-text comment-plain">{plain(unsent.text)}</p>
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
    </article>
  );
}
