import { tokens } from '../clause/tokens';
import type { ReadInheritedRule, ReadTask, ReadUnit, Span } from '../reading';
import { findInheritedRule, type InheritedRule } from '../rule/inherited';
import { sharePrefix } from '../unit/prefix';
import { splitNames } from '../unit/split';
import { shareSuffix } from '../unit/suffix';
import { type Standing, tierOf } from '../unit/tier';

const COUNTED =
  /^(?:上述|以上|这|前述)?\s*(?:[两二三四五六七八九十\d]+)?\s*(?:个)?(?:省区市|省区|省市|省|市|县|区|市县|地|部门|单位)(?:人民政府|政府)?$/;

/** 以下任务均需三省区落实，不再列出: its units go, inherited, to every later task. One stated before all tasks goes to all. */
export function inherit(text: string, tasks: ReadTask[], standing: Standing): ReadInheritedRule[] {
  const first = tasks[0];
  const opening = first ? findInheritedRule(text, 0, first.span[0]) : null;
  const found: { rule: InheritedRule; after: number; task: ReadTask | null }[] = opening
    ? [{ rule: opening, after: 0, task: null }]
    : [];
  tasks.forEach((task, at) => {
    const rule = findInheritedRule(text, task.clauseSpan[0], task.clauseSpan[1]);
    if (rule) found.push({ rule, after: at + 1, task });
  });
  return found.map(({ rule, after, task }) => {
    const span: Span = [rule.from, rule.from + rule.quote.length];
    const units = unitsOf(rule.subject, task, standing);
    const next = tasks[after];
    for (const later of tasks.slice(after)) {
      const role = later.leadBasis === 'none' ? 'responsible' : 'participant';
      later.units.push(
        ...units
          .filter(({ name }) => !later.units.some((unit) => unit.name === name))
          .map((unit): ReadUnit => ({
            ...unit,
            printed: '',
            role,
            inherited: true,
            certainty: 'implied',
            span,
          })),
      );
    }
    return {
      quote: rule.quote,
      from: next ? numberOf(next) : null,
      units: units.map((unit) => unit.name),
      span,
    };
  });
}

/** 三省区 are the units of government that the clause itself prints; other subjects are read as a list. */
function unitsOf(
  subject: string,
  task: ReadTask | null,
  standing: Standing,
): Pick<ReadUnit, 'name' | 'tier'>[] {
  if (task && COUNTED.test(subject.replace(/\s/g, ''))) {
    const governments = task.units.filter(
      ({ tier }) => tier === 'provincial' || tier === 'municipal' || tier === 'county',
    );
    return (governments.length > 0 ? governments : task.units).map(({ name, tier }) => ({ name, tier }));
  }
  return sharePrefix(shareSuffix(splitNames(subject, tokens(subject, 0, subject.length)))).map(
    ({ name }) => ({
      name,
      tier: tierOf(name, standing),
    }),
  );
}

/** The number with its brackets, as it stands before the heading: （十）. */
function numberOf(task: ReadTask): string {
  const label = task.path.at(task.paragraph ? -2 : -1) ?? '';
  const at = label.indexOf(task.number);
  if (at < 0 || !task.number) return task.number;
  const bracketed = /^[（(]/.test(label) ? label.slice(0, at + task.number.length + 1) : task.number;
  return bracketed;
}
