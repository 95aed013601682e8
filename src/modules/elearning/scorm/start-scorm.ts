import type { StartUnit } from '../launch-unit/launch.ts'
import { takeOver } from './run-time/run-time.queries.ts'

/**
 * Begins a sitting of a SCORM unit: the learner goes to the player, and the registration belongs to this window from now
 * on. Who only looks takes nothing over.
 */
export const startScorm: StartUnit = async (tx, { mode, registrationId, personId, sessionId, returnTo, base }) => {
  if (mode === 'Normal') await takeOver(tx, registrationId, personId, sessionId)
  // The page around the course stands at the site's own host, out of the course's reach (player/player-page.ts).
  return `${new URL(returnTo).origin}/course-player/${base.slice(base.lastIndexOf('/') + 1)}`
}
