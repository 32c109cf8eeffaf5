import { createHmac } from 'node:crypto';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** The role that the server signs in as where the product keeps its own PostgreSQL. */
export const SERVING_ROLE = 'lianban_server';

/** Tables to which the server adds and that nothing changes. */
const TRAIL = ['event', 'event_seal'];

/** A role that serves, told apart from the one that owns the tables. */
export interface ServingRole {
  readonly name: string;
  /** Given where the role may have to be made. */
  readonly password?: string;
}

/** The address of the serving role beside its owner's: another password, from which the owner's cannot be told. */
export function servingUrl(ownerUrl: string): { url: string; role: ServingRole } {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', url.password).update(SERVING_ROLE).digest('base64url');
  [url.username, url.password] = [SERVING_ROLE, password];
  return { url: url.href, role: { name: SERVING_ROLE, password } };
}

/**
 * Lets `role` do with rows whatever the product does, and with the trail nothing but read it and add to it: who holds
 * the server's password cannot change what was done. Asked as the owner of the tables, after each migration. False
 * where the role is not there and the owner may not make it.
 */
export async function letServe(owner: QueryRunner, { name, password }: ServingRole): Promise<boolean> {
  if (!(await exists(owner, name))) {
    const [owns] = (await owner.query(
      'select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user',
    )) as { may: boolean }[];
    if (!owns?.may || password === undefined) return false;
    await owner.query(`create role ${quoted(name)} login password '${password.replace(/'/g, "''")}'`);
  }
  const role = quoted(name);
  await owner.query(`grant usage on schema public to ${role}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema public to ${role}`);
  await owner.query(`grant usage on all sequences in schema public to ${role}`);
  await owner.query(`revoke update, delete, truncate on ${TRAIL.join(', ')} from ${role}`);
  return true;
}

/** Whether the role of this connection could change what was done: the owner can, and whoever was given it. */
export async function couldChangeTrail(rows: EntityManager | DataSource): Promise<boolean> {
  const [found] = await rows.query<{ could: boolean }[]>(
    `select bool_or(has_table_privilege(t, 'update, delete, truncate')) as could from unnest($1::text[]) as t`,
    [TRAIL],
  );
  return found?.could ?? true;
}

async function exists(owner: QueryRunner, name: string): Promise<boolean> {
  const found = (await owner.query('select from pg_roles where rolname = $1', [name])) as unknown[];
  return found.length > 0;
}

const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;
