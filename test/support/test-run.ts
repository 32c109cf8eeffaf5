/** The environment by which the processes of one run of Jest find their database. */

/** A PostgreSQL to use instead of the embedded one; its role may create databases. Set by a person, or by CI. */
export const GIVEN = 'TEST_DATABASE_URL';
/** The socket at which the embedded server's address is asked for. Set by the run itself. */
export const DOOR = 'LIANBAN_TEST_DOOR';
/** What tells this run's databases from another's on the same server. Set by the run itself. */
export const RUN = 'LIANBAN_TEST_RUN';

/** What the names of all databases of this run begin with. */
export function databasesOf(): string {
  const run = process.env[RUN];
  if (!run) throw new Error('A story that needs a database is told by Jest: npx jest test/stories/….spec.ts');
  return `lianban_t${run}_`;
}
