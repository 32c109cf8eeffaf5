import { LIMITS, type Span } from '@lianban/contract';
import { readStretch } from '@lianban/plan-reader';
import { Refusal } from '@lianban/rules';
import { bodyOf } from './boundary';
import type { DraftRow, DraftUnitRow } from './draft.entity';
import { isHeaded } from './redraw';

export interface Halves {
  /** What the draft says from then on. */
  readonly first: Partial<DraftRow>;
  readonly second: Omit<DraftRow, 'id' | 'position' | 'version' | 'plan' | 'task'>;
  /** The units where their wording stands; the second draft's rows name `secondId`. */
  readonly unitsOf: (units: readonly DraftUnitRow[], secondId: string) => Partial<DraftUnitRow>[];
}

/** A draft cut in two at an offset into its plan's text. What a person had settled holds for both. */
export function halvesOf(text: string, draft: DraftRow, at: number): Halves {
  const spans: [Span, Span] = [
    [draft.spanFrom, at],
    [at, draft.spanTo],
  ];
  if (at <= draft.spanFrom || at >= draft.spanTo || spans.some((span) => !text.slice(...span).trim())) {
    throw new Refusal('body-malformed', { fields: [{ field: 'at', rule: 'isInsideDraft' }] });
  }
  const [first, second] = spans;
  const heading = text.slice(...readStretch(text, [...second]).heading);
  const path = draft.path.at(-1) === draft.heading ? draft.path.slice(0, -1) : draft.path;
  return {
    first: cut(text, draft, first, draft.heading, isHeaded(draft)),
    second: {
      planId: draft.planId,
      taskId: null,
      number: draft.number,
      heading: heading.slice(0, LIMITS.heading),
      path: [...path, heading],
      leadBasis: draft.leadBasis,
      openEnded: draft.openEnded,
      dueOn: draft.dueOn,
      reportingPeriod: draft.reportingPeriod,
      standard: draft.standard,
      ...cut(text, draft, second, heading, false),
    },
    unitsOf: (units, secondId) => {
      const later = units.filter((unit) => !unit.inherited && (unit.spanFrom ?? 0) >= at);
      const earlier = units.filter((unit) => !later.includes(unit));
      // A rule of the document that adds a unit to every task adds it to both.
      const again = units.filter((unit) => unit.inherited).map(({ id: _, ...unit }) => unit);
      return [
        ...ledByOne(earlier),
        ...[...ledByOne(later), ...again].map((unit) => ({ ...unit, draftId: secondId })),
      ];
    },
  };
}

type Cut = Pick<
  DraftRow,
  'body' | 'clause' | 'spanFrom' | 'spanTo' | 'clauseFrom' | 'clauseTo' | 'deadline' | 'targets'
>;

function cut(text: string, draft: DraftRow, span: Span, heading: string, headed: boolean): Cut {
  const clauseSpan = clauseIn(text, [draft.clauseFrom, draft.clauseTo], span);
  const part = text.slice(...span);
  const whole = clauseSpan[0] === draft.clauseFrom && clauseSpan[1] === draft.clauseTo;
  return {
    body: bodyOf(text, { heading, span, clauseSpan }, headed),
    clause: whole ? draft.clause : text.slice(...clauseSpan).replace(/\n/g, ''),
    spanFrom: span[0],
    spanTo: span[1],
    clauseFrom: clauseSpan[0],
    clauseTo: clauseSpan[1],
    deadline: draft.deadline && part.includes(draft.deadline.quote) ? draft.deadline : null,
    targets: draft.targets.filter((target) => part.includes(target)),
  };
}

/** The draft's clause where it lies in one half; where the cut goes through it, what each half closes with. */
function clauseIn(text: string, clause: Span, half: Span): Span {
  const from = Math.max(clause[0], half[0]);
  const to = Math.min(clause[1], half[1]);
  if (from === clause[0] && to === clause[1]) return clause;
  return readStretch(text, [...half]).clause ?? (from < to ? [from, to] : [half[1], half[1]]);
}

/** Where the lead of record went to the other half, the first that led with it leads. */
function ledByOne(units: readonly DraftUnitRow[]): DraftUnitRow[] {
  const open = units.filter((unit) => !unit.setAside).toSorted((a, b) => a.position - b.position);
  const next = open.some((unit) => unit.part === 'lead')
    ? undefined
    : open.find((unit) => unit.part === 'co-lead');
  return units.map((unit) => (unit === next ? { ...unit, part: 'lead' } : unit));
}
