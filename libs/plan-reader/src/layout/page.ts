import type { Source } from '../formats/source';
import { DAMAGE_CLOSE, DAMAGE_LOST, DAMAGE_OPEN } from '../characters/garbled';
import type { ReadDamage, Span } from '../reading';
import { contentsLines, isAside, isPageFurniture, runningHeads, signatureLines } from './furniture';
import { continues, continuesList, joinParts, runInKinds, wrapWidth } from './joining';
import { startsBlock } from './line-shape';

export interface Cell {
  span: Span;
  text: string;
}

export type Block =
  { kind: 'paragraph'; span: Span; text: string } | { kind: 'table'; span: Span; rows: Cell[][] };

/** The document's text and where its paragraphs and tables stand in it. */
export interface Page {
  text: string;
  blocks: Block[];
  damage: ReadDamage[];
}

/** Lines to paragraphs: what only the page put there is dropped, what the page cut is joined. */
export function layOut(source: Source): Page {
  const composing = new Composing();
  const all = source.blocks.map((block) => (block.kind === 'line' ? block.text : ''));
  const width = source.mayBeWrapped ? wrapWidth(all.filter((line) => line.length > 0)) : null;
  const runIn = runInKinds(all);
  const heads = runningHeads(all);
  const contents = contentsLines(all);
  const signed = signatureLines(all);
  const whole = all.join('');
  const elsewhere = (phrase: string) => whole.includes(phrase);
  let paragraph = '';
  let line = '';
  const asides: string[] = [];
  const flush = () => {
    if (paragraph) composing.paragraph(paragraph);
    for (const aside of asides.splice(0)) composing.paragraph(aside);
    paragraph = '';
  };
  source.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      flush();
      composing.table(block.rows);
      return;
    }
    const next = block.text;
    if (!next || isPageFurniture(next) || contents.has(index) || (heads.has(next) && composing.has(next)))
      return;
    if (isAside(next) && paragraph) {
      asides.push(next);
      return;
    }
    if (paragraph && !signed.has(index) && continuesList(paragraph, next, width)) {
      paragraph = `${paragraph}\n${next}`;
    } else if (
      paragraph &&
      continues(paragraph, line, next, width, runIn) &&
      !signed.has(index) &&
      !(asides.length > 0 && startsBlock(next))
    ) {
      paragraph = joinParts(paragraph, next, elsewhere);
    } else {
      flush();
      paragraph = next;
    }
    line = next;
  });
  flush();
  return composing.page();
}

const MARKED = new RegExp(`[${DAMAGE_OPEN}${DAMAGE_CLOSE}${DAMAGE_LOST}]`, 'g');
/** Characters before a damaged place that tell a person where it is. */
const NEAR = 8;

class Composing {
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly seen = new Set<string>();
  private readonly damage: ReadDamage[] = [];
  private length = 0;

  paragraph(marked: string): void {
    const text = this.plain(marked);
    const span = this.add(text, '\n');
    this.blocks.push({ kind: 'paragraph', span, text });
    this.seen.add(marked);
  }

  has(text: string): boolean {
    return this.seen.has(text);
  }

  /** A cell merged over several rows or columns is printed once and shared. */
  table(rows: string[][]): void {
    const from = this.length;
    const cells: Cell[][] = [];
    rows.forEach((row, y) => {
      const line: Cell[] = [];
      row.forEach((marked, x) => {
        const merged = x > 0 && row[x - 1] === marked && marked.length > 0 ? line[x - 1] : undefined;
        if (merged) line.push(merged);
        else {
          const text = this.plain(marked);
          line.push({ span: this.add(text, '\t'), text });
        }
      });
      cells[y] = line;
      this.add('', '\n');
    });
    this.blocks.push({ kind: 'table', span: [from, this.length], rows: cells });
  }

  page(): Page {
    return { text: this.parts.join(''), blocks: this.blocks, damage: this.damage };
  }

  private add(text: string, end: string): Span {
    const span: Span = [this.length, this.length + text.length];
    this.parts.push(text, end);
    this.length += text.length + end.length;
    return span;
  }

  /** The text without its marks; where they stood is damage. */
  private plain(marked: string): string {
    const text = marked.replace(MARKED, '');
    if (text.length === marked.length) return text;
    let at = 0;
    let opened = 0;
    let lost = false;
    for (const character of marked) {
      if (character === DAMAGE_OPEN) {
        opened = at;
        lost = false;
      } else if (character === DAMAGE_LOST) lost = true;
      else if (character === DAMAGE_CLOSE) {
        this.damage.push({
          near: text.slice(Math.max(0, opened - NEAR), opened),
          lost: lost ? null : text.slice(opened, at),
          repaired: !lost,
          span: [this.length + opened, this.length + at],
        });
      } else at += character.length;
    }
    return text;
  }
}
