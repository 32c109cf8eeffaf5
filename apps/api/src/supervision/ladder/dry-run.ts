import type { Day } from '@lianban/calendar';
import type { DryRunAnswer, DryRunLetter } from '@lianban/contract';
import { rehearse, RUNGS, type LadderRules, type Rung, type TriggerKind } from '@lianban/rules';
import type { EntityManager } from 'typeorm';
import { partsOnLadder, type PartOnLadder } from './ladder.facts';
import type { RuleBook, RuleScope } from './rules.queries';

/** Calendar days that a dry run covers at most, and parts that it looks at. */
export const LONGEST_DRY_RUN = 366;
const MOST_PARTS = 3000;
const BATCH = 500;

interface Asked {
  readonly scope: RuleScope;
  readonly from: Day;
  readonly to: Day;
  readonly inForce: RuleBook;
  readonly proposed: RuleBook;
}

type Item = DryRunLetter['items'][number];

/**
 * Which letters two sets of rules would have sent over a past period, to whom, on which days, worked out in memory from
 * the ledgers of the parts: clocks, suspensions, reports. Every letter is taken as sent on its day.
 */
export async function dryRun(rows: EntityManager, asked: Asked): Promise<DryRunAnswer> {
  const { from, to } = asked;
  const { officeId, planId, tier } = asked.scope;
  const found: { id: string }[] = await rows.query(
    `select a.id from assignment a join task t on t.id = a.task_id join unit u on u.id = a.unit_id
      where t.office_id = $1 and ($2::uuid is null or t.plan_id = $2) and a.state <> 'reassigned'
        and a.dispatched_at < ($4::date + 1) and (a.stopped_at is null or a.stopped_at >= $3::date)
        and t.state <> 'cancelled' and ($5::text is null or u.tier = $5)
      order by a.dispatched_at, a.id`,
    [officeId, planId, from, to, tier],
  );
  const letters = { inForce: new Map<string, Gathered>(), proposed: new Map<string, Gathered>() };
  const ids = found.slice(0, MOST_PARTS).map(({ id }) => id);
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const part of await partsOnLadder(rows, ids.slice(at, at + BATCH))) {
      for (const which of ['inForce', 'proposed'] as const)
        gather(letters[which], part, asked[which].ofPart(part).rules, from, to);
    }
    // Whoever else is served meanwhile is not kept waiting.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const compared = compare(letters.inForce, letters.proposed);
  return {
    from,
    to,
    parts: ids.length,
    left: found.length - ids.length,
    letters: compared,
    counts: RUNGS.map((rung) => ({
      rung,
      inForce: compared.filter((one) => one.rung === rung && one.by !== 'proposed').length,
      proposed: compared.filter((one) => one.rung === rung && one.by !== 'in-force').length,
    })),
  };
}

interface Gathered {
  readonly on: Day;
  readonly rung: Rung;
  readonly unit: string;
  readonly items: Item[];
}

/** Several items for one unit on one day are one letter. */
function gather(
  letters: Map<string, Gathered>,
  part: PartOnLadder,
  rules: LadderRules,
  from: Day,
  to: Day,
): void {
  // As it was while it was under way: what became of it since has no say in it.
  const facts = {
    ...part.facts,
    cycle: 1,
    taken: [],
    taskState: 'in-progress',
    state: 'acknowledged',
  } as const;
  for (const { on, rung, because, count } of rehearse(facts, rules, from, to)) {
    const key = `${on} ${rung} ${part.unitId}`;
    const letter = letters.get(key) ?? { on, rung, unit: part.unitName, items: [] };
    letter.items.push(itemOf(part, because, count));
    letters.set(key, letter);
  }
}

const itemOf = ({ taskId, number, heading }: PartOnLadder, because: TriggerKind, count: number): Item => ({
  taskId,
  number,
  heading,
  because,
  count,
});

function compare(
  inForce: ReadonlyMap<string, Gathered>,
  proposed: ReadonlyMap<string, Gathered>,
): DryRunLetter[] {
  return [...new Set([...inForce.keys(), ...proposed.keys()])].sort().map((key) => {
    const both = inForce.has(key) && proposed.has(key);
    const by = both ? 'both' : inForce.has(key) ? 'in-force' : 'proposed';
    return { ...(proposed.get(key) ?? inForce.get(key)!), by };
  });
}
