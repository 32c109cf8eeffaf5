import { shapeOf } from '../unit/shape';
import { brackets } from './brackets';
import { type ClauseReading, readClause } from './grammar';
import { labelRole } from './label-role';
import { findLabels } from './labels';

/** A responsibility clause in a paragraph: offsets into the paragraph's text. */
export interface FoundClause {
  /** With brackets and the stop after it. */
  outer: [from: number, to: number];
  inner: [from: number, to: number];
  reading: ClauseReading;
}

/** A person's or a time's note before the units is at most so long. */
const LONGEST_NOTE = 30;
/** A department that says its level: no gloss on the word before its brackets. */
const LEVELLED =
  /^(?:各|自治区|省|市|县|区|州|国家|中央)[^，。；、：]{2,20}(?:局|厅|委|办|部|政府|法院|检察院|单位|部门|街道|乡镇|[镇市县区])$/;
const STOP = /[。！？!?；;]/;

/** All clauses of a paragraph, in order. */
export function findClauses(text: string, from: number): FoundClause[] {
  const found: FoundClause[] = [];
  for (const bracket of brackets(text, from)) {
    const inner = trim(text, bracket.inner);
    // 【责任单位】 alone is a label of what follows it.
    if (labelRole(text.slice(...inner))) continue;
    const reading = readClause(text, inner[0], inner[1]);
    if (!isBracketedClause(text, bracket.outer, reading)) continue;
    found.push({ outer: [bracket.outer[0], pastStop(text, bracket.outer[1])], inner, reading });
  }
  const open = labelledOutside(text, from, found) ?? lastSentence(text, from, found);
  if (open) found.push(open);
  return found.sort((a, b) => a.outer[0] - b.outer[0]);
}

/** A bracket is a clause when a label or verb says so and units are in it, or when it closes a sentence and holds only units. */
function isBracketedClause(text: string, outer: [number, number], reading: ClauseReading): boolean {
  const { total, units, known } = census(text, reading);
  const labelled = reading.labels.some((label) => label.role !== 'deadline' && label.role !== 'ignore');
  if (labelled) return total > 0;
  if (total === 0) return false;
  if (reading.marked) return known * 2 >= total && known > 0 && (units > 0 || closes(text, outer));
  if (known < total || !closes(text, outer)) return false;
  // A single name in brackets is a gloss (副中心) unless it stands after the sentence.
  if (afterStop(text, outer[0]) || (units > 1 && units === total)) return true;
  return LEVELLED.test(text.slice(outer[0] + 1, outer[1] - 1)) && !/[^\s。；;]/.test(text.slice(outer[1]));
}

/** The bracket ends its sentence or paragraph. */
function closes(text: string, outer: [number, number]): boolean {
  const after = text.slice(outer[1]).trimStart();
  return after === '' || STOP.test(after[0] ?? '') || afterStop(text, outer[0]);
}

function afterStop(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || STOP.test(before.at(-1) ?? '');
}

/** How many names of a reading have a unit's shape. */
export function census(
  text: string,
  reading: ClauseReading,
): { total: number; units: number; known: number } {
  let total = 0;
  let units = 0;
  let known = 0;
  for (const segment of reading.segments) {
    for (const name of segment.names) {
      total += 1;
      const words = text.slice(name.from, name.to);
      // A table's head, 牵头单位 配合单位, names no unit.
      const shape = labelRole(words) ? 'none' : shapeOf(words);
      if (shape === 'unit' || shape === 'collective') units += 1;
      if (shape !== 'none') known += 1;
    }
  }
  return { total, units, known };
}

/** 责任单位：… without brackets, from its label to the end of the paragraph. */
function labelledOutside(text: string, from: number, taken: FoundClause[]): FoundClause | null {
  const label = findLabels(text, from, text.length).find(
    ({ role, span }) =>
      role !== 'deadline' &&
      role !== 'ignore' &&
      !taken.some((clause) => span[0] >= clause.outer[0] && span[0] < clause.outer[1]) &&
      opensSentence(text, from, span[0]),
  );
  if (!label) return null;
  const inner = trim(text, [withNotesBefore(text, from, label.span[0]), text.length]);
  const reading = readClause(text, inner[0], inner[1]);
  const { total, known } = census(text, reading);
  if (known === 0 || known * 2 < total) return null;
  return { outer: [beforeDash(text, from, inner[0]), text.length], inner, reading };
}

/** 责任领导：李强；牵头单位：…: a person or a time that is said first belongs to the clause. */
function withNotesBefore(text: string, from: number, at: number): number {
  let start = at;
  for (const note of findLabels(text, from, at).reverse()) {
    if ((note.role !== 'ignore' && note.role !== 'deadline') || start - note.span[1] > LONGEST_NOTE) break;
    if (text.slice(note.span[1], start).includes('。') || !opensSentence(text, from, note.span[0])) break;
    start = note.span[0];
  }
  return start;
}

/** ——责任单位：…: the dash is the clause's, not the text's. */
function beforeDash(text: string, from: number, at: number): number {
  while (at > from && /[—\s]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function opensSentence(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at).trimEnd();
  return (
    before === '' || /[。！？!?；;：:）)】”—\s]$/.test(text.slice(from, at)) || STOP.test(before.at(-1) ?? '')
  );
}

/** A last sentence that is nothing but units and what they do: 由省发展改革委牵头，省财政厅配合。 */
function lastSentence(text: string, from: number, taken: FoundClause[]): FoundClause | null {
  const times = trailingTimes(text, from);
  const end = text
    .slice(0, times)
    .trimEnd()
    .replace(/[。；;]$/, '').length;
  let start = end;
  while (start > from && !STOP.test(text[start - 1] ?? '')) start -= 1;
  const inner = trim(text, [start, end]);
  if (inner[1] - inner[0] < 4 || inner[1] - inner[0] > 400) return null;
  if (taken.some((clause) => clause.outer[1] > inner[0])) return null;
  const at = [inner[0], passiveTail(text, inner)].find((opening) => saysWhoDoesWhat(text, opening, inner[1]));
  if (at === undefined) return null;
  const all = trim(text, [at, text.length]);
  return {
    outer: [at, text.length],
    inner: all,
    reading: { ...readClause(text, at, inner[1]), deadlines: readClause(text, ...all).deadlines },
  };
}

/** 建设产业园区，由市经信局牵头，市商务局配合。: where the sentence turns to who does it; its end where it does not. */
function passiveTail(text: string, [from, to]: [number, number]): number {
  const turn = Math.max(text.slice(from, to).lastIndexOf('，由'), text.slice(from, to).lastIndexOf(',由'));
  const at = turn < 0 ? to : from + turn + 1;
  return readClause(text, at, to).segments.some(({ role }) => role === 'lead') ? at : to;
}

/** Nothing but units, and a verb after each list of them. */
function saysWhoDoesWhat(text: string, from: number, to: number): boolean {
  const reading = readClause(text, from, to);
  const { total, units, known } = census(text, reading);
  const verbs = reading.segments.every((segment) => segment.verb !== null);
  return reading.marked && verbs && units > 0 && known === total;
}

/** Where the times begin that close a paragraph, 完成时限：2024年6月30日前。; its end where there are none. */
function trailingTimes(text: string, from: number): number {
  let at = text.length;
  for (const label of findLabels(text, from, text.length).reverse()) {
    if (label.role !== 'deadline' && label.role !== 'ignore') break;
    if (!opensSentence(text, from, label.span[0])) break;
    at = label.span[0];
  }
  return at;
}

function trim(text: string, [from, to]: [number, number]): [number, number] {
  let a = from;
  let b = to;
  while (a < b && /\s/.test(text[a] ?? '')) a += 1;
  while (b > a && /[\s。]/.test(text[b - 1] ?? '')) b -= 1;
  return [a, b];
}

function pastStop(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\s。；;]/.test(text[end] ?? '')) end += 1;
  return end;
}
