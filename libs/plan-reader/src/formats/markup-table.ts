import { parseFragment } from 'parse5';
import { blocksOf } from './html';
import type { SourceBlock } from './source';

/** A table written in HTML among plain lines. */
export function tableOfMarkup(html: string): SourceBlock[] {
  return blocksOf(parseFragment(html));
}
