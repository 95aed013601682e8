import { describe, expect, test } from 'vitest'
import { answersTo } from './answers-to-letter.fixture.ts'

describe('what stands around a question', () => {
  test('narrows nothing where it only tells of who writes, whom to, and what comes of the answer', () => {
    expect(
      answersTo(`To the Chief Constable

I was married to a sergeant of yours and left him in 2019. We need these for an inquest.

1. How many domestic abuse reports were made in 2025?
2. How many officers were in post on 1 April 2025?

I’ve asked my inspector. He laughed. Should question 2 be refused, please answer the other.`),
    ).toEqual(['response.reports; 2025-01-01..2025-12-31', 'workforce.strength; role=police_officer; @2025-04-01'])
  })

  test('narrows where it says what answers are to be of', () => {
    expect(
      answersTo(`All questions are about sergeants.

1. How many were in post on 1 April 2025?`),
    ).toEqual(['workforce.strength; rank=sergeant; @2025-04-01'])
  })

  test('says on which days by lines of their own, and leaves them open where there are none', () => {
    const letter = (dates: string) =>
      `Please give each number as it stood on each of these dates:\n${dates}\nNumbers wanted\n(i) police officers in post\n(ii) PCSOs in post`
    expect(answersTo(letter('\n31 March 2023\n31 March 2024\n'))[1]).toBe(
      'workforce.strength; role=pcso; @2023-03-31 and workforce.strength; role=pcso; @2024-03-31',
    )
    expect(answersTo(letter(''))).toEqual(['in_part', 'in_part'])
  })

  test('names questions by their numbers, and is of no years', () => {
    expect(
      answersTo(`For questions 1-2, please provide answers by calendar year.

1. How many police officers were dismissed for domestic abuse from January 2019 to April 2022?
2. How many police officers were charged with domestic abuse from January 2019 to April 2022?`),
    ).toEqual([
      'conduct.people-dismissed; role=police_officer; 2019-01-01..2022-04-30; calendar-year',
      'conduct.people-charged; role=police_officer; 2019-01-01..2022-04-30; calendar-year',
    ])
  })

  test('tells short years in a list of any kind', () => {
    expect(answersTo('For 22/23, 23/24 + 24/25 (each yr):\n* number of domestic abuse reports')).toEqual([
      'response.reports; 2022-04-01..2025-03-31; financial-year',
    ])
  })

  test('what was listed is a part of all there are', () => {
    expect(
      answersTo(`1. Please list the courses on domestic abuse.
In relation to the courses so listed, please state:
2. how many hours each lasts
3. who owns the copyright in the materials used`).slice(1),
    ).toEqual(['in_part', 'in_part'])
  })
})

test('"the above" above nothing leaves open what is meant', () => {
  expect(answersTo('1. Of the above, how many officers were dismissed for domestic abuse in 2024?')).toEqual([
    'in_part',
  ])
})

describe('what was named before', () => {
  test('the course of the line above all questions', () => {
    expect(
      answersTo(`I am writing about the Domestic Abuse Matters course.

1. How many people finished it in 2025?
2. How long does it take?`),
    ).toEqual([
      'training.people-trained; programme=Domestic Abuse Matters; 2025-01-01..2025-12-31',
      'training.duration; programme=Domestic Abuse Matters',
    ])
    // Of two courses, either may be meant.
    expect(
      answersTo(`I am writing about the Yearly safety learning course and Domestic Abuse Matters.

1. How long does it take?`)[0],
    ).not.toMatch(/^training/)
  })

  test('a place: the units, and there', () => {
    expect(
      answersTo(`1. How many police officers were in the Community Safety Units on 31 March 2025?
2. How many vacancies did the units have on that day?`),
    ).toEqual([
      'workforce.strength; role=police_officer; unit_kind=community_safety; @2025-03-31',
      'workforce.vacancies; unit_kind=community_safety; @2025-03-31',
    ])
    expect(
      answersTo(`I am writing about North West Command.

1. How many reports of domestic abuse were received there in 2025?`),
    ).toEqual(['response.reports; command=North West Command; 2025-01-01..2025-12-31'])
    expect(answersTo('1. How many vacancies did the unit have on 31 March 2025?')).toEqual(['in_part'])
  })

  test('the subject, by "it"', () => {
    expect(
      answersTo(`Five quick ones, all domestic abuse, all January 2020 to October 2025:
1/ officers sacked for it
2/ specials convicted of it`),
    ).toEqual([
      'conduct.people-dismissed; role=police_officer; 2020-01-01..2025-10-31',
      'conduct.people-convicted; role=special_constable; 2020-01-01..2025-10-31',
    ])
  })

  test('what another question asks, by its label', () => {
    expect(
      answersTo(`A1. How many allegations of domestic abuse were made against officers in 2024?
A2. The number at A1 by rank.
A3. How many of the allegations in question A1 were upheld?`),
    ).toEqual([
      'conduct.allegations; role=police_officer; 2024-01-01..2024-12-31',
      'conduct.allegations; role=police_officer; 2024-01-01..2024-12-31; by rank',
      'conduct.allegation-outcomes; finding=gross_misconduct|misconduct; role=police_officer; 2024-01-01..2024-12-31',
    ])
  })

  test('a part of what was counted keeps its name', () => {
    expect(
      answersTo(`1. How many DASH and DARA assessments were made in 2024?
2. How many of the DARA assessments were graded high?`)[1],
    ).toBe('response.risk-assessments; tool=dara; grade=high; 2024-01-01..2024-12-31')
  })

  test('days: of a year only what of it was asked, the same of another, and none for today', () => {
    expect(
      answersTo(`1. How many reports of domestic abuse were made between 1 January and 31 October 2026?
2. How does that compare with the same ten months of 2025?
3. How many of the 2026 reports were graded high risk?
4. How many officers are suspended today because of domestic abuse?`),
    ).toEqual([
      'response.reports; 2026-01-01..2026-10-31',
      'response.reports; 2026-01-01..2026-10-31 and response.reports; 2025-01-01..2025-10-31',
      'response.reports; risk_grade=high; 2026-01-01..2026-10-31',
      'conduct.people-suspended-on-day; role=police_officer',
    ])
    expect(answersTo('1. How many officers were in post on 1 April 2016 and again on 1 April 2025?')).toEqual([
      'workforce.strength; role=police_officer; @2016-04-01 and workforce.strength; role=police_officer; @2025-04-01',
    ])
    // Trained both times, or in either, is not said.
    expect(answersTo('1. How many officers were trained in domestic abuse before 2020 and again in 2024?')).toEqual([
      'in_part',
    ])
  })

  test('what a letter defines: people, days, a unit', () => {
    expect(
      answersTo(`"Officer" means a police officer of any rank, but not a special constable.
"The period" means 1 April 2020 to 31 March 2026. "The reference date" is 30 September 2026.

1. The number of allegations of domestic abuse received against officers in the period.
2. The number of officers in post on the reference date.`),
    ).toEqual([
      'conduct.allegations; role=police_officer; 2020-04-01..2026-03-31',
      'workforce.strength; role=police_officer; @2026-09-30',
    ])
  })
})

test('the rank that is highest is no rank that has the most', () => {
  expect(answersTo('1. What is the highest rank of anyone dismissed for domestic abuse since 2020?')).toEqual([
    'in_part',
  ])
})
