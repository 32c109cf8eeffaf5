import type { Item } from '../outline/outline';
import type { Finding, ReadDamage, ReadLeadRule, ReadTask, ReadUnit } from '../reading';
import { shapeOf } from '../unit/shape';

interface Read {
  tasks: ReadTask[];
  items: Item[];
  damage: ReadDamage[];
  leadRule: ReadLeadRule;
  text: string;
}

/** What a person should look at, in the text's order. */
export function findingsOf(read: Read): Finding[] {
  const found = [
    ...aboutDocument(read),
    ...read.tasks.flatMap((task) => aboutTask(task, read.leadRule)),
    ...aboutDamage(read.damage),
    ...gaps(read.items),
  ];
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function aboutDocument({ tasks, leadRule, text }: Read): Finding[] {
  if (tasks.length === 0) {
    return [
      {
        code: 'no-tasks',
        message: '没有读到带责任单位的任务。 No task with responsible units was found.',
        span: [0, Math.min(text.length, 80)],
      },
    ];
  }
  const [first] = tasks;
  if (!first || leadRule.kind !== 'unstated') return [];
  return [
    {
      code: 'lead-unstated',
      message:
        '全文未写明牵头单位，交办前须逐项确定。 The document names no lead; one must be chosen for each task.',
      span: first.clauseSpan,
    },
  ];
}

function aboutTask(task: ReadTask, rule: ReadLeadRule): Finding[] {
  const findings = task.units.flatMap((unit) => aboutUnit(unit));
  if (task.units.length === 0) {
    findings.push({
      code: 'clause-without-units',
      message: `“${task.clause}”里没有读出单位。 No unit could be read from the clause.`,
      span: task.clauseSpan,
    });
  } else if (task.leadBasis === 'none' && rule.kind !== 'unstated') {
    const code = rule.quote ? 'lead-rule-without-match' : 'lead-unstated';
    findings.push({
      code,
      message: `“${task.heading}”没有牵头单位。 The task names no lead.`,
      span: task.clauseSpan,
    });
  }
  return findings;
}

function aboutUnit(unit: ReadUnit): Finding[] {
  if (unit.inherited) return [];
  if (unit.tier === 'unresolved') {
    return [
      {
        code: 'unit-unresolved',
        message: `“${unit.name}”未指明具体单位。 ${unit.name} names no unit.`,
        span: unit.span,
      },
    ];
  }
  if (shapeOf(unit.name) === 'none') {
    return [
      {
        code: 'unit-unknown',
        message: `“${unit.name}”不像单位名称。 ${unit.name} does not look like a unit's name.`,
        span: unit.span,
      },
    ];
  }
  return [];
}

function aboutDamage(damage: ReadDamage[]): Finding[] {
  return damage.map(({ near, lost, span }) => ({
    code: 'text-damaged',
    message: lost
      ? `“${near}”后文字损坏，已复原为“${lost}”，请核对。 Damaged text was restored; check it.`
      : `“${near}”后文字损坏，未能复原。 Damaged text could not be restored.`,
    span,
  }));
}

/** 1. 2. 4.: a number passed over, which may be a heading not recognised. */
function gaps(items: Item[]): Finding[] {
  const findings: Finding[] = [];
  const last = new Map<string, number>();
  for (const { numbering, path, headingSpan } of items) {
    if (!numbering) continue;
    const under = `${numbering.kind}|${path.slice(0, -1).join('|')}`;
    const before = last.get(under) ?? last.get(numbering.kind);
    if (
      before !== undefined &&
      numbering.value > before + 1 &&
      numbering.value <= before + 5 &&
      numbering.value > 1
    ) {
      findings.push({
        code: 'numbering-gap',
        message: `编号从${before}跳到${numbering.value}。 Numbering jumps from ${before} to ${numbering.value}.`,
        span: headingSpan,
      });
    }
    last.set(under, numbering.value);
    last.set(numbering.kind, numbering.value);
  }
  return findings;
}
