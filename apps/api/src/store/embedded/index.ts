export { EmbeddedDatabaseError } from './embedded-database-error';
export { startEmbedded, type EmbeddedDatabase, type EmbeddedOptions, type Log } from './supervisor';
