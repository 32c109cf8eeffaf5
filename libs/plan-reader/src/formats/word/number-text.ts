const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const CIRCLED = 0x2460;

/**
 * A number as Word prints it in one of its formats (ECMA-376 part 1, 17.18.59 ST_NumberFormat); digits where a format is
 * not one that Chinese documents use.
 */
export function numberText(value: number, format: string): string {
  if (/^(?:chineseLegal|ideographLegal)/.test(format)) return counting(value, LEGAL, '拾');
  if (
    /^ideographDigital|^chineseCountingThousand|^chineseCounting|^japaneseCounting|^taiwaneseCounting|^koreanCounting/.test(
      format,
    )
  )
    return counting(value, DIGITS, '十');
  if (format === 'ideographTraditional') return STEMS[(value - 1) % STEMS.length] ?? String(value);
  if (/^decimalEnclosedCircle|^ideographEnclosedCircle/.test(format) && value >= 1 && value <= 20)
    return String.fromCharCode(CIRCLED + value - 1);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26));
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  return String(value);
}

/** 1 to 一, 11 to 十一, 20 to 二十, 102 to 一百〇二. */
function counting(value: number, digits: string, ten: string): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds > 0 ? `${digits[hundreds] ?? ''}百` : '';
  if (tens === 0)
    return (
      head + (hundreds > 0 && ones > 0 ? (digits[0] ?? '') : '') + (ones > 0 ? (digits[ones] ?? '') : '')
    );
  const one = tens === 1 && hundreds === 0 ? '' : (digits[tens] ?? '');
  return head + one + ten + (ones > 0 ? (digits[ones] ?? '') : '');
}
