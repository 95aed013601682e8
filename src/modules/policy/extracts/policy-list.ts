import { type Extract, writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { policyTopics } from '../vocabulary.ts'
import { aboutAsked, askedPolicies, empty } from './asked-policies.ts'
import { meaningOf, nearToPolicies } from './what-it-means.ts'

/** The policies there are, with their owners and review dates. */
export const policyList: Extract = {
  kind: 'extract',
  id: 'policy.list',
  version: 1,
  name: 'Policies in force',
  definition: 'Policies in force on the day, with topic, version, owner and the day of the next review.',
  sensitivity: 'open',
  may: 'policy.count',
  means: [
    meaningOf(['list'], null, { implied: senses('attribute', 'owner', 'review_date', 'title') }),
    meaningOf(['who'], senses('attribute', 'owner')),
    meaningOf(['when', 'yes-no'], senses('attribute', 'review_date')),
    // To be read, or what it says.
    nearToPolicies(senses('noun', 'policy')),
  ],
  cues: [
    {
      says: /\b(?:list|copy|copies|names?|titles?|which|what)\b.*\b(?:policy|policies|procedures)\b/,
      unless: /\b(?:updated?|updates|revised|changed?|changes|amended)\b/,
      weight: 3,
      why: 'asks which policies there are',
    },
    {
      says: /\bhow often\b.*\b(?:policy|policies|procedures)\b.*\breview/,
      weight: 3,
      why: 'asks when policies are reviewed',
    },
  ],
  async run(tx, request) {
    const { policies, on, about, importIds, rowCount } = await askedPolicies(tx, request)
    const inForce = policies.filter(({ withdrawn }) => !withdrawn)
    if (inForce.length === 0) {
      return { ...empty, sentences: [`The force had no policy ${aboutAsked(about)} on ${writeDate(on)}.`] }
    }
    const many = inForce.length === 1 ? 'one policy was' : `${inForce.length} policies were`
    return {
      sentences: [`On ${writeDate(on)} ${many} in force.`],
      table: {
        columns: ['Policy', 'About', 'Version', 'In force from', 'Owner', 'Next review'],
        rows: inForce.map(({ current }) => [
          current.title,
          policyTopics[current.topic],
          current.number,
          writeDate(current.inForceFrom),
          current.owner,
          current.reviewOn && writeDate(current.reviewOn),
        ]),
      },
      rowCount,
      importIds,
    }
  },
}
