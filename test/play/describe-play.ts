import fc from 'fast-check';
import { playAll, type Told } from './run';

/** What `npm run play` does a million times over, shorter: domain §3, "always true". */
const ASKED = process.env.LIANBAN_PLAY;
const MOVES = Number(ASKED ?? 2_000);
/** The plays are given in so many files, so that two processes share them. */
const FILES = 2;

/** A long play says now and then how far it is. */
const sayOf =
  (part: number) =>
  ({ moves, made, refused, plays }: Told): void => {
    if (plays % 20 > 0) return;
    process.stderr.write(`part ${part}: ${plays} plays, ${moves} moves: ${made} made, ${refused} refused\n`);
  };

/** @param part from 1; each plays its share, from a seed of its own */
export function describePlay(part: number): void {
  const path = process.env.LIANBAN_PATH;
  const seed = (fc.readConfigureGlobal()?.seed ?? 1) + part - 1;
  const moves = Math.ceil(MOVES / FILES);
  describe('random play by random actors over random trees of units', () => {
    it(
      `agrees with a model written independently, move for move (${moves})`,
      async () => {
        const shrink = process.env.LIANBAN_SHRINK === 'true';
        const told = await playAll(
          { moves, seed, shrink, ...(path && { path }) },
          ASKED ? sayOf(part) : undefined,
        );
        if (ASKED) console.log(Object.fromEntries([...told.byName].sort(([, a], [, b]) => b - a)));
        expect(told.moves).toBeGreaterThanOrEqual(path ? 1 : moves);
        // A play in which everything is refused would prove nothing.
        expect(told.made).toBeGreaterThan(told.moves / 3);
        expect(told.refused).toBeGreaterThan(told.moves / 20);
      },
      // Far more than a move takes; a long play is watched, not timed.
      120_000 + moves * 100,
    );
  });
}
