/** One thing said in both languages, Chinese first. ICU MessageFormat; `{name}` is filled from facts. */
export type Entry = readonly [zh: string, en: string];
export type Entries = Readonly<Record<string, Entry>>;

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
