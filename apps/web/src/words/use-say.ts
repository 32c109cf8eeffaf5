import { say, type Language, type Word } from '@lianban/contract';
import { useCallback, useSyncExternalStore } from 'react';
import { currentLanguage, subscribeLanguage } from './language';

/** Says a word of the glossary in the reader's language. */
export type Say = (word: Word, facts?: Readonly<Record<string, string | number>>) => string;

export const useLanguage = (): Language => useSyncExternalStore(subscribeLanguage, currentLanguage);

export function useSay(): Say {
  const language = useLanguage();
  return useCallback((word, facts) => say(language, word, facts), [language]);
}
