import type { FileAnswer } from '@lianban/contract';
import { useCallback, useState } from 'react';
import type { Chosen } from './mention-text';

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

/** A comment that is being written. */
export interface Draft {
  readonly text: string;
  readonly chosen: Chosen;
  readonly attached: readonly FileAnswer[];
  /** For whom alone it is; null: all. */
  readonly unitId: string | null;
}

const EMPTY: Draft = { text: '', chosen: {}, attached: [], unitId: null };

function recallDraft(name: string): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(recallText(name) ?? '{}') as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}

/** A draft that is still there after a reload. */
export function useKeptDraft(name: string): readonly [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => recallDraft(name));
  const change = useCallback(
    (part: Partial<Draft>): void =>
      setDraft((before) => {
        const next = { ...before, ...part };
        const empty = !next.text && next.attached.length === 0 && !next.unitId;
        keepText(name, empty ? '' : JSON.stringify(next));
        return next;
      }),
    [name],
  );
  return [draft, change];
}
