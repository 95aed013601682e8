import { type Extract, type PlainDate, writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import type { Edition } from '../edition.queries.ts'
import { type PolicyHistory, updatesSince } from '../history.ts'
import { aboutAsked, askedPolicies, empty } from './asked-policies.ts'
import { namedPolicy } from './named-policy.ts'
import { meaningOf, policyFirst } from './what-it-means.ts'

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const updateOf = ({ inForceFrom, number }: Edition): string => `${writeDate(inForceFrom)} (version ${number})`

function sentenceFor(policy: PolicyHistory, since: PlainDate | null): string {
  const updates = updatesSince(policy, since)
  const title = namedPolicy(policy.current.title)
  const from = since === null ? 'since it was launched' : `since ${writeDate(since)}`
  if (updates.length === 0) {
    const standing = `version ${policy.current.number}, in force from ${writeDate(policy.current.inForceFrom)}, still stood`
    return `${title} was not updated ${from}: ${standing}.`
  }
  const times = updates.length === 1 ? 'once' : `${updates.length} times`
  return `${title} was updated ${times} ${from}: on ${listed.format(updates.map(updateOf))}.`
}

/** B9. Whether policies were updated since a day, and when. */
export const policyUpdated: Extract = {
  kind: 'extract',
  id: 'policy.updated',
  version: 1,
  name: 'Whether a policy was updated',
  definition:
    'Versions of the policies asked about, after the first, that came in since the day asked; since the launch where no day is asked.',
  sensitivity: 'open',
  may: 'policy.count',
  means: [
    meaningOf(['when'], senses('event', 'policy_updated'), { days: 'any' }),
    // Whether anything was updated is asked of a policy only by its name.
    policyFirst(meaningOf(['yes-no'], senses('event', 'policy_updated'), { days: 'any' })),
  ],
  cues: [
    {
      says: /^(?=.*\b(?:polic(?:y|ies)|procedures?|guidance)\b)(?=.*\b(?:updated?|updates|revised|revisions?|changed|amended|reviewed|rewritten)\b)/,
      unless: /\bdetails? of\b/,
      weight: 4,
      why: 'asks whether a policy was updated',
    },
  ],
  async run(tx, request) {
    const { policies, about, on, importIds, rowCount } = await askedPolicies(tx, request)
    const since = request.plan.from
    if (policies.length === 0) {
      return { ...empty, sentences: [`No. The force had no policy ${aboutAsked(about)} on ${writeDate(on)}.`] }
    }
    const updates = policies.flatMap((policy) => updatesSince(policy, since).map((edition) => ({ policy, edition })))
    return {
      sentences: [updates.length > 0 ? 'Yes.' : 'No.', ...policies.map((policy) => sentenceFor(policy, since))],
      table:
        updates.length === 0
          ? null
          : {
              columns: ['Policy', 'Version', 'In force from'],
              rows: updates.map(({ edition }) => [edition.title, edition.number, writeDate(edition.inForceFrom)]),
            },
      rowCount,
      importIds,
    }
  },
}
