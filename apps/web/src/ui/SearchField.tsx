import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';

const PAUSE_MS = 300;

interface SearchFieldProps {
  /** The word that is asked for now; changed from outside, it shows. */
  readonly value: string;
  readonly label: string;
  readonly maxLength?: number;
  /** Heard when the typing pauses, on Enter, and when cleared. */
  readonly onChange: (value: string) => void;
}

/** A word to look for. It waits for a pause, and for the end of a Chinese syllable that is still being composed. */
export function SearchField({ value, label, maxLength, onChange }: SearchFieldProps): ReactNode {
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  const [seen, setSeen] = useState(value);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  if (value !== seen) {
    setSeen(value);
    // What was asked here comes back through the address; the person may have typed on meanwhile.
    if (value !== asked) {
      setAsked(value);
      setTyped(value);
    }
  }
  const say = (next: string): void => {
    clearTimeout(pause.current);
    const word = next.trim();
    if (word === asked) return;
    setAsked(word);
    onChange(word);
  };
  return (
    <Input
      className="search-field"
      type="search"
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      aria-label={label}
      placeholder={label}
      maxLength={maxLength}
      value={typed}
      onChange={({ target, nativeEvent }) => {
        setTyped(target.value);
        clearTimeout(pause.current);
        if ((nativeEvent as InputEvent).isComposing) return;
        pause.current = setTimeout(() => say(target.value), target.value ? PAUSE_MS : 0);
      }}
      onCompositionEnd={({ currentTarget }) => say(currentTarget.value)}
      onPressEnter={() => say(typed)}
    />
  );
}
