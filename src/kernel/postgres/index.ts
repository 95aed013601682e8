export { DatabaseUnavailable } from './database-unavailable.ts'
export { type EmbeddedPostgres, openEmbeddedPostgres } from './open-embedded-postgres.ts'
