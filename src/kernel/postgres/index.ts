export { type EmbeddedPostgres, openEmbeddedPostgres } from './open-embedded-postgres.ts'
export { withStartLock } from './start-lock.ts'
