import { describe, expect, test } from 'vitest'
import { day } from '../../src/kernel/index.ts'
import { saidBy } from '../../src/modules/disclosure/reading-questions/said-register.ts'
import { questionReader } from '../../src/modules/disclosure/reading-questions/understand.ts'
import { register, terms } from '../../src/modules.ts'

/** Posts, who holds them, and those that nobody holds are three things, and no question about one is answered with another. */
const received = day('2026-11-26')
const read = questionReader(saidBy(register), terms, [
  { slot: 'command', value: 'Central East Command' },
  { slot: 'unit', value: 'Central East Command' },
  { slot: 'unit', value: 'North East Community Safety Unit' },
])

const answersOf = (question: string) => {
  const { state, answers } = read(question, received)({ text: question, around: [], defined: [] })
  return state === 'understood' ? answers.map(({ id, filters }) => [id, filters]) : state
}

const officer = { role: ['police_officer'] }
const csu = { unit_kind: ['community_safety'] }

describe.each([
  [
    'workforce.funded-posts',
    [
      ['How many posts are funded in Community Safety Units?', csu],
      ['How many established posts does your force have in Community Safety Units?', csu],
      ['How many police officer posts were there on 31 March 2026?', officer],
      [
        'How many budgeted posts for detective constables did the force have on 1 April 2025?',
        { rank: ['detective_constable'] },
      ],
      ['How many sergeant posts were budgeted for on 1 May 2024?', { rank: ['sergeant'] }],
      [
        'How many established PCSO posts are there in neighbourhood teams?',
        { role: ['pcso'], unit_kind: ['neighbourhood'] },
      ],
      ['Number of posts in your establishment by rank on 30 June 2023', {}],
      [
        'How many funded posts are there in the North East Community Safety Unit?',
        { unit: ['North East Community Safety Unit'] },
      ],
    ],
  ],
  [
    'workforce.vacancies',
    [
      ['How many vacancies are there in Community Safety Units?', csu],
      ['How many posts were vacant on 31 March 2026?', {}],
      [
        'How many vacant DC posts are there in CID?',
        { rank: ['detective_constable'], unit_kind: ['criminal_investigation'] },
      ],
      ['How many police staff posts were unfilled on 1 April 2025?', { role: ['police_staff'] }],
      ['How many unfilled positions did you have in response teams on 5 May 2024?', { unit_kind: ['response_team'] }],
      ['Current vacancies for police officers by rank', officer],
      ['How many vacancies were there in Central East Command on 5 May 2024?', { command: ['Central East Command'] }],
      ['How many funded posts are currently vacant?', {}],
      ['How many roles are vacant in CID?', { unit_kind: ['criminal_investigation'] }],
      ['What percentage of posts in Community Safety Units were vacant on 31 March 2026?', csu],
    ],
  ],
  [
    'workforce.strength',
    [
      ['How many officers are in post?', officer],
      ['How many PCSOs were in post on 31 March 2026?', { role: ['pcso'] }],
      ['How many officers did you have in Community Safety Units on 1 May 2024?', { ...officer, ...csu }],
    ],
  ],
] as const)('%s answers', (id, rows) => {
  test.each(rows.map(([question, filters]) => [question, filters] as const))('%s', (question, filters) => {
    expect(answersOf(question)).toEqual([[id, filters]])
  })
})

test.each([
  ['How many officers are in funded posts?'],
  ['How many people hold vacant posts?'],
  ['How many posts will be vacant on 31 March 2027?'],
  ['How many full-time equivalent posts are there in Community Safety Units?'],
  ['How many vacancies were advertised in 2025?'],
  ['How many posts have been vacant for more than six months?'],
  ['How many women hold established posts?'],
  ['How many posts are over establishment?'],
  ['How many posts on social media about domestic abuse did you publish?'],
  ['How many vacancies were filled in 2024?'],
  ['How many posts were cut in 2023?'],
])('is not understood as a number of posts: %s', (question) => {
  expect(answersOf(question)).not.toBeInstanceOf(Array)
})
