import { chineseDate } from '../detail/calendar-day';
import { isDay, isIssuer } from './words';

/** Ministries that sign together are at most so many. */
const MOST_SIGNERS = 20;
const TOGETHER = /^(\S.{2,40}?)\s+((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)$/;

/** Who signed and when: the issuers' lines above a date that stands on its own line. */
export interface Signature {
  issuer: string | null;
  day: string | null;
}

/** The first signature in the lines; a date without a name above it counts only where `loose`. */
export function signature(lines: string[], loose: boolean): Signature | null {
  for (const [at, line] of lines.entries()) {
    const one = line.length <= 80 ? TOGETHER.exec(line.trim()) : null;
    if (one?.[1] && isIssuer(one[1])) return { issuer: one[1].trim(), day: chineseDate(one[2] ?? '') };
    if (!isDay(line)) continue;
    const signers = above(lines, at);
    if (signers.length > 0) return { issuer: signers.join(' '), day: chineseDate(line) };
    if (loose) return { issuer: null, day: chineseDate(line) };
  }
  return null;
}

/** Issuers' lines right above `at`, in order. */
export function above(lines: string[], at: number): string[] {
  let first = at;
  while (first > 0 && at - first < MOST_SIGNERS && isIssuer(lines[first - 1] ?? '')) first -= 1;
  return lines.slice(first, at).map((line) => line.replace(/\s/g, ''));
}
