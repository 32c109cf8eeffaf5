import type { ReportingPeriod } from '@lianban/rules';
import type { Course } from '../courses';
import type { HandWritten } from '../texts/words';

/** When a task is due: the end of a month or a quarter so many after this one, or one of the past working days. */
export type Due = { readonly month: number } | { readonly quarter: number } | { readonly pastDay: number };

/** What the office decided about one task, and how far it has come. */
export interface TaskSetting {
  readonly course: Course | 'draft';
  readonly due?: Due;
  /** A wording that names no one unit (相关市人民政府) → short names of those that the office chose. */
  readonly standsFor?: Readonly<Record<string, readonly string[]>>;
  readonly words?: HandWritten;
}

/** One of the five documents: who runs it, and what became of its tasks. */
export interface PlanSetting {
  readonly file: string;
  /** Official name of the coordination office. */
  readonly office: string;
  /** Index of the past working day on which it was imported, settled and registered. */
  readonly importedOn: number;
  /** Tasks are dispatched on the working days from this one on, some each day. */
  readonly dispatchedFrom: number;
  readonly reportingPeriod: ReportingPeriod;
  /** Where the document names no lead, the first unit leads. */
  readonly leadFirstListed?: boolean;
  /** Units that the document puts to every task, outside its clauses. */
  readonly addedToAll?: readonly string[];
  /** By heading. */
  readonly tasks: Readonly<Record<string, TaskSetting>>;
  /** For the headings that are not listed, one after another. */
  readonly others: readonly TaskSetting[];
}
