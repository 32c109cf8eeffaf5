/** The address of the database that this process uses, embedded or another; for what needs a connection of its own. */
export const DATABASE_URL = Symbol('database url');
