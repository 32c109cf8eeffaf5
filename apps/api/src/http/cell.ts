/*
 * Text in a cell of a spreadsheet. One that begins with = + - @ would be run as a formula by whoever opens the file,
 * so it goes out behind an apostrophe; what came in behind one is given back as it was.
 */

const DANGEROUS = /^'*[=+\-@\t\r]/;
const NEUTRAL = /^'+[=+\-@\t\r]/;

export const neutral = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** The opposite: `restored(neutral(text))` is `text`, whatever it is. */
export const restored = (cell: string): string => (NEUTRAL.test(cell) ? cell.slice(1) : cell);
