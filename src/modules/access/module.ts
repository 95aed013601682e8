import type { Module } from '../../web/index.ts'
import { addUserRoutes } from './add-user/routes.ts'
import { auditCommands } from './audit-commands.ts'
import { changeUserRoutes } from './change-user/routes.ts'
import { readCheckpointSettings } from './checkpoint-audit/settings.ts'
import { homePanels } from './home.ts'
import { listUsersRoute } from './list-users/routes.ts'
import { readAuditRoute } from './read-audit/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { signInAsSampleRoute } from './sign-in-as-sample/routes.ts'
import { openProvider, type Provider } from './sign-in-oidc/provider.ts'
import { signInOidcRoutes } from './sign-in-oidc/routes.ts'
import { readOidcSettings } from './sign-in-oidc/settings.ts'
import { signOutRoute } from './sign-out/routes.ts'
import { userCommands } from './user-commands.ts'
import { verifyAuditRoutes } from './verify-audit/routes.ts'

/** The module, with the force's identity provider, which is asked for at the first sign-in; null where there is none. */
export const accessWith = (provider: () => Provider | null): Module => ({
  name: 'access',
  title: 'Access',
  uses: ['workforce'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  commands: [auditCommands, userCommands],
  routes: [
    ...signInRoutes(() => provider() !== null),
    signInAsSampleRoute,
    ...signInOidcRoutes(provider),
    signOutRoute,
    listUsersRoute,
    ...addUserRoutes,
    ...changeUserRoutes,
    readAuditRoute,
    ...verifyAuditRoutes(() => readCheckpointSettings(process.env)),
  ],
  navigation: [
    { href: '/users', text: 'People who sign in', roles: ['administrator'] },
    { href: '/audit', text: 'Audit', roles: ['auditor'] },
  ],
  homePanels,
})

let provider: Provider | null | undefined

/** People who sign in, their roles and sessions, and the audit record. */
export const access: Module = accessWith(() => {
  if (provider === undefined) {
    const settings = readOidcSettings(process.env)
    provider = settings && openProvider(settings)
  }
  return provider
})
