/**
 * A region, by its code of GB/T 2260: `450000` 广西, `450100` 南宁市, `450102` 兴宁区. The longer codes of towns
 * and villages (9 or 12 digits), which begin with their county's, are understood too.
 */
export type Region = string;

/** The whole country: the State Council's notices and nothing else. */
export const NATIONWIDE: Region = '000000';

const CODE = /^\d{6}(?:\d{3}){0,2}$/;

/** @throws RangeError when the text is no code of a region. */
export function requireRegion(region: Region): Region {
  if (!CODE.test(region)) {
    throw new RangeError(`“${region}” is not the code of a region; use GB/T 2260, e.g. 450100 for 南宁市.`);
  }
  return region;
}

/** The digits of a code that say where a region lies: two a level, without the zeros of the levels below it. */
export function placeOf(region: Region): string {
  return region.replace(/(?:00)+$/, '');
}

/** Whether a region is another one or lies in it. */
export function liesIn(region: Region, whole: Region): boolean {
  return region.startsWith(placeOf(whole));
}
