import { randomInt } from 'node:crypto';

/** Without 0, 1, l and o, which look like something else on paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password that can be read out and typed off a sheet: k7mt-x2rp-9fwd, 60 bits. */
export function readablePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group()].join('-');
}
