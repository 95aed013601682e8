import { type Extract, writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { readChanges } from '../edition.queries.ts'
import { updatesSince } from '../history.ts'
import { aboutAsked, askedPolicies, empty, sourcesOf } from './asked-policies.ts'
import { meaningOf } from './what-it-means.ts'

const changeWords = /\b(?:updates?|changes?|revisions?|amendments?|updated|changed|revised|amended)\b/

/** B10. What the updates of policies changed, section by section, and why. */
export const policyChanges: Extract = {
  kind: 'extract',
  id: 'policy.changes',
  version: 1,
  name: 'What policy updates changed',
  definition:
    'What each version of the policies asked about changed, section by section, with why: versions after the first that came in since the day asked, or since the launch where no day is asked.',
  sensitivity: 'open',
  may: 'policy.count',
  means: meaningOf(['list', 'how', 'document', 'why'], senses('attribute', 'changes'), { days: 'any' }),
  cues: [
    {
      says: new RegExp(`\\b(?:details?|describe|summar\\w+|list|explain|what)\\b.*${changeWords.source}`),
      request: /\b(?:policy|policies|procedures?)\b/,
      unless: /\b(?:training|courses?|trained)\b/,
      weight: 4,
      why: 'asks what was updated, in a request about policies',
    },
    {
      says: new RegExp(
        `${changeWords.source}.*\\b(?:policy|policies|procedures?)\\b|\\b(?:policy|policies)\\b.*${changeWords.source}`,
      ),
      unless: /\b(?:training|courses?|trained)\b/,
      weight: 1,
      why: 'asks about changes to a policy',
    },
  ],
  async run(tx, request) {
    const { policies, about, on } = await askedPolicies(tx, request)
    if (policies.length === 0) {
      return { ...empty, sentences: [`The force had no policy ${aboutAsked(about)} on ${writeDate(on)}.`] }
    }
    const since = request.plan.from
    const editions = policies.flatMap((policy) => updatesSince(policy, since))
    const changes = Map.groupBy(
      await readChanges(
        tx,
        editions.map(({ editionId }) => editionId),
        request.knownAt,
      ),
      ({ editionId }) => editionId,
    )
    const rows = editions.flatMap((edition) =>
      (changes.get(edition.editionId) ?? []).map((change) => ({ edition, change })),
    )
    const from = since === null ? 'since the policy was launched' : `since ${writeDate(since)}`
    const versions = editions.length === 1 ? 'One update' : `${editions.length} updates`
    const sections = rows.length === 1 ? 'one section' : `${rows.length} sections`
    return {
      sentences: [
        editions.length === 0
          ? `There was no update ${from}.`
          : `${versions} ${from} changed or brought in ${sections}, listed below with the reason for each.`,
      ],
      table:
        rows.length === 0
          ? null
          : {
              columns: ['Policy', 'Version', 'In force from', 'Section', 'What changed', 'Why'],
              rows: rows.map(({ edition, change }) => [
                edition.title,
                edition.number,
                writeDate(edition.inForceFrom),
                change.section,
                change.changed,
                change.why,
              ]),
            },
      rowCount: editions.length + rows.length,
      importIds: sourcesOf([...editions, ...rows.map(({ change }) => change)]),
    }
  },
}
