import { useCallback, useState } from 'react';

/** What is kept in this window until it is closed; a window that may keep nothing works all the same. */
export function recallText(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keepText(name: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(name, text);
    else sessionStorage.removeItem(name);
  } catch {
    // Storage may be full or forbidden: the text stays on the page.
  }
}

/** A text that is still there after a reload. */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => recallText(name) ?? '');
  const change = useCallback(
    (next: string): void => {
      setText(next);
      keepText(name, next);
    },
    [name],
  );
  return [text, change];
}
