import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { holdsTable, isTaskTable, tableLines, tableRows } from './html-table';
import type { Source, SourceBlock } from './source';
import { numberText } from './word/number-text';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'nav',
  'button',
  'select',
  'iframe',
  'svg',
  'form',
  'img',
]);
const BREAKING = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'blockquote',
  'pre',
  'tr',
  'td',
  'th',
  'table',
  'tbody',
  'dl',
  'dt',
  'dd',
  'hr',
  'center',
  'body',
  'html',
  'title',
  'caption',
  'figure',
  'figcaption',
]);

/** HTML: text as a page shows it, a block a line; task tables as tables. Scripts, links and entities from outside are never followed. */
export function readHtml(html: string): Source {
  return { blocks: blocksOf(parse(html)), mayBeWrapped: false };
}

type Step = { node: Node } | { end: true };

/** Walks without recursion: nesting costs memory, not the stack. */
export function blocksOf(root: { childNodes: Node[] }): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let line = '';
  const flush = () => {
    if (/\S/.test(line)) blocks.push({ kind: 'line', text: line.replace(/[ \t\n\r]+/g, ' ').trim() });
    line = '';
  };
  const steps: Step[] = [...root.childNodes].reverse().map((node) => ({ node }));
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('end' in step) {
      flush();
      continue;
    }
    const { node } = step;
    if (node.nodeName === '#text') line += (node as DefaultTreeAdapterTypes.TextNode).value;
    if (!('childNodes' in node) || SKIPPED.has(node.nodeName)) continue;
    if (node.nodeName === 'table') {
      flush();
      // A table that holds tables is a page's frame.
      if (!holdsTable(node)) {
        const rows = tableRows(node);
        blocks.push(...(isTaskTable(rows) ? [{ kind: 'table' as const, rows }] : tableLines(rows)));
        continue;
      }
    }
    if (BREAKING.has(node.nodeName)) {
      flush();
      if (node.nodeName === 'li') line = listNumber(node);
      steps.push({ end: true });
    }
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child) steps.push({ node: child });
    }
  }
  flush();
  return blocks;
}

/** The number that a page prints before an item of an ordered list, for none is in its text. */
function listNumber(item: Element): string {
  const list = item.parentNode;
  if (
    !list ||
    !('tagName' in list) ||
    list.tagName !== 'ol' ||
    /^\s*(?:[（(\d①-⑳]|[一二三四五六七八九十]+、)/.test(firstText(item))
  )
    return '';
  const attribute = (of: Element, name: string) => of.attrs.find((each) => each.name === name)?.value;
  if (/none|disc|circle|square/.test(attribute(list, 'style') ?? '')) return '';
  const items = list.childNodes.filter((child): child is Element => child.nodeName === 'li');
  const start = Number(attribute(list, 'start') ?? 1) || 1;
  const number = Number(attribute(item, 'value')) || start + items.indexOf(item);
  return /cjk|chinese|ideographic/.test(attribute(list, 'style') ?? '')
    ? `${numberText(number, 'chineseCounting')}、`
    : `${number}. `;
}

function firstText(node: Element): string {
  const look: Node[] = [...node.childNodes].reverse();
  for (let next = look.pop(); next; next = look.pop()) {
    if (next.nodeName === '#text' && 'value' in next && /\S/.test(next.value)) return next.value.slice(0, 20);
    if ('childNodes' in next) look.push(...[...next.childNodes].reverse());
  }
  return '';
}
