import { cleanLine } from './characters/clean';
import { restoreAll } from './characters/restore';
import { openFile } from './formats/open-file';
import type { Source, SourceBlock } from './formats/source';
import { type Front, readFront } from './front/issue';
import { readStanding } from './front/standing';
import { layOut } from './layout/page';
import { outline } from './outline/outline';
import type { PlanReading, ReadLeadRule, ReadTask } from './reading';
import { findLeadRule, type LeadRule, responsibleLead } from './rule/lead-rule';
import { findingsOf } from './task/findings';
import { inherit } from './task/inherit';
import { settleScopes } from './task/scope';
import { linkSources } from './task/source';
import { readTasks } from './task/read-tasks';
import { findGroups } from './unit/groups';

/**
 * Reads a plan document: its title, its tasks, and for every task the units and their parts.
 *
 * @param bytes the file as uploaded, at most 20 MB
 * @param fileName used for its extension alone
 * @throws NotAPlan when nothing can be read
 */
export async function readPlan(bytes: Uint8Array, fileName: string): Promise<PlanReading> {
  return readSource(await openFile(bytes, fileName));
}

/** Reads what a format gave. Pure, and the same for every format. */
export function readSource(source: Source): PlanReading {
  const page = layOut(cleaned(source));
  const front = readFront(page);
  const leadRule = findLeadRule(page.text);
  const groups = findGroups(page.text);
  const standing = readStanding(front, page.text);
  const items = outline(page);
  settleScopes(items);
  const year = yearOf(front);
  const tasks = readTasks(
    { text: page.text, groups, leadRule, responsibleLead: responsibleLead(page.text), standing, year },
    items,
  );
  linkSources(tasks, items);
  const inherited = inherit(page.text, tasks, standing);
  const rule = leadRuleOf(leadRule, tasks);
  return {
    ...front,
    leadRule: rule,
    groups,
    inherited,
    tasks,
    text: page.text,
    damage: page.damage,
    findings: findingsOf({ tasks, items, damage: page.damage, leadRule: rule, text: page.text }),
  };
}

/** Characters restored over the whole document at once, for its own words tell what was lost. */
function cleaned(source: Source): Source {
  const strings = source.blocks.flatMap((block) =>
    block.kind === 'line' ? [block.text] : block.rows.flat(),
  );
  const restored = restoreAll(strings.map((text) => text.replace(/\s*\n\s*/g, ' '))).map(cleanLine);
  let next = 0;
  const take = () => restored[next++] ?? '';
  const blocks = source.blocks.map((block): SourceBlock =>
    block.kind === 'line'
      ? { kind: 'line', text: take() }
      : { kind: 'table', rows: block.rows.map((row) => row.map(take)) },
  );
  return { ...source, blocks };
}

function leadRuleOf(rule: LeadRule | null, tasks: ReadTask[]): ReadLeadRule {
  if (rule) return { kind: rule.kind, quote: rule.quote, span: [rule.from, rule.from + rule.quote.length] };
  return {
    kind: tasks.some((task) => task.leadBasis === 'labelled') ? 'labelled' : 'unstated',
    quote: null,
    span: null,
  };
}

/** The year that 10月底前 is of: the one a yearly plan is called by, else the one it was issued in. */
function yearOf({ title, issuedOn, documentNumber }: Front): number | null {
  const named = title?.match(/20\d{2}/g) ?? [];
  const yearly = named.length === 1 ? named[0] : undefined;
  const year = yearly ?? issuedOn?.slice(0, 4) ?? /20\d{2}/.exec(documentNumber ?? '')?.[0] ?? named[0];
  return year ? Number(year) : null;
}
