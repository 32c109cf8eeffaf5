import { foldRadicals } from './radicals';

const INVISIBLE =
  /\u{200b}|\u{200c}|\u{200d}|\u{200e}|\u{200f}|\u{2060}|\u{feff}|\u{ad}|[\u{202a}-\u{202e}]|\u{fe0e}|\u{fe0f}/gu;
const CONTROL = /\p{Cc}/gu;
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f]/g;
const COMPATIBILITY = /[\uf900-\ufaff]/g;
const IMAGE = /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/g;
/** Spaces that a conversion put around marks of full width, and the strokes that keep marks from being markup. */
const LOOSE =
  /[ \u3000]+(?=[、，。；：）】〕])|(?<=[（【〔、，；：])[ \u3000]+(?=\S)|(?<=[\u4e00-\u9fff])[ ]+(?=[（]\s*[\u4e00-\u9fff]\s*[、）])/g;
const ESCAPED = /\\(?=[.\-*_#()[\]])/g;
const MARKUP = /\*\*|__|<\/?(?:p|br|b|strong|em|i|u|span|div|sup|sub)\s*\/?>/gi;

/** Folds what prints the same: radicals, compatibility ideographs, odd spaces; drops what does not print. */
export function cleanLine(text: string): string {
  return foldRadicals(text)
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(ODD_SPACE, ' ')
    .replace(COMPATIBILITY, (character) => character.normalize('NFKC'))
    .replace(IMAGE, '')
    .replace(MARKUP, '')
    .replace(ESCAPED, '')
    .replace(LOOSE, '')
    .trim();
}
