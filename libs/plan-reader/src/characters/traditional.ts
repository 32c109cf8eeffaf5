import * as opencc from 'opencc-js/t2cn';

/** What is used of the converter; its own types are ES modules' and do not resolve from CommonJS. */
type Make = (options: { from: string; to: string }) => (text: string) => string;
const Converter = (opencc as unknown as { Converter: Make }).Converter;

/** Characters written in the traditional way, of a hundred Chinese ones, from which a document counts as traditional. */
const SHARE = 8;
const HAN = /[\u3400-\u9fff]/;

let converter: ((text: string) => string) | null = null;

/** 著 is 着 but in these, which the converter's phrases do not all know. */
const ZHU = /(?<=[顯显卓昭編编原名論论專专土巨拙遺遗譯译])著|著(?=[作名者書书稱称錄录述])/;

/** Simplified characters for a document written in traditional ones; anything else comes back as it is. */
export function simplify(text: string): string {
  const convert = (converter ??= Converter({ from: 't', to: 'cn' }));
  const sample = text.slice(0, 20_000);
  // Both by code point: one of the pair may lie beyond the basic plane, and what follows must still stand opposite.
  const before = [...sample];
  const after = [...convert(sample)];
  const han = before.filter((character) => HAN.test(character)).length;
  const changed = before.filter((character, at) => HAN.test(character) && character !== after[at]).length;
  if (han === 0 || changed * 100 < han * SHARE) return text;
  return convert(keepZhu(text)).replaceAll('\ufdd3', '著');
}

/** 著力 is 着力, 顯著 stays 显著: decided before the converter sees it. */
function keepZhu(text: string): string {
  return text.replace(/著/g, (character, at: number) =>
    ZHU.test(text.slice(at - 1, at + 2)) ? '\ufdd3' : '着',
  );
}
