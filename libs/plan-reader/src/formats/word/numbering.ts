import { eachTag } from './elements';
import { numberText } from './number-text';

interface Level {
  start: number;
  format: string;
  /** 第%1章, %1.%2: what is printed, with the levels' numbers in it. */
  text: string;
}

/** Which list a paragraph is in, and how deep. */
export interface Place {
  list: string;
  level: number;
}

const DEEPEST = 9;

/** The numbers that Word prints before paragraphs and stores nowhere in the text (ECMA-376 part 1, 17.9). */
export class Numbering {
  private readonly abstract = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, string>();
  private readonly starts = new Map<string, number>();
  private readonly started = new Set<string>();
  private readonly counters = new Map<string, number[]>();
  private readonly styles = new Map<string, Place>();

  constructor(numberingXml: string | null, stylesXml: string | null) {
    if (numberingXml) this.readNumbering(numberingXml);
    if (stylesXml) this.readStyles(stylesXml);
  }

  /** The place that a paragraph's style gives it. */
  placeOfStyle(style: string): Place | null {
    return this.styles.get(style) ?? null;
  }

  /** The number printed before the next paragraph there; empty for a bullet, and where no list is known. */
  next({ list, level }: Place): string {
    const id = this.lists.get(list);
    const levels = id === undefined ? undefined : this.abstract.get(id);
    const own = levels?.get(level);
    if (id === undefined || !levels || !own || level >= DEEPEST) return '';
    const counters = this.counters.get(id) ?? [];
    this.counters.set(id, counters);
    const override = this.starts.get(`${list}/${level}`);
    if (override !== undefined && !this.started.has(`${list}/${level}`)) {
      this.started.add(`${list}/${level}`);
      counters[level] = override;
    } else counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levels.get(at);
      return numberText(counters[at] ?? of?.start ?? 1, of?.format ?? 'decimal');
    });
  }

  private readNumbering(xml: string): void {
    let levels = new Map<number, Level>();
    let level: Level = { start: 1, format: 'decimal', text: '' };
    let list = '';
    let depth = 0;
    eachTag(xml, ({ name, attributes, closing }) => {
      if (closing) return;
      const value = attributes.val ?? '';
      if (name === 'abstractNum')
        this.abstract.set(attributes.abstractNumId ?? '', (levels = new Map<number, Level>()));
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '' };
        levels.set(Number(attributes.ilvl ?? 0), level);
      } else if (name === 'start') level.start = Number(value) || 0;
      else if (name === 'numFmt') level.format = attributes.format && value === 'custom' ? 'decimal' : value;
      else if (name === 'lvlText') level.text = value;
      else if (name === 'num') {
        list = attributes.numId ?? '';
        levels = new Map<number, Level>();
      } else if (name === 'abstractNumId') this.lists.set(list, value);
      else if (name === 'lvlOverride') depth = Number(attributes.ilvl ?? 0);
      else if (name === 'startOverride') this.starts.set(`${list}/${depth}`, Number(value) || 0);
    });
  }

  private readStyles(xml: string): void {
    let style = '';
    let list: string | null = null;
    let level = 0;
    eachTag(xml, ({ name, attributes, closing }) => {
      if (name === 'style' && !closing) {
        style = attributes.styleId ?? '';
        list = null;
        level = 0;
      } else if (name === 'numId' && !closing) list = attributes.val ?? null;
      else if (name === 'ilvl' && !closing) level = Number(attributes.val ?? 0);
      else if (name === 'style' && list !== null) this.styles.set(style, { list, level });
    });
  }
}
