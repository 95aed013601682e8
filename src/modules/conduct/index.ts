export { type ConductRole, conductRoles, outcomes } from './vocabulary.ts'
