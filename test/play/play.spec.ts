import fc from 'fast-check';
import { playAll, type Told } from './run';

/** What `npm run play` does a million times over, shorter: domain §3, "always true". */
const ASKED = process.env.LIANBAN_PLAY;
const MOVES = Number(ASKED ?? 4_000);
/** Far more than a move takes; a long play is watched, not timed. */
const MOST_MS = 120_000 + MOVES * 100;

/** A long play says how far it is after each register of units. */
const say = ({ moves, made, refused, registers }: Told): void =>
  void process.stderr.write(`${registers} registers, ${moves} moves: ${made} made, ${refused} refused\n`);

describe('random play by random actors over random trees of units', () => {
  it(
    `agrees with a model written independently, move for move (${MOVES})`,
    async () => {
      const told = await playAll(MOVES, fc.readConfigureGlobal()?.seed ?? 1, ASKED ? say : undefined);
      expect(told.moves).toBeGreaterThanOrEqual(MOVES);
      // A play in which everything is refused would prove nothing.
      expect(told.made).toBeGreaterThan(told.moves / 3);
      expect(told.refused).toBeGreaterThan(told.moves / 20);
    },
    MOST_MS,
  );
});
