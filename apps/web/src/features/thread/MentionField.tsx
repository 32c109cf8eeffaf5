import { LIMITS } from '@lianban/contract';
import { Mentions } from 'antd';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSay } from '../../words/use-say';
import { findMentionable, type Subject } from './api';
import { offeredOf, typedName, type Chosen, type Offered } from './mention-text';

const ASK_AFTER_MS = 150;

/** A text in which people and units are mentioned, as one writes on it. */
export interface Mentioning {
  readonly text: string;
  readonly chosen: Chosen;
}

interface MentionFieldProps {
  readonly subject: Subject;
  /** For whom alone it is; null: all. */
  readonly unitId: string | null;
  readonly placeholder?: string;
  /** The fewest and the most lines that it shows. */
  readonly rows: readonly [number, number];
  readonly autoFocus?: boolean;
  readonly value: Mentioning;
  readonly onChange: (change: Partial<Mentioning>) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** The field of a comment. Behind an @ it offers whoever can read what is written. */
export function MentionField(props: MentionFieldProps): ReactNode {
  const { subject, unitId, placeholder, rows, autoFocus, value, onChange, onKeyDown } = props;
  const say = useSay();
  const { offered, ask } = useOffered(subject, unitId);
  const [minRows, maxRows] = rows;
  return (
    <Mentions
      aria-label={say('thread.label')}
      placeholder={placeholder}
      autoFocus={autoFocus}
      autoSize={{ minRows, maxRows }}
      maxLength={LIMITS.comment}
      placement="top"
      value={value.text}
      notFoundContent={say('thread.nobody-found')}
      filterOption={false}
      options={offered.map(({ name, target }) => ({ value: name, label: name, key: target }))}
      onSearch={ask}
      onSelect={({ value: name }) => {
        // Not the option's key: the field writes something of its own behind it.
        const found = offered.find((one) => one.name === name);
        if (found) onChange({ chosen: { ...value.chosen, [found.name]: found.target } });
      }}
      onChange={(text) => {
        onChange({ text });
        // Not every way of writing presses keys: an input method, a paste, a pen.
        const name = typedName(text, (document.activeElement as HTMLTextAreaElement | null)?.selectionStart);
        if (name !== null) ask(name);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** Who can be mentioned, by what was typed behind the @. */
function useOffered(subject: Subject, unitId: string | null) {
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<string>(undefined);
  const ask = (q: string): void => {
    if (latest.current === q) return;
    clearTimeout(timer.current);
    latest.current = q;
    timer.current = setTimeout(() => {
      // Where nobody answers nobody is offered; writing goes on.
      findMentionable(subject, q, unitId).then(
        (found) => latest.current === q && setOffered(offeredOf(found)),
        () => (latest.current = undefined),
      );
    }, ASK_AFTER_MS);
  };
  return { offered, ask };
}
