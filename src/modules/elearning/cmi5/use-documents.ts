import type { Tx } from '../../../kernel/index.ts'
import { activityKey, type DocumentUse, isObject } from '../../learning-record/index.ts'
import type { SittingTerms } from './check-statement.ts'
import { RuleBroken } from './rule-broken.ts'
import { changeSession } from './session.queries.ts'
import { launchDataId, preferencesId } from './vocabulary.ts'

/**
 * Which documents a unit may read and write: its own state in its own registration but `LMS.LaunchData`, which it only
 * reads; its learner's profile, of which it writes the preferences; and its own activity's profile (cmi5 10, 11, 12).
 * Notes that it has read the preferences. Throws RuleBroken.
 */
export async function useDocuments(tx: Tx, terms: SittingTerms, use: DocumentUse): Promise<void> {
  switch (use.kind) {
    case 'state':
      return checkState(terms, use)
    case 'activity-profile':
      if (use.activityKey === activityKey(terms.activityId)) return
      throw new RuleBroken('12', 'A unit reads and writes the profile of its own activity only')
    case 'agent-profile':
      if (use.agentKey !== terms.agentKey) throw new RuleBroken('11', 'The agent is the one the unit was launched with')
      if (use.change !== 'read') return checkPreferences(use)
      if (use.documentId === preferencesId) await changeSession(tx, terms.sessionId, { preferences_read_at: tx.at })
  }
}

function checkState(
  terms: SittingTerms,
  { activityKey: activity, agentKey, registration, documentId, change }: DocumentUse,
) {
  const isOwn =
    activity === activityKey(terms.activityId) &&
    agentKey === terms.agentKey &&
    registration?.toLowerCase() === terms.registrationId
  if (!isOwn) throw new RuleBroken('10.1', 'A unit reaches its own state only: its activity, learner and registration')
  if (change === 'read' || (documentId !== null && documentId !== launchDataId)) return
  throw new RuleBroken('10.2.1', `A unit neither changes nor removes ${launchDataId}: name another document`)
}

const language = '[a-z]{2,8}(-[a-z0-9]{1,8})*'
const languages = new RegExp(`^${language}( *, *${language})*$`, 'i')

function checkPreferences({ documentId, change }: DocumentUse): void {
  if (documentId !== preferencesId)
    throw new RuleBroken('11', `Of the learner’s profile a unit writes ${preferencesId} only`)
  if (typeof change === 'string') throw new RuleBroken('11', 'A unit does not remove the learner’s preferences')
  const written = /^application\/json\s*(;|$)/i.test(change.contentType) ? readObject(change.content) : null
  if (!written) throw new RuleBroken('11', 'The learner’s preferences are a JSON object')
  const { languagePreference, audioPreference } = written
  if (typeof languagePreference !== 'string' || !languages.test(languagePreference)) {
    throw new RuleBroken('11.1', 'languagePreference is a list of language tags, such as en-GB,cy')
  }
  if (audioPreference !== 'on' && audioPreference !== 'off') {
    throw new RuleBroken('11.2', 'audioPreference is on or off')
  }
}

function readObject(content: Buffer) {
  try {
    const value = JSON.parse(content.toString('utf8'))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
