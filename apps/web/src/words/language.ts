import { LANGUAGES, languageOf, type Language } from '@lianban/contract';

const KEPT = 'lianban.language';
const listeners = new Set<() => void>();

let language: Language = languageOf(localStorage.getItem(KEPT) ?? undefined);
document.documentElement.lang = language;

/** The language that the person chose in this browser; Chinese until they choose. */
export const currentLanguage = (): Language => language;

export function chooseLanguage(next: Language): void {
  language = next;
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
  listeners.forEach((listener) => listener());
}

/** The one that the switch leads to. */
export const otherLanguage = (): Language => (language === LANGUAGES[0] ? LANGUAGES[1] : LANGUAGES[0]);

export function subscribeLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
