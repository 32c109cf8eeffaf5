import type { Mentionables } from '@lianban/contract';

/** What a name in a text that is being written stands for: `@name` → `person:id` or `unit:id`. */
export type Chosen = Readonly<Record<string, string>>;

export interface Offered {
  /** As it is written behind the @; unlike that of anybody else offered. */
  readonly name: string;
  /** `person:id` or `unit:id`. */
  readonly target: string;
}

const MENTION = /@\[([^\]\n]{1,200})\]\(((?:person|unit):[0-9a-f-]{36})\)/g;
/** What ends a name while one writes, or closes a mention. */
const clean = (name: string): string => name.replace(/[\s[\]()@]/g, '');

/** Who can be chosen: a person's name stands with the unit, because two may share it. */
export function offeredOf({ people, units }: Mentionables): Offered[] {
  return [
    ...units.map(({ id, shortName }) => ({ name: clean(shortName), target: `unit:${id}` })),
    ...people.map(({ id, name, unitName }) => ({
      name: clean(`${name}·${unitName}`),
      target: `person:${id}`,
    })),
  ];
}

/** What is typed behind an @ up to the caret; null where no name is being typed. */
export function typedName(text: string, caret = text.length): string | null {
  return /@([^\s@[\]()]{0,40})$/.exec(text.slice(0, caret))?.[1] ?? null;
}

/** The text as it is stored. The longest name first: one may begin with another. */
export function toStored(text: string, chosen: Chosen): string {
  const names = Object.keys(chosen).sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const any = new RegExp(
    `@(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
    'g',
  );
  return text.replace(any, (_, name: string) => `@[${name}](${chosen[name]})`);
}

/** A stored text as one writes on it. */
export function toWritten(stored: string): { text: string; chosen: Chosen } {
  const chosen: Record<string, string> = {};
  const text = stored.replace(MENTION, (_, name: string, target: string) => {
    chosen[name] = target;
    return `@${name}`;
  });
  return { text, chosen };
}
