export { createCredential, type IssuedCredential } from './credentials/create-credential.ts'
export type { Scope } from './credentials/scopes.ts'
