import fc from 'fast-check';
import { Store } from '../../apps/api/src/store/store';
import { startInstallation } from '../support/installation';
import { choices } from './play';
import { settle, shapes } from './register';
import { Stage } from './stage';

export interface Told {
  moves: number;
  made: number;
  refused: number;
  registers: number;
  /** How often each move was made. */
  readonly byName: Map<string, number>;
}

/** Moves on one register of units before another is made. */
const A_REGISTER = 2_500;
const A_PLAY = 120;

/**
 * Plays at least `moves` moves: each on the real service and in the model, compared after each. A failure names the
 * seed, and fast-check finds the shortest play that shows it.
 */
export async function playAll(moves: number, seed: number, tell?: (told: Told) => void): Promise<Told> {
  const told: Told = { moves: 0, made: 0, refused: 0, registers: 0, byName: new Map() };
  while (told.moves < moves) {
    await playRegister(Math.min(A_REGISTER, moves - told.moves), seed + told.registers, told);
    tell?.(told);
  }
  return told;
}

async function playRegister(moves: number, seed: number, told: Told): Promise<void> {
  const [shape] = fc.sample(shapes, { seed, numRuns: 1 });
  const installation = await startInstallation();
  try {
    const register = await settle(installation.app.get(Store, { strict: false }), shape!);
    const clock = { set: (at: Date) => installation.clockTo(at) };
    const plays = fc.tuple(
      fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
      fc.array(choices, { minLength: A_PLAY, maxLength: A_PLAY }),
    );
    await fc.assert(
      fc.asyncProperty(plays, async ([seeds, chosen]) => {
        const stage = await Stage.open(installation.app, clock, register, seeds);
        for (const choice of chosen) {
          const { outcome, name } = await stage.act(choice);
          told.moves += 1;
          if (outcome === 'made') told.made += 1;
          if (outcome === 'refused') told.refused += 1;
          if (outcome === 'made' && name) told.byName.set(name, (told.byName.get(name) ?? 0) + 1);
        }
      }),
      { seed, numRuns: Math.ceil(moves / A_PLAY), endOnFailure: process.env.LIANBAN_SHRINK !== 'true' },
    );
    told.registers += 1;
  } finally {
    await installation.stop();
  }
}
