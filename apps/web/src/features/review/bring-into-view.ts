/**
 * Scrolls `pane` alone until `part` shows: `scrollIntoView` would move the page around it, too. A pane that does
 * not scroll (on a phone the page does) leaves it to the browser.
 */
export function bringIntoView(pane: HTMLElement, part: HTMLElement, where: 'middle' | 'nearest'): void {
  if (pane.scrollHeight <= pane.clientHeight + 1) {
    part.scrollIntoView({ block: where === 'middle' ? 'center' : 'nearest' });
    return;
  }
  const room = pane.getBoundingClientRect();
  const box = part.getBoundingClientRect();
  const above = box.top - room.top;
  const below = box.bottom - room.bottom;
  if (where === 'middle') pane.scrollTop += above - room.height / 3;
  else if (above < 0 || box.height > room.height) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += below;
}
