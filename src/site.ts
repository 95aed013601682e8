import type { FastifyInstance } from 'fastify'
import type { Config, Db, Force } from './kernel/index.ts'
import { openSessions } from './modules/access/index.ts'
import { publicNavigation } from './modules/public-site/index.ts'
import { modules } from './modules.ts'
import { type AnsweredRequest, createServer } from './web/index.ts'

export interface SiteParts extends Pick<Config, 'origin' | 'courseOrigin' | 'leaveTo'> {
  readonly db: Db
  readonly force: Force
  /** Signs cookies and CSRF tokens. */
  readonly secret: string
  /** Is told of every request that was answered. */
  readonly observe?: (answered: AnsweredRequest) => void
}

/** The whole site over every module, public and staff. It does not listen yet. */
export function createSite({ db, force, secret, origin, courseOrigin, leaveTo, observe }: SiteParts): FastifyInstance {
  const behindProxy = origin?.startsWith('https://') ?? false
  return createServer({
    routes: modules.flatMap((module) => module.routes),
    navigation: modules.flatMap((module) => module.navigation),
    homePanels: modules.flatMap((module) => module.homePanels),
    services: modules.flatMap((module) => module.services ?? []),
    db,
    force,
    sessions: openSessions(db, force),
    config: {
      secret,
      origin,
      courseOrigin,
      secure: behindProxy,
      trustProxy: behindProxy,
      publicNavigation,
      ...(leaveTo ? { leaveTo } : {}),
      ...(observe ? { observe } : {}),
    },
  })
}
