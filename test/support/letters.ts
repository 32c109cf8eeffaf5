import type { LetterAnswer, OfficeDeskAnswer, Page } from '@lianban/contract';
import type { Rung } from '@lianban/rules';
import type { Who } from './cast';
import type { World } from './world';

/** Letters as `who` sees them, the latest first. */
export const lettersOf = async (world: World, who: Who): Promise<readonly LetterAnswer[]> =>
  (await world.as(who).get<Page<LetterAnswer>>('/letters')).body.items;

/** The one letter of a rung that `who` sees. */
export async function letterOf(world: World, who: Who, rung: Rung): Promise<LetterAnswer> {
  const found = (await lettersOf(world, who)).filter((letter) => letter.rung === rung);
  if (found.length !== 1) throw new Error(`${who} sees ${found.length} letters of ${rung}.`);
  return found[0]!;
}

/** What `who` does with the letter of a rung as it now is. */
export async function does(
  world: World,
  who: Who,
  rung: Rung,
  move: string,
  body?: unknown,
): Promise<LetterAnswer> {
  const { id, version } = await letterOf(world, who, rung);
  return world.move(who, 'POST', `/letters/${id}/${move}`, version, body);
}

export const waitsOf = async (world: World, who: Who): Promise<OfficeDeskAnswer['items']> =>
  (await world.as(who).get<OfficeDeskAnswer>('/office-desk')).body.items;
