import { tokens } from '../clause/tokens';
import type { ReadGroup } from '../reading';
import { findPlace } from './places';
import { splitNames } from './split';
import { shapeOf } from './shape';
import { shareSuffix } from './suffix';

const DEFINES = /[（(]\s*以下(?:统|并|合|简|通)称\s*(?:为|：|:)?\s*[“"《]?/g;
const LONGEST = 240;

/** Collective names that the text defines: 南宁市、北海市（以下统称广西北部湾经济区6市）. One member is an abbreviation, no group. */
export function findGroups(text: string): ReadGroup[] {
  const groups: ReadGroup[] = [];
  for (const match of text.matchAll(DEFINES)) {
    const at = match.index;
    const after = at + match[0].length;
    const rest = text.slice(after, after + 40);
    const name = rest.slice(0, Math.max(0, rest.search(/[”"》）)，。]/))).replace(/\s/g, '');
    if (name.length < 2) continue;
    const members = membersBefore(text, at);
    if (members.length < 2) continue;
    groups.push({ name, members, span: [at, after + rest.search(/[）)]/) + 1] });
  }
  return groups;
}

/** The list that ends where the definition opens: back to what is no unit or place. */
function membersBefore(text: string, at: number): string[] {
  const from = Math.max(0, at - LONGEST, text.lastIndexOf('。', at) + 1, text.lastIndexOf('\n', at) + 1);
  const names = shareSuffix(splitNames(text, tokens(text, from, at)));
  let first = names.length;
  while (first > 0 && shapeOf(names[first - 1]?.name ?? '') !== 'none') first -= 1;
  return names.slice(first).map(({ name }) => {
    const plain = name.replace(/\s/g, '');
    return findPlace(plain)?.name ?? plain;
  });
}

/** The members that a printed name stands for: group's name, and what follows it (人民政府). */
export function expandGroup(printed: string, groups: ReadGroup[]): string[] | null {
  const plain = printed.replace(/\s/g, '');
  const group = groups
    .filter(({ name }) => plain.startsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!group) return null;
  const rest = plain.slice(group.name.length);
  if (rest && shapeOf(`某某市${rest}`) === 'none') return null;
  return group.members.map((member) => (rest && member.endsWith(rest) ? member : member + rest));
}
