import { isSector } from '../unit/sector';
import { shapeOf } from '../unit/shape';
import type { ClauseReading } from './grammar';
import { labelRole } from './label-role';

/** How many names of a reading have a unit's shape. */
export function census(
  text: string,
  reading: ClauseReading,
): { total: number; units: number; known: number } {
  let total = 0;
  let units = 0;
  let known = 0;
  for (const segment of reading.segments) {
    for (const name of segment.names) {
      total += 1;
      const words = text.slice(name.from, name.to);
      // A table's head, 牵头单位 配合单位, names no unit.
      const shape = labelRole(words) ? 'none' : segment.sectors && isSector(words) ? 'unit' : shapeOf(words);
      if (shape === 'unit' || shape === 'collective') units += 1;
      if (shape !== 'none') known += 1;
    }
  }
  return { total, units, known };
}
