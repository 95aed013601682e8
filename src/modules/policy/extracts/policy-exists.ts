import { type Extract, writeDate } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { ownPeopleWords } from '../topic-of.ts'
import { aboutAsked, askedPolicies, empty } from './asked-policies.ts'
import { namedPolicy } from './named-policy.ts'
import { meaningOf, meaningOfOwnPeople, nearToPolicies } from './what-it-means.ts'

const policyWords = /\b(?:policy|policies|procedures?|protocols?|standard operating procedures?|guidance)\b/

/** B8. Whether the force has a policy on something, and since when. */
export const policyExists: Extract = {
  kind: 'extract',
  id: 'policy.exists',
  version: 1,
  name: 'Whether there is a policy',
  definition:
    'Policies in force on the day, by topic, with the day the first version came in and the version in force.',
  sensitivity: 'open',
  may: 'policy.count',
  means: [
    meaningOf(['yes-no'], null, { light: ['cover', 'give', 'exist', 'last', 'about', 'specific', 'had'] }),
    meaningOfOwnPeople(['yes-no'], null),
    meaningOf(['when', 'yes-no'], senses('attribute', 'launched'), { days: 'any' }),
    // "Since when has there been one."
    meaningOf(['when'], senses('light', 'exist', 'have', 'had'), { days: 'any' }),
    // Whether there is a strategy, and not what came of it.
    nearToPolicies(senses('noun', 'strategy'), [...senses('noun', 'force'), ...senses('light', 'have', 'exist')]),
  ],
  cues: [
    {
      says: new RegExp(
        `\\b(?:is|are) there\\b.*${policyWords.source}|\\b(?:does|do|has|have)\\b.*\\b(?:have|has|hold|held|place|there|operate)\\b.*${policyWords.source}`,
      ),
      unless: /\b(?:updated|revised|changed|amended|reviewed)\b|\btraining\b.*\bpolic/,
      weight: 4,
      why: 'asks whether there is a policy',
    },
    {
      says: new RegExp(`${policyWords.source}.*(?:${ownPeopleWords.source})`),
      unless: /\b(?:updated|revised|changed|amended|reviewed|details)\b/,
      weight: 2,
      why: 'asks about policy on abuse by the force’s own people',
    },
  ],
  async run(tx, request) {
    const { policies, on, about, importIds, rowCount } = await askedPolicies(tx, request)
    const inForce = policies.filter(({ withdrawn }) => !withdrawn)
    const aboutThem = aboutAsked(about)
    if (inForce.length === 0) {
      return { ...empty, sentences: [`No. The force had no policy ${aboutThem} on ${writeDate(on)}.`] }
    }
    const named = inForce.map(
      ({ launch, current }) =>
        `${namedPolicy(current.title)} was launched on ${writeDate(launch.inForceFrom)}; version ${current.number}, in force from ${writeDate(current.inForceFrom)}, applied on ${writeDate(on)}.`,
    )
    const first =
      inForce.length === 1
        ? `Yes. The force has a policy ${aboutThem}.`
        : `Yes. The force has ${inForce.length} policies ${aboutThem}.`
    return {
      sentences: [first, ...named],
      table: {
        columns: ['Policy', 'Code', 'Launched', 'Version', 'In force from', 'Next review', 'Owner'],
        rows: inForce.map(({ launch, current, code }) => [
          current.title,
          code,
          writeDate(launch.inForceFrom),
          current.number,
          writeDate(current.inForceFrom),
          current.reviewOn && writeDate(current.reviewOn),
          current.owner,
        ]),
      },
      rowCount,
      importIds,
    }
  },
}
