import type { CommentAnswer } from '@lianban/contract';
import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { addComment } from './api';
import { newKey } from './key';
import { keepText, recallText } from './kept';
import { recall, stillUnsent, stored, type Unsent } from './outbox';

interface OutboxProps {
  readonly taskId: string;
  readonly personId: string;
  readonly comments: readonly CommentAnswer[];
  readonly onStored: (comment: CommentAnswer) => void;
}

export interface Outbox {
  /** What is not in the thread yet, in the order in which it was written. */
  readonly unsent: readonly Unsent[];
  readonly write: (text: string) => void;
  readonly sendAgain: (unsent: Unsent) => void;
  readonly discard: (unsent: Unsent) => void;
}

/** Comments on their way: one after another, each under a key of its own, kept until they are stored. */
export function useOutbox({ taskId, personId, comments, onStored }: OutboxProps): Outbox {
  const say = useSay();
  const name = `lianban.outbox.${personId}.${taskId}`;
  const [outbox, setOutbox] = useState(() => recall(recallText(name)));
  const before = useRef<Promise<void>>(Promise.resolve());
  const unsent = stillUnsent(outbox, comments, personId);
  const kept = unsent.length > 0 ? JSON.stringify(unsent) : '';
  useEffect(() => keepText(name, kept), [name, kept]);

  const mark = (key: string, change: Partial<Unsent>): void =>
    setOutbox((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const send = async ({ key, text }: Unsent): Promise<void> => {
    try {
      const comment = await addComment(taskId, { key, text });
      onStored(comment);
      setOutbox((all) => stored(all, key, comment));
    } catch (error) {
      mark(key, { state: 'failed', reason: sentenceOf(say, error) });
    }
  };
  // One at a time: what was written first gets the smaller number.
  const inTurn = (one: Unsent): void => {
    before.current = before.current.then(() => send(one));
  };
  return {
    unsent,
    write: (text) => {
      const after = comments.at(-1)?.seq ?? 0;
      const one: Unsent = { key: newKey(), text, after, state: 'sending', reason: '' };
      setOutbox((all) => [...all, one]);
      inTurn(one);
    },
    sendAgain: (one) => {
      mark(one.key, { state: 'sending', reason: '' });
      inTurn(one);
    },
    discard: ({ key }) => setOutbox((all) => all.filter((one) => one.key !== key)),
  };
}
