import type { Page } from '../layout/page';
import type { Cell } from '../layout/page';
import type { Span } from '../reading';
import { type NumberKind, type Numbering, RANK, readNumbering } from './numbering';
import { findClauses, type FoundClause } from '../clause/find-clauses';
import { splitHeading } from './heading';
import { isSignOff } from './sign-off';

/** A numbered item: its heading, its own text, and the headings above it. */
export interface Item {
  numbering: Numbering | null;
  heading: string;
  headingSpan: Span;
  path: string[];
  span: Span;
  /** The item's own text after its heading: rest of its first paragraph, then its further paragraphs. */
  parts: Part[];
  /** True where the whole first paragraph is one sentence, which is then both heading and text. */
  single: boolean;
  boxed: boolean;
}

/** A paragraph from `from` on; its clauses' offsets count from the paragraph's start, which is `span[0]`. */
export interface TextPart {
  kind: 'text';
  span: Span;
  text: string;
  from: number;
  clauses: FoundClause[];
}

export type Part = TextPart | { kind: 'table'; span: Span; rows: Cell[][] };

const ANNEX = /^附\s*[件表录]\s*\d{0,2}\s*[:：]?(?:\s|$|[^，。；、]{0,40}$)/;
const BOX = /^专\s*栏\s*[\d一二三四五六七八九十]{0,3}/;

interface Level {
  kind: NumberKind;
  value: number;
  label: string;
}

/** Paragraphs to items, each with the path of headings above it. */
export function outline(page: Page): Item[] {
  const items: Item[] = [];
  let levels: Level[] = [];
  let boxed = false;
  let current = opening(page);
  items.push(current);
  for (const [at, block] of page.blocks.entries()) {
    if (block.kind === 'table') {
      current.parts.push(block);
      current.span = [current.span[0], block.span[1]];
      continue;
    }
    const { text, span } = block;
    if (isSignOff(page.blocks, at)) {
      // What was numbered before a signature is the notice's own.
      if (/日$|^[（(]此件/.test(text.replace(/\s/g, ''))) levels = [];
      current = { ...opening(page), span, parts: [] };
      items.push(current);
      continue;
    }
    if (ANNEX.test(text) && text.length <= 60 && !/[，。；]/.test(text)) {
      levels = [];
      boxed = false;
      current = { ...opening(page), span, parts: [] };
      items.push(current);
      continue;
    }
    if (BOX.test(text)) boxed = true;
    const numbering = BOX.test(text) ? null : readNumbering(text);
    if (numbering && boxed && (isSuccessor(numbering, levels) || RANK[numbering.kind] <= RANK.section))
      boxed = false;
    if (!numbering || boxed) {
      current.parts.push({ kind: 'text', span, text, from: 0, clauses: findClauses(text, 0) });
      current.span = [current.span[0], span[1]];
      continue;
    }
    levels = [...above(numbering, levels)];
    const clauses = findClauses(text, numbering.length);
    const { heading, rest, single } = splitHeading(
      text,
      numbering.length,
      clauses[0]?.outer[0] ?? text.length,
    );
    const headingSpan: Span = [span[0] + heading[0], span[0] + heading[1]];
    const label = numbering.printed + text.slice(heading[0], heading[1]);
    levels.push({ kind: numbering.kind, value: numbering.value, label });
    current = {
      numbering,
      heading: text.slice(heading[0], heading[1]),
      headingSpan,
      path: levels.map((level) => level.label),
      span,
      parts: rest === null ? [] : [{ kind: 'text', span, text, from: rest, clauses }],
      single,
      boxed: false,
    };
    items.push(current);
  }
  return items;
}

function opening(page: Page): Item {
  const from = page.blocks[0]?.span[0] ?? 0;
  return {
    numbering: null,
    heading: '',
    headingSpan: [from, from],
    path: [],
    span: [from, from],
    parts: [],
    single: false,
    boxed: false,
  };
}

/** The levels that stay open above a number: up to its own kind, if that is open; else those that rank above it. */
function above(numbering: Numbering, levels: Level[]): Level[] {
  const same = levels.findIndex(
    (level) => level.kind === numbering.kind && depthOf(level) === depthOf(numbering),
  );
  if (same >= 0) return levels.slice(0, same);
  // 行动一 may stand above 一、 or below it: whichever came first is above.
  if (numbering.kind === 'named') return levels;
  if (numbering.kind === 'decimal') {
    return levels.filter((level) =>
      level.kind !== 'decimal' ? RANK[level.kind] < RANK.decimal : depthOf(level) < depthOf(numbering),
    );
  }
  const lower = levels.findIndex((level) => RANK[level.kind] > RANK[numbering.kind]);
  return lower >= 0 ? levels.slice(0, lower) : levels;
}

/** 1.1 and 1.1.1 are of one kind and two depths. */
function depthOf(of: { kind: NumberKind; label?: string; number?: string }): number {
  if (of.kind !== 'decimal') return 0;
  return ((of.number ?? of.label ?? '').split(' ')[0] ?? '').split('.').length;
}

function isSuccessor(numbering: Numbering, levels: Level[]): boolean {
  return levels.some((level) => level.kind === numbering.kind && level.value + 1 === numbering.value);
}
