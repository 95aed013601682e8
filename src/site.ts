import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Config, type Db, type Force, withinNetworks } from './kernel/index.ts'
import { openKeptForms, openSessions, sharedProvider } from './modules/access/index.ts'
import { publicNavigation } from './modules/public-site/index.ts'
import { modules } from './modules.ts'
import { navigationGroups } from './navigation.ts'
import { type AnsweredRequest, createServer, type HomePanel, type WebSettings } from './web/index.ts'

type Settings = Pick<Config, 'dataDirectory' | 'origin' | 'courseOrigin' | 'leaveTo' | 'trustedProxies'>

export interface SiteParts extends Settings {
  readonly db: Db
  readonly force: Force
  /** Signs cookies and CSRF tokens. */
  readonly secret: string
  /** How much may come in a minute, where it is not what the site allows by itself. */
  readonly limits?: Pick<WebSettings, 'postsPerMinute' | 'signInsPerMinute' | 'signInsPerAccount'>
  /** Is told of every request that was answered. */
  readonly observe?: (answered: AnsweredRequest) => void
  /** Panels of the home page beside the modules' own. */
  readonly homePanels?: readonly HomePanel[]
}

/** The whole site over every module, public and staff. It does not listen yet. */
export function createSite(parts: SiteParts): FastifyInstance {
  const { db, force, secret, dataDirectory, origin, courseOrigin, leaveTo, trustedProxies, limits, observe } = parts
  const { homePanels = [] } = parts
  return createServer({
    routes: modules.flatMap((module) => module.routes),
    navigation: modules.flatMap((module) => module.navigation),
    navigationGroups,
    homeTasks: modules.flatMap((module) => module.homeTasks ?? []),
    homePanels: [...modules.flatMap((module) => module.homePanels), ...homePanels],
    services: modules.flatMap((module) => module.services ?? []),
    db,
    force,
    sessions: openSessions(db, force, sharedProvider),
    keptForms: openKeptForms(db, force, secret),
    config: {
      secret,
      origin,
      courseOrigin,
      secure: origin?.startsWith('https://') ?? false,
      trustsProxy: withinNetworks(trustedProxies),
      uploadFolder: join(dataDirectory, 'uploads'),
      publicNavigation,
      ...(leaveTo ? { leaveTo } : {}),
      ...(observe ? { observe } : {}),
      ...limits,
    },
  })
}
