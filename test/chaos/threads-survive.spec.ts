import { chaos } from './chaos';

// `npm run chaos` asks for more.
const FAULTS = Number(process.env.CHAOS_FAULTS ?? 10);
const PAGES = Number(process.env.CHAOS_PAGES ?? 24);
const LOUD = process.env.CHAOS_FAULTS !== undefined;

it(`keeps the thread whole and in order on ${PAGES} pages through ${FAULTS} faults`, async () => {
  const log = (line: string): void => void (LOUD && process.stderr.write(`${line}\n`));
  const outcome = await chaos({ pages: PAGES, faults: FAULTS, log });
  log(JSON.stringify({ ...outcome, wrong: outcome.wrong.length }));
  expect(outcome.wrong).toEqual([]);
  expect(outcome.comments).toBeGreaterThan(20);
  expect(Object.values(outcome.faults).every((times) => times > 0)).toBe(true);
}, 1_800_000);
