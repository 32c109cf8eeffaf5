import { census } from './census';
import { opensSentence, STOP, trim } from './edges';
import type { FoundClause } from './find-clauses';
import { readClause } from './grammar';
import { findLabels } from './labels';

/** A person's or a time's note before the units is at most so long. */
const LONGEST_NOTE = 30;
const SHALL = /(?:要|应|应当|须|必须|需|可|将|并|会|切实|认真|积极)$/;

/** 责任单位：… without brackets: each from its label to the end of what it says. */
export function labelledOutside(text: string, from: number, taken: FoundClause[]): FoundClause[] {
  const found: FoundClause[] = [];
  for (const { role, span } of findLabels(text, from, text.length)) {
    const within = [...taken, ...found].some(
      (clause) => span[0] >= clause.outer[0] && span[0] < clause.outer[1],
    );
    if (role === 'deadline' || role === 'ignore' || within || !opensSentence(text, from, span[0])) continue;
    const start = withNotesBefore(text, Math.max(from, found.at(-1)?.outer[1] ?? from), span[0]);
    const end = endOfClause(text, span[1]);
    const inner = trim(text, [start, end]);
    const reading = readClause(text, inner[0], inner[1]);
    const { total, known } = census(text, reading);
    if (known === 0 || known * 2 < total) continue;
    found.push({ outer: [beforeDash(text, from, inner[0]), end], inner, reading });
  }
  return found;
}

/** Past the last sentence that goes on with the clause: one that begins with a label, or holds no more than units. */
function endOfClause(text: string, from: number): number {
  let end = from;
  for (const sentence of text.slice(from).split(/(?<=[。\n])/)) {
    const [a, b] = trim(text, [end, end + sentence.length]);
    if (end > from && a < b && !goesOnWithClause(text, a, b)) break;
    end += sentence.length;
  }
  return end;
}

function goesOnWithClause(text: string, from: number, to: number): boolean {
  if (findLabels(text, from, Math.min(to, from + LONGEST_NOTE)).some((label) => label.span[0] === from))
    return true;
  const { total, known } = census(text, readClause(text, from, to));
  return known === total;
}

/** 责任领导：李强；牵头单位：…: a person or a time that is said first belongs to the clause. */
function withNotesBefore(text: string, from: number, at: number): number {
  let start = at;
  for (const note of findLabels(text, from, at).reverse()) {
    if ((note.role !== 'ignore' && note.role !== 'deadline') || start - note.span[1] > LONGEST_NOTE) break;
    const between = text.slice(note.span[1], start).trimEnd();
    if (between.slice(0, -1).includes('。') || !opensSentence(text, from, note.span[0])) break;
    start = note.span[0];
  }
  return start;
}

/** ——责任单位：…: the dash is the clause's, not the text's. */
function beforeDash(text: string, from: number, at: number): number {
  while (at > from && /[—\s]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** A last sentence that is nothing but units and what they do: 由省发展改革委牵头，省财政厅配合。 */
export function lastSentence(text: string, from: number, taken: FoundClause[]): FoundClause | null {
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

/** Most sentences are prose, and their first phrase tells: it is no unit's name, and no field of work before 部门. */
function mayOpenWithUnit(text: string, from: number, to: number): boolean {
  const sentence = text.slice(from, to);
  const end = sentence.search(/[、，,；;]/);
  if (end < 0 || sentence.includes('部门')) return true;
  const { total, known } = census(text, readClause(text, from, from + end));
  return known === total;
}

/** Nothing but units, and a verb after each list of them. */
function saysWhoDoesWhat(text: string, from: number, to: number): boolean {
  if (!mayOpenWithUnit(text, from, to)) return false;
  const reading = readClause(text, from, to);
  const { total, units, known } = census(text, reading);
  const verbs = reading.segments.every((segment) => segment.verb !== null);
  // 各地各部门要抓好落实: what they shall do is told, not who does it.
  if (reading.segments.some(({ names }) => names.some(({ from: a, to: b }) => SHALL.test(text.slice(a, b)))))
    return false;
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
