/** Ends a sentence or a part of one. */
export const STOP = /[。！？!?；;]/;

export function trim(text: string, [from, to]: [number, number]): [number, number] {
  let a = from;
  let b = to;
  while (a < b && /\s/.test(text[a] ?? '')) a += 1;
  while (b > a && /[\s。]/.test(text[b - 1] ?? '')) b -= 1;
  return [a, b];
}

export function pastStop(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\s。；;]/.test(text[end] ?? '')) end += 1;
  return end;
}

export function afterStop(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || STOP.test(before.at(-1) ?? '');
}

/** What begins at `at` begins a sentence, or is set off as if it did. */
export function opensSentence(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at).trimEnd();
  return (
    before === '' ||
    /[。！？!?；;：:，,）)】”—\s]$/.test(text.slice(from, at)) ||
    STOP.test(before.at(-1) ?? '')
  );
}
