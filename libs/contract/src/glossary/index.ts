import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, type Entries, type Entry, type Language } from './entry';
import { pages } from './pages';
import { refusals } from './refusals';
import { trade } from './trade';

export { LANGUAGES, type Language } from './entry';

/** Every visible word of the product, by key. */
export const glossary = {
  ...trade,
  ...pages,
  ...(Object.fromEntries(Object.entries(refusals).map(([code, entry]) => [`refusal.${code}`, entry])) as {
    [Code in keyof typeof refusals as `refusal.${Code}`]: Entry;
  }),
} as const satisfies Entries;

export type Word = keyof typeof glossary;

const compiled = new Map<string, IntlMessageFormat>();

/** The sentence of `key` in `language`, filled with `facts`. */
export function say(
  language: Language,
  key: Word,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  const text: string = glossary[key][language === 'en' ? 1 : 0];
  if (!text.includes('{')) return text;
  const id = `${language} ${key}`;
  let message = compiled.get(id);
  if (!message) compiled.set(id, (message = new IntlMessageFormat(text, language)));
  return String(message.format({ ...facts }));
}

/** Whether `key` is in the glossary: for keys put together from a state or a move. */
export const isWord = (key: string): key is Word => Object.hasOwn(glossary, key);

/** The language that a caller asks for (RFC 9110 §12.5.4); Chinese where it does not say. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : LANGUAGES[0];
}
