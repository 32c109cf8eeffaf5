import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { EventFeed } from '../../apps/api/src/store/feed/event.feed';
import { Store } from '../../apps/api/src/store/store';
import { startInstallation } from '../support/installation';
import { ChangeLog } from './change-log';
import type { Doors } from './drive';
import { choices } from './play';
import { shapes } from './register';
import { Stage, type House } from './stage';

export interface Told {
  moves: number;
  made: number;
  refused: number;
  plays: number;
  /** How often each move was made. */
  readonly byName: Map<string, number>;
}

/** Which plays: the same seed plays the same. */
export interface Wanted {
  readonly moves: number;
  readonly seed: number;
  /** Of fast-check, where one play of a seed is to be given again. */
  readonly path?: string;
  /** Whether to look for the shortest play that shows what was found. */
  readonly shrink: boolean;
}

/** Moves of one play. */
const A_PLAY = 250;
/** Plays on one database. */
const A_HOUSE = 80;

/**
 * Plays at least so many moves: each on the real service and in the model, compared after each. What it throws names
 * the seed and the path that give the same play again.
 */
export async function playAll(
  { moves, seed, path, shrink }: Wanted,
  tell?: (told: Told) => void,
): Promise<Told> {
  const told: Told = { moves: 0, made: 0, refused: 0, plays: 0, byName: new Map() };
  const plays = fc.record({
    shape: shapes,
    tasks: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    choices: fc.array(choices, { minLength: A_PLAY, maxLength: A_PLAY }),
  });
  const houses = new Houses();
  let last: readonly string[] = [];
  try {
    const result = await fc.check(
      fc.asyncProperty(plays, async (play) => {
        const stage = await Stage.open(await houses.next(), play.shape, play.tasks);
        last = stage.told;
        for (const choice of play.choices) note(told, await stage.act(choice));
        await stage.close();
        told.plays += 1;
        tell?.(told);
      }),
      { seed, numRuns: Math.ceil(moves / A_PLAY), endOnFailure: !shrink, ...(path && { path }) },
    );
    if (!result.failed) return told;
    const again = `LIANBAN_SEED=${result.seed} LIANBAN_PATH=${result.counterexamplePath} npx jest test/play/play-1`;
    const fault = result.errorInstance instanceof Error ? result.errorInstance.stack : result.errorInstance;
    throw new Error([`${again} plays it again.`, ...last.slice(-12), String(fault)].join('\n'));
  } finally {
    await houses.close();
  }
}

function note(told: Told, { outcome, name }: Awaited<ReturnType<Stage['act']>>): void {
  told.moves += 1;
  if (outcome === 'refused') told.refused += 1;
  if (outcome !== 'made') return;
  told.made += 1;
  told.byName.set(name, (told.byName.get(name) ?? 0) + 1);
}

/** A new database now and then: what plays leave behind would slow the next ones down. */
class Houses {
  private plays = 0;
  private current: { readonly house: House; end(): Promise<void> } | null = null;

  async next(): Promise<House> {
    this.plays += 1;
    if (this.current && this.plays % A_HOUSE !== 0) return this.current.house;
    await this.close();
    const installation = await startInstallation();
    const { app } = installation;
    const doors = new Map<unknown, unknown>();
    const get: Doors = (type) => {
      if (!doors.has(type)) doors.set(type, app.get(type, { strict: false }));
      return doors.get(type) as InstanceType<typeof type>;
    };
    // Events are sealed and taken when the house closes, many at once, as after an outage; not after every move.
    const feed = get(EventFeed);
    const settle = feed.settle.bind(feed);
    feed.settle = () => Promise.resolve();
    const { rows } = get(Store);
    const log = await ChangeLog.begin(rows);
    const house = { app, get, log, setClock: (at: Date) => installation.clockTo(at) };
    const end = async (): Promise<void> => {
      await settle();
      await requireSealed(rows);
      await installation.stop();
    };
    this.current = { house, end };
    return house;
  }

  async close(): Promise<void> {
    const { current } = this;
    this.current = null;
    await current?.end();
  }
}

/** Every event of every play has its place in the one order, and no consumer is left behind. */
async function requireSealed(rows: EntityManager): Promise<void> {
  const [left] = await rows.query<{ unsealed: number; behind: number }[]>(
    `select (select count(*) from event e where not exists (select from event_seal s where s.event_id = e.id))::int
              + (select count(*) from event_waiting)::int as unsealed,
            (select count(*) from event_cursor where seq < (select max(seq) from event_seal))::int as behind`,
  );
  if (left!.unsealed > 0 || left!.behind > 0) throw new Error(`After the plays: ${JSON.stringify(left)}`);
}
