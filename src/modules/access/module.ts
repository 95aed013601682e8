import type { Module, ThingNames } from '../../web/index.ts'
import { addUserRoutes } from './add-user/routes.ts'
import { changeUserRoutes } from './change-user/routes.ts'
import { readCheckpointSettings } from './checkpoint-audit/settings.ts'
import { decideProposalRoutes } from './decide-proposal/routes.ts'
import { homePanels } from './home.ts'
import { listUsersRoute } from './list-users/routes.ts'
import { proposalTasks } from './powers/notices.ts'
import { readAuditRoute } from './read-audit/routes.ts'
import { userNames } from './read-audit/user-names.queries.ts'
import { showPermissionsRoute } from './show-permissions/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { signInAgainRoute } from './sign-in-again/routes.ts'
import { signInAsSampleRoute } from './sign-in-as-sample/routes.ts'
import { backChannelLogout } from './sign-in-oidc/back-channel-logout.ts'
import type { Provider } from './sign-in-oidc/provider.ts'
import { signInOidcRoutes } from './sign-in-oidc/routes.ts'
import { sharedProvider } from './sign-in-oidc/shared-provider.ts'
import { signOutRoute } from './sign-out/routes.ts'
import { verifyAuditRoutes } from './verify-audit/routes.ts'
import { yourSessionsRoutes } from './your-sessions/routes.ts'

/**
 * The module, with the force's identity provider, which is asked for at the first sign-in (null where there is none), and
 * what every module calls its things, asked for when the audit record is read.
 */
export const accessWith = (
  provider: () => Provider | null,
  thingNames: () => readonly ThingNames[] = () => [],
): Module => ({
  name: 'access',
  title: 'Access',
  uses: ['workforce'],
  migrations: new URL('./migrations/', import.meta.url),
  importers: [],
  reactions: [],
  measures: [],
  extracts: [],
  routes: [
    ...signInRoutes(() => provider() !== null),
    signInAgainRoute,
    signInAsSampleRoute,
    ...signInOidcRoutes(provider),
    signOutRoute,
    ...yourSessionsRoutes,
    listUsersRoute,
    ...addUserRoutes,
    ...changeUserRoutes,
    ...decideProposalRoutes,
    readAuditRoute(thingNames),
    showPermissionsRoute,
    ...verifyAuditRoutes(() => readCheckpointSettings(process.env)),
  ],
  navigation: [
    { href: '/users', text: 'People who sign in', may: 'user.read' },
    { href: '/audit', text: 'Audit', may: 'audit.read' },
  ],
  homePanels,
  homeTasks: [proposalTasks],
  thingNames: [userNames],
  services: [backChannelLogout(provider)],
})

/** People who sign in, their roles and sessions, and the audit record. */
export const access = (thingNames: () => readonly ThingNames[]): Module => accessWith(sharedProvider, thingNames)
