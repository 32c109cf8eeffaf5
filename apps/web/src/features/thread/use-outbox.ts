import type { CommentAnswer, CommentBody, FileAnswer } from '@lianban/contract';
import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../ui/RefusalNotice';
import { useSay } from '../../words/use-say';
import { addComment, type Subject } from './api';
import { keepText, recallText } from './kept';
import { newKey } from '../../api/key';
import { recall, stillUnsent, type Unsent } from './outbox';

interface OutboxProps {
  readonly subject: Subject;
  readonly personId: string;
  readonly comments: readonly CommentAnswer[];
  readonly onStored: (comment: CommentAnswer) => void;
}

export interface Written extends Omit<CommentBody, 'key' | 'files'> {
  readonly attached: readonly FileAnswer[];
}

export interface Outbox {
  /** What is not in the thread yet, in the order in which it was written. */
  readonly unsent: readonly Unsent[];
  readonly write: (written: Written) => void;
  readonly sendAgain: (unsent: Unsent) => void;
  readonly discard: (unsent: Unsent) => void;
}

/** Comments on their way: one after another, each under a key of its own, kept until they are stored. */
export function useOutbox({ subject, personId, comments, onStored }: OutboxProps): Outbox {
  const say = useSay();
  const name = `lianban.outbox.${personId}.${subject.id}`;
  const [outbox, setOutbox] = useState(() => recall(recallText(name)));
  const before = useRef<Promise<void>>(Promise.resolve());
  const unsent = stillUnsent(outbox, comments);
  const kept = unsent.length > 0 ? JSON.stringify(unsent) : '';
  useEffect(() => keepText(name, kept), [name, kept]);

  const mark = (key: string, change: Partial<Unsent>): void =>
    setOutbox((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const drop = (key: string): void => setOutbox((all) => all.filter((one) => one.key !== key));
  const send = async ({ key, text, unitId, replyTo, attached }: Unsent): Promise<void> => {
    try {
      const files = attached.map(({ id }) => id);
      onStored(await addComment(subject, { key, text, unitId, replyTo, files }));
      drop(key);
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
    write: (written) => {
      const one: Unsent = { ...written, key: newKey(), state: 'sending', reason: '' };
      setOutbox((all) => [...all, one]);
      inTurn(one);
    },
    sendAgain: (one) => {
      mark(one.key, { state: 'sending', reason: '' });
      inTurn(one);
    },
    discard: ({ key }) => drop(key),
  };
}
