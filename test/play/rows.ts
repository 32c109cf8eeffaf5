import type { Change, Row } from './change-log';

/** The tables in which a task lives. */
const LIFE = [
  'task',
  'assignment',
  'report',
  'request',
  'submission',
  'amendment',
  'archive',
  'raised_case',
] as const;
type Table = (typeof LIFE)[number];

/** What a move may write beside: whose parts they are, files, and what the clock keeps of the ladder. */
const BESIDE = new Set(['task_unit', 'attachment', 'file_content', 'ladder_clock']);

/** The rows of one play as the database has them, kept up from the log of changes. */
export class Rows {
  private readonly tables = new Map<Table, Map<string, Row>>(LIFE.map((name) => [name, new Map()]));
  /** Of the last step: its event rows, the tasks that it touched, and what it should not have written. */
  events: Row[] = [];
  touched = new Set<string>();
  added = new Set<string>();
  astray: string[] = [];

  of(table: Table): Row[] {
    return [...this.tables.get(table)!.values()];
  }

  get(table: Table, id: string | undefined): Row | undefined {
    return id === undefined ? undefined : this.tables.get(table)!.get(id);
  }

  version(table: 'task' | 'assignment' | 'request', id: string | undefined): number {
    return Number(this.get(table, id)?.['version'] ?? 0);
  }

  take(changes: readonly Change[]): void {
    this.events = [];
    this.touched = new Set();
    this.added = new Set();
    this.astray = [];
    for (const change of changes) this.takeOne(change);
  }

  private takeOne({ table, how, row }: Change): void {
    if (table === 'event') {
      if (how === 'INSERT') this.events.push(row);
      else this.astray.push(`an event row was ${how}D`);
    } else if (this.tables.has(table as Table)) this.takeLife(table as Table, how, row);
    else if (!BESIDE.has(table)) this.astray.push(`${how} of ${table}`);
  }

  private takeLife(table: Table, how: Change['how'], row: Row): void {
    const id = (row['id'] ??
      `${row['task_id'] as string} ${(row['edition'] ?? row['cycle']) as number}`) as string;
    const known = this.tables.get(table)!;
    const was = known.get(id);
    if (how === 'DELETE') this.astray.push(`a ${table} was deleted`);
    if (was && 'original_due_on' in was && was['original_due_on'] !== row['original_due_on'])
      this.astray.push(`the original due date of a ${table} changed`);
    if (how === 'INSERT') this.added.add(id);
    known.set(id, row);
    this.touched.add(String(table === 'task' ? row['id'] : (row['task_id'] ?? this.taskOf(row))));
  }

  private taskOf(row: Row): unknown {
    return this.get('assignment', row['assignment_id'] as string)?.['task_id'];
  }
}
