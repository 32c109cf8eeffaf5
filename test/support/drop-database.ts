import type { Client } from 'pg';

/**
 * `with (force)` is refused to a role that is no superuser while an autovacuum worker is in the database. Our own
 * connections are ended instead; a plain drop sends that worker away by itself.
 */
export async function cutOffAndDrop(client: Client, name: string): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1 and usename = current_user`,
    [name],
  );
  await client.query(`drop database if exists ${name}`);
}
