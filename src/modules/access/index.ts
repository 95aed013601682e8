export { addUser, type NewUser } from './add-user/command.ts'
export { openSessions } from './sessions.ts'
export { readOidcSettings } from './sign-in-oidc/settings.ts'
export { listSampleUsers } from './user.queries.ts'
