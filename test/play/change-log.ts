import type { EntityManager } from 'typeorm';

/** A row as the database keeps it: columns by name, days as YYYY-MM-DD, instants as ISO 8601. */
export type Row = Readonly<Record<string, unknown>>;

/** One row that a committed write added, changed or removed, as it was left. */
export interface Change {
  readonly table: string;
  readonly how: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly row: Row;
}

const INSTALL = `
  create unlogged table play_change (
    n bigint generated always as identity primary key, "table" text, how text, "row" jsonb);
  create function play_note() returns trigger language plpgsql as $$
  begin
    insert into play_change ("table", how, "row")
    values (tg_table_name, tg_op, case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end);
    return null;
  end $$;
  do $$
  declare t text;
  begin
    for t in select tablename from pg_tables
              where schemaname = 'public' and tablename not in ('play_change', 'event_waiting') loop
      execute format('create trigger play_note after insert or update or delete on %I
                      for each row execute function play_note()', t);
    end loop;
  end $$;`;

/**
 * Every change of every row of every table, by triggers in the database of the play alone. They write in the same
 * transaction, so that a write which was rolled back leaves nothing here: after a refused move there is nothing to read.
 * Left out is the queue of events to be sealed; what is put there comes with the row of the event itself.
 */
export class ChangeLog {
  private last = '0';

  private constructor(private readonly rows: EntityManager) {}

  static async begin(rows: EntityManager): Promise<ChangeLog> {
    await rows.query(INSTALL);
    return new ChangeLog(rows);
  }

  /** What was committed since it was last asked, in order. */
  async read(): Promise<Change[]> {
    const found: (Change & { n: string })[] = await this.rows.query(
      `select n, "table", how, "row" from play_change where n > $1 order by n`,
      [this.last],
    );
    this.last = found.at(-1)?.n ?? this.last;
    return found;
  }
}
