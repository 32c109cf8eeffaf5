/**
 * A task's number for life: the plan's code and the printed path of numbers (domain §3, register).
 *
 *     桂政办发〔2021〕112号 + 二 › （一） › 1   →   桂政办发〔2021〕112号 二（一）1
 *
 * `path` holds the headings as printed, "二、打造国际枢纽海港" first.
 */
export function taskNumber(planCode: string, path: readonly string[]): string {
  const printed = path.map(printedNumber).filter((number) => number !== '');
  return printed.length ? `${planCode} ${printed.join('')}` : planCode;
}

const NUMBER =
  /^\s*(?:(第[〇零一二三四五六七八九十百\d]+[章节条])|([（(][〇零一二三四五六七八九十百\d]+[）)])|([①-⑳])|([〇零一二三四五六七八九十百]+)[、.．]|(\d+(?:[.．]\d+)*)[、.．)）]?)/u;

function printedNumber(heading: string): string {
  const match = NUMBER.exec(heading);
  if (!match) return '';
  const [, chapter, bracketed, circled, chinese, arabic] = match;
  return chapter ?? bracketed?.replace('(', '（').replace(')', '）') ?? circled ?? chinese ?? arabic ?? '';
}

/** The same number a second time (several paragraphs under one number) gets a serial, so that it stays for life. */
export function distinct(number: string, taken: ReadonlySet<string>): string {
  if (!taken.has(number)) return number;
  for (let serial = 2; ; serial++) {
    const next = `${number}-${serial}`;
    if (!taken.has(next)) return next;
  }
}
