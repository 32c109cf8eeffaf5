import {
  LANGUAGES,
  REGISTER_COLUMNS,
  say,
  type Language,
  type RegisterColumn,
  type Word,
} from '@lianban/contract';
import { TIERS, UNIT_KINDS, type Tier, type UnitKind } from '@lianban/rules';

/** The register's words in a table: whatever the language of the file, both are understood. */
type Known<T> = ReadonlyMap<string, T>;

const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

function known<T extends string>(values: readonly T[], wordOf: (value: T) => Word): Known<T> {
  const words = values.flatMap((value) => [
    [plain(value), value] as const,
    ...LANGUAGES.map((language) => [plain(say(language, wordOf(value))), value] as const),
  ]);
  return new Map(words);
}

const columns = known(REGISTER_COLUMNS, (column) => `register.${column}`);
const tiers = known(TIERS, (tier) => `tier.${tier}`);
const kinds = known(UNIT_KINDS, (kind) => `kind.${kind}`);
const answers: Known<boolean> = new Map([
  ...['', '否', '0', 'no', 'n', 'false', '×'].map((word) => [word, false] as const),
  ...['是', '1', 'yes', 'y', 'true', '√', '✓'].map((word) => [word, true] as const),
]);

export const columnCalled = (header: string): RegisterColumn | undefined => columns.get(plain(header));
export const tierCalled = (word: string): Tier | undefined => tiers.get(plain(word));
export const kindCalled = (word: string): UnitKind | undefined => kinds.get(plain(word));
/** An empty cell says no. */
export const yesOrNo = (word: string): boolean | undefined => answers.get(plain(word));

export const headerOf = (language: Language, column: RegisterColumn): string =>
  say(language, `register.${column}`);
