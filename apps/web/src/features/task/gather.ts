import type { TimelineEntry } from '@lianban/contract';

export interface Gathered {
  /** The first of them in time. */
  readonly entry: TimelineEntry;
  /** The units concerned, in order; empty where no unit is. */
  readonly units: readonly string[];
}

/** Within this, what one doer did to several units is one thing to the reader. */
const TOGETHER_MS = 60_000;

const goesWith = ({ entry }: Gathered, next: TimelineEntry): boolean =>
  entry.name === next.name &&
  entry.by?.id === next.by?.id &&
  entry.unitName !== null &&
  next.unitName !== null &&
  entry.note === null &&
  next.note === null &&
  Math.abs(Date.parse(next.at) - Date.parse(entry.at)) < TOGETHER_MS;

/** Fourteen cities raised by one round of the clock are one line, not fourteen. Nothing with a note is gathered. */
export function gather(entries: readonly TimelineEntry[]): readonly Gathered[] {
  const lines: Gathered[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && goesWith(last, entry)) {
      lines[lines.length - 1] = { entry: last.entry, units: [...last.units, entry.unitName!] };
    } else lines.push({ entry, units: entry.unitName === null ? [] : [entry.unitName] });
  }
  return lines;
}
