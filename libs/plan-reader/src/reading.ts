/** What the reader gives for one plan document. Shapes: docs, domain §1. */

/** Offsets into `PlanReading.text`: from, inclusive, and to, exclusive, in UTF-16 code units. */
export type Span = [from: number, to: number];

/** Where a unit stands. The first four are tiers of government; the others tell units outside the tiers apart. */
export type ReadTier =
  | 'national'
  | 'provincial'
  | 'municipal'
  | 'county'
  | 'zone'
  | 'vertical'
  | 'enterprise'
  | 'party'
  | 'military'
  | 'unresolved';

/** A unit's part in a task. `responsible`: the document names units and no lead. */
export type ReadRole = 'lead' | 'participant' | 'responsible';

/** Why the leads of a task are leads: a label or 牵头 says so, a rule of the document does, or nothing does. */
export type LeadBasis = 'labelled' | 'rule' | 'none';

/** How the document names a lead. */
export type LeadRuleKind = 'labelled' | 'first-listed' | 'first-listed-regional' | 'unstated';

/** `stated`: printed so. `implied`: something was filled in (an elided prefix, a group's member, an inherited unit). */
export type Certainty = 'stated' | 'implied';

/** One unit named for a task, in printed order. */
export interface ReadUnit {
  /** What stands in the text for the unit; empty where a rule put it there. */
  printed: string;
  /** The name with what the list elides filled in. */
  name: string;
  role: ReadRole;
  tier: ReadTier;
  inherited: boolean;
  certainty: Certainty;
  /** Where `printed` stands; for an inherited unit, where the rule stands. */
  span: Span;
  /** The verb that gave the role, where one did: 负责, 配合, 指导 and the like. */
  verb?: string;
}

export interface ReadDeadline {
  quote: string;
  /** Last day of the stated period, ISO; null for 长期坚持 and times relative to something else. */
  date: string | null;
  span: Span;
}

export interface ReadTarget {
  quote: string;
  value: number;
  unit: string;
  span: Span;
}

/** One numbered item, unnumbered paragraph or table row that carries a responsibility clause. */
export interface ReadTask {
  /** The headings above it and its own, numbers as printed. */
  path: string[];
  /** The innermost printed number, without brackets or dots; empty where none stands above it. */
  number: string;
  heading: string;
  /** True where the task is an unnumbered paragraph under the number. */
  paragraph: boolean;
  body: string;
  /** The responsibility clause as printed, without its outer brackets. */
  clause: string;
  openEnded: boolean;
  leadBasis: LeadBasis;
  units: ReadUnit[];
  deadline: ReadDeadline | null;
  targets: ReadTarget[];
  /** Number, heading, body and clause together. */
  span: Span;
  headingSpan: Span;
  /** Null where the item is a single sentence. */
  bodySpan: Span | null;
  clauseSpan: Span;
  /** The section of the main text that this row or annex item comes from, where one has the same heading. */
  source: { heading: string; span: Span } | null;
}

export interface ReadLeadRule {
  kind: LeadRuleKind;
  /** The sentence that says so; null for `labelled` and `unstated`. */
  quote: string | null;
  span: Span | null;
}

/** A collective name that the text defines. */
export interface ReadGroup {
  name: string;
  members: string[];
  span: Span;
}

/** A rule that adds its units to every task after the item that states it. */
export interface ReadInheritedRule {
  quote: string;
  /** Number of the first item that the rule adds to, as printed; null where no item follows. */
  from: string | null;
  units: string[];
  span: Span;
}

/** A place where characters were lost. */
export interface ReadDamage {
  /** The text just before it. */
  near: string;
  /** What was lost; null where it could not be told. */
  lost: string | null;
  repaired: boolean;
  span: Span;
}

export type FindingCode =
  | 'no-tasks'
  | 'unit-unresolved'
  | 'unit-unknown'
  | 'clause-without-units'
  | 'clause-without-task'
  | 'lead-unstated'
  | 'lead-rule-without-match'
  | 'group-undefined'
  | 'list-open-ended'
  | 'prefix-implied'
  | 'deadline-undated'
  | 'text-damaged'
  | 'numbering-gap'
  | 'input-truncated';

/** Something that a person should look at. */
export interface Finding {
  code: FindingCode;
  message: string;
  span: Span;
}

/** A plan document as read. Every span points into `text`. */
export interface PlanReading {
  title: string | null;
  documentNumber: string | null;
  issuer: string | null;
  /** ISO day. */
  issuedOn: string | null;
  leadRule: ReadLeadRule;
  groups: ReadGroup[];
  inherited: ReadInheritedRule[];
  tasks: ReadTask[];
  text: string;
  damage: ReadDamage[];
  findings: Finding[];
}
