import { setTimeout as delay } from 'node:timers/promises'
import type { PostgresBinaries } from './binaries.ts'
import type { ClusterPlace } from './cluster-place.ts'
import type { Postmaster } from './postmaster-file.ts'
import type { Progress } from './progress.ts'
import { longestStartMilliseconds, runningServer, startServer } from './server.ts'

/** What a server answers while it checks its files after a crash: PostgreSQL's cannot_connect_now. */
const notYet = '57P03'

/**
 * Joins the server that runs on the cluster, else starts it, and has `connect` do what it must on a server that takes
 * connections; one that is still checking its files after a crash is waited for. Needs the start lock.
 */
export async function joinServer(
  place: ClusterPlace,
  binaries: PostgresBinaries,
  onProgress: Progress,
  stop: AbortSignal,
  connect: (postmaster: Postmaster) => Promise<void>,
): Promise<'joined' | 'restarted'> {
  const until = Date.now() + longestStartMilliseconds
  let how: 'joined' | 'restarted' = 'joined'
  for (;;) {
    stop.throwIfAborted()
    let postmaster = await runningServer(place, onProgress)
    if (postmaster === undefined) {
      how = 'restarted'
      postmaster = await startServer(place, binaries, onProgress)
    }
    try {
      await connect(postmaster)
      return how
    } catch (error) {
      if (Object(error).code !== notYet || Date.now() > until) throw error
      await delay(100)
    }
  }
}
