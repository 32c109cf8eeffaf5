import type { ClauseReading } from '../clause/grammar';
import type { ReadGroup, ReadRole, ReadTier } from '../reading';
import { expandGroup } from './groups';
import { sharePrefix } from './prefix';
import { shareDepartments } from './sector';
import { shapeOf } from './shape';
import { splitNames } from './split';
import { shareSuffix } from './suffix';
import { type Standing, tierOf } from './tier';

/** A unit of a clause before the document's rules give it a part. */
export interface NamedUnit {
  printed: string;
  name: string;
  from: number;
  to: number;
  /** Which printed name it comes from; a group's members share it. */
  origin: number;
  /** The separator before it, for rules that go by the first comma. */
  before: string;
  implied: boolean;
  said: ReadRole;
  verb: string | null;
  tier: ReadTier;
  /** False where the name has no unit's shape. */
  known: boolean;
}

/** The units of a clause, in printed order, elisions filled in and groups expanded. Offsets are the text's. */
export function resolveUnits(
  text: string,
  reading: ClauseReading,
  groups: ReadGroup[],
  standing: Standing,
): NamedUnit[] {
  const units: NamedUnit[] = [];
  for (const segment of reading.segments) {
    const split = splitNames(text, segment.names);
    const names = sharePrefix(shareSuffix(segment.sectors ? shareDepartments(split) : split));
    for (const name of names) {
      const said = name.lead ? 'lead' : segment.role;
      const members = expandGroup(name.printed, groups);
      for (const full of members ?? [name.name.replace(/\s/g, '')]) {
        units.push({
          printed: name.printed,
          name: full,
          from: name.from,
          to: name.to,
          origin: name.from,
          before: name.before,
          implied: name.implied || members !== null,
          said,
          verb: segment.verb,
          tier: tierOf(full, standing),
          known: members !== null || shapeOf(full) !== 'none',
        });
      }
    }
  }
  return units;
}
