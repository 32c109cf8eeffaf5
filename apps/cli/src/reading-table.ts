import type { PlanReading, ReadRole, ReadTask } from '@lianban/plan-reader';

const ROLES: Record<ReadRole, string> = { lead: '牵头', participant: '配合', responsible: '责任' };

/** A reading as a table for people: one task a line, then what needs a look. */
export function readingTable(reading: PlanReading): string {
  const head = [
    reading.title ?? '（无标题）',
    [reading.documentNumber, reading.issuer, reading.issuedOn].filter(Boolean).join('  '),
    `牵头规则：${reading.leadRule.kind}${reading.leadRule.quote ? `（${reading.leadRule.quote}）` : ''}`,
    '',
  ];
  const tasks = reading.tasks.map((task, at) => taskLines(task, at + 1));
  const findings = reading.findings.map((finding) => `! ${finding.code}  ${finding.message}`);
  return [
    ...head,
    ...tasks,
    '',
    `${reading.tasks.length} 项任务，${reading.findings.length} 处待核`,
    ...findings,
    '',
  ].join('\n');
}

function taskLines(task: ReadTask, order: number): string {
  const roles = (['lead', 'responsible', 'participant'] as const).flatMap((role) => {
    const units = task.units
      .filter((unit) => unit.role === role)
      .map((unit) => unit.name + (unit.inherited ? '*' : ''));
    return units.length > 0 ? [`    ${ROLES[role]}：${units.join('、')}${task.openEnded ? ' 等' : ''}`] : [];
  });
  const due = task.deadline
    ? [`    时限：${task.deadline.quote}${task.deadline.date ? `（${task.deadline.date}）` : ''}`]
    : [];
  return [`${String(order).padStart(3)}  ${task.path.at(-1) ?? task.heading}`, ...roles, ...due].join('\n');
}
