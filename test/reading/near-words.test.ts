import { describe, expect, test } from 'vitest'
import { day } from '../../src/kernel/index.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { register, terms } from '../../src/modules.ts'

const read = questionReader(saidBy(register), terms, [])

/** What is like something counted, and is not it: nothing answers, and what it is like comes first. */
const near: Readonly<Record<string, string>> = {
  'How many officers were prosecuted for domestic abuse in 2024?': 'conduct.people-charged',
  'How many officers stood trial for domestic abuse in 2024?': 'conduct.people-charged',
  'How many officers pleaded guilty to domestic abuse in 2024?': 'conduct.people-convicted',
  'How many officers were jailed for domestic abuse in 2024?': 'conduct.people-convicted',
  'How many officers were cleared of domestic abuse in 2024?': 'conduct.people-acquitted',
  'How many officers lost their jobs over domestic abuse in 2024?': 'conduct.people-dismissed',
  'How many officers were forced out over domestic abuse in 2024?': 'conduct.people-dismissed',
  'How many officers were put on gardening leave over domestic abuse in 2024?': 'conduct.people-suspended',
  'How many officers were redeployed because of domestic abuse in 2024?': 'conduct.people-restricted',
  'How many officers stepped down after allegations of domestic abuse in 2024?': 'conduct.people-who-left',
  'How many officers were punished for domestic abuse in 2024?': 'conduct.people-disciplined',
  'How many officers were given a verbal warning for domestic abuse in 2024?': 'conduct.people-disciplined',
  'How many officers faced an internal investigation for domestic abuse in 2024?':
    'conduct.people-under-misconduct-investigation',
  'How many officers faced misconduct proceedings for domestic abuse in 2024?': 'conduct.people-at-hearings',
  'How many misconduct proceedings about domestic abuse were there in 2024?': 'conduct.hearings',
  'How many complaints of domestic abuse were made against officers in 2024?': 'conduct.allegations',
  'How many domestic abuse complaints against officers were upheld in 2024?': 'conduct.allegation-outcomes',
  'How many allegations of domestic abuse against officers were dropped in 2024?': 'conduct.allegation-outcomes',
  'How many referrals to domestic abuse charities were made in 2024?': 'response.referrals-out',
  'How many offenders completed a perpetrator programme in 2024?': 'response.referrals-out',
}

describe('what is like something counted, and is not it', () => {
  test.each(Object.entries(near))('%s', (question, first) => {
    const { state, nearest } = read(question, day('2026-11-26'))({ text: question, around: [], defined: [] })
    expect({ state, first: nearest[0]?.id }).toEqual({ state: 'in_part', first })
  })

  test('has words of its own: what says something else as well would be taken from those who mean that', () => {
    const isOther = ({ value, also = [] }: (typeof terms)[number]) =>
      [value, ...also.map((each) => each.value)].includes('others')
    const other = terms.filter(isOther)
    const words = new Map<string, number>()
    for (const { says } of terms) for (const each of new Set(says)) words.set(each, (words.get(each) ?? 0) + 1)
    expect(other.flatMap(({ says }) => says).filter((each) => (words.get(each) ?? 0) > 1)).toEqual([])
  })
})
