import { type Db, type Force, type JobKind, type RunningJobs, runJobs } from './kernel/index.ts'
import { findActorNow } from './modules/access/index.ts'
import { modules, servedJobs } from './modules.ts'

export interface SiteJobs {
  readonly db: Db
  readonly force: Pick<Force, 'forceId'>
  /** What is done besides that which the modules declare. */
  readonly kinds?: readonly JobKind[]
}

/** Does the later work of the whole site in this process. */
export function runSiteJobs({ db, force, kinds = [] }: SiteJobs): Promise<RunningJobs> {
  servedJobs.splice(0, servedJobs.length, ...kinds)
  return runJobs({
    db,
    forceId: force.forceId,
    kinds: [...modules.flatMap((module) => module.jobs ?? []), ...kinds],
    findActor: (forceId, userId) => findActorNow(db, forceId, userId),
  })
}
