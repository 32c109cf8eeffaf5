import type { Item } from '../outline/outline';
import type { ReadTask } from '../reading';

/** An annex names the main text's sections again: each of its tasks is linked to the section it comes from. */
export function linkSources(tasks: ReadTask[], items: Item[]): void {
  const sections = new Map<string, Item>();
  for (const item of items) {
    const key = plain(item.heading);
    if (item.numbering && key.length >= 4 && !sections.has(key)) sections.set(key, item);
  }
  for (const task of tasks) {
    const section = sections.get(plain(task.heading));
    if (!section || section.span[0] >= task.span[0] || task.paragraph) continue;
    task.source = { heading: section.path.at(-1) ?? section.heading, span: section.span };
  }
}

function plain(heading: string): string {
  return heading.replace(/[\s。，、“”]/g, '');
}
