/*
 * Signs that a text is a state secret (保守国家秘密法 §14, 国家秘密定密管理规定): the levels 绝密 and 机密, and the mark
 * 秘密★. Such a text does not belong into this product; it is refused, not judged.
 */

const MARKS = /绝密|机密|秘密[★☆]/gu;
const STAR = /[★☆]/u;
/** How much around a mark is looked at: longer than any word. */
const AROUND = 12;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** One spelling for what is set with spaces between, or in wide forms: 绝 密 ★ 启用前. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/**
 * What in `text` says that it is classified: a mark of the law, or one of the office's own words; null where nothing
 * does. 计算机密码 and 拒绝密切接触 have the characters of a mark, and are two words beside each other.
 *
 * @param own words that the office keeps, as it typed them
 */
export function findClassified(text: string, own: readonly string[]): string | null {
  const looked = plain(text);
  for (const { 0: mark, index } of looked.matchAll(MARKS)) {
    const starred = STAR.test(looked.slice(index + 2, index + 3));
    if (starred || mark.length > 2 || isOneWord(looked, index)) return mark;
  }
  return own.find((word) => looked.includes(plain(word))) ?? null;
}

/** False where a character of the two belongs to the word before, or to the word behind. */
function isOneWord(text: string, at: number): boolean {
  const from = Math.max(0, at - AROUND);
  for (const { index, segment } of words.segment(text.slice(from, at + 2 + AROUND))) {
    const [begins, ends] = [from + index, from + index + segment.length];
    const cutsIn = begins < at && ends === at + 1;
    const goesOn = begins === at + 1 && ends > at + 2;
    if (cutsIn || goesOn) return false;
  }
  return true;
}
