const DIGITS: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 2018年1月5日, 二〇一八年一月五日 or 2018-01-05 to 2018-01-05; null for anything else. */
export function chineseDate(text: string): string | null {
  const plain = text.replace(/\s/g, '');
  const match =
    /([\d〇○零一二三四五六七八九]{4})[年\-/.]([\d一二三四五六七八九十]{1,3})[月\-/.]([\d一二三四五六七八九十]{1,3})/.exec(
      plain,
    );
  if (!match?.[1] || !match[2] || !match[3]) return null;
  return isoDay(numberOf(match[1]), numberOf(match[2]), numberOf(match[3]));
}

export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.includes('十')) {
    const [tens, ones] = text.split('十');
    return (tens ? (DIGITS[tens] ?? 0) : 1) * 10 + (ones ? (DIGITS[ones] ?? 0) : 0);
  }
  let value = 0;
  for (const character of text) value = value * 10 + (DIGITS[character] ?? Number(character));
  return value;
}

/** Null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

export function lastDayOf(year: number, month: number): string | null {
  return isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}
