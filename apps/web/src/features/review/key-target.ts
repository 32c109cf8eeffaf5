/** Where a key belongs to what has the focus: fields, dialogs, menus. */
const TYPING =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"], .ant-select';
/** Enter presses these; the head of the item in hand is open already, and Enter edits it. */
const PRESSABLE = 'a, button:not([aria-current] > .item-head), [role="tab"], [role="radio"]';

/** Whether the page may take a key, or what has the focus has a use for it. */
export function isPagesKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  return !target?.closest(TYPING) && !(event.key === 'Enter' && target?.closest(PRESSABLE));
}
