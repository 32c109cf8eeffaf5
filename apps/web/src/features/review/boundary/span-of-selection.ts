import type { Span } from '@lianban/contract';

/**
 * The selected words as offsets into the plan's text; null where the selection is empty or lies outside `pane`.
 * Each line of the text says in `data-from` where it begins.
 */
export function spanOfSelection(pane: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null;
  const from = offsetOf(range.startContainer, range.startOffset);
  const to = offsetOf(range.endContainer, range.endOffset);
  return from !== null && to !== null && from < to ? [from, to] : null;
}

function offsetOf(node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-from]');
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, at);
  return Number(line.dataset.from) + before.toString().length;
}
