import { repairGarbled } from './garbled';
import { dropReadings } from './pinyin';
import { simplify } from './traditional';

const HAN_PAIR = /[\u3000-\u303f\u3400-\u9fff—“”，]/;

/** `restore` over the strings of one document; as many come back. */
export function restoreAll(strings: string[]): string[] {
  return restore(strings.join('\n')).split('\n');
}

/** Raw text to the text that its writer meant: damaged bytes repaired or marked, readings dropped, characters simplified. */
function restore(text: string): string {
  const repaired = /\?/.test(text) ? repairGarbled(text, neighboursIn(dropReadings(text))) : text;
  return simplify(dropReadings(repaired));
}

function neighboursIn(text: string): (pair: string) => number {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (HAN_PAIR.test(pair[0] ?? '')) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      const any = `${pair[0] ?? ''}*`;
      counts.set(any, (counts.get(any) ?? 0) + 1);
    }
  }
  return (pair) => counts.get(pair) ?? 0;
}
