import { describe, expect, test } from 'vitest'
import type { Measure } from '../../../kernel/index.ts'
import { modules } from '../../../modules.ts'
import { caption, type Language, languages, sentences, wordsOf } from '../../../web/index.ts'
import { namesOf } from './names.ts'
import { type ShortShape, sampleShape } from './sample-shape.fixture.ts'

const measures: readonly Measure[] = modules.flatMap((module) => module.measures ?? [])
const measure = (id: string): Measure => {
  const found = measures.find((each) => each.id === id)
  if (!found) throw new Error(`No measure ${id}`)
  return found
}
const said = (id: string, short: ShortShape, language: Language = 'en') => {
  const shape = sampleShape(measure(id), short)
  return sentences(shape, namesOf(shape, language), language).join(' ')
}
const trained = 'training.people-trained'
/** A figure that says of itself that it was worked out, and nothing of how. */
const plainMean = {
  statistic: { kind: 'mean' },
  from: ['a'],
  parts: [],
  of: [],
  filters: {},
  over: [],
  leftOut: [],
  unplaced: false,
} as const
const oneYear = { from: '2021-01-01', dimensions: ['role'] }

test.each<[string, string, ShortShape, string, string]>([
  [
    'numbers by year',
    trained,
    { rows: '6 335' },
    '6 people were trained in 2020 and 335 in 2021.',
    'Hyfforddwyd 6 o bobl yn 2020 a 335 yn 2021.',
  ],
  [
    'one, then none',
    trained,
    { rows: '1 0' },
    '1 person was trained in 2020 and none in 2021.',
    'Hyfforddwyd 1 person yn 2020 a dim yn 2021.',
  ],
  [
    'none at all',
    trained,
    { rows: '0 0' },
    'No people were trained in 2020 or in 2021.',
    'Pobl a hyfforddwyd: dim yn 2020 a dim yn 2021.',
  ],
  [
    'none, then some',
    trained,
    { rows: '0 335' },
    'People trained: none in 2020 and 335 in 2021.',
    'Pobl a hyfforddwyd: dim yn 2020 a 335 yn 2021.',
  ],
  [
    'every kind of cell, a part, and filters',
    trained,
    {
      rows: '- - 6 335 w 40 +',
      from: '2018-01-01',
      to: '2024-12-31',
      held: ['2020-01-01', '2023-09-30'],
      filters: { subject: ['domestic_abuse'], role: ['police_officer', 'pcso'] },
    },
    '6 people were trained on domestic abuse in 2020, 335 in 2021 and 40 in 2023 (part: to 30 September). This counts only police officers and PCSOs. The number for 2022 is withheld. For 2018 and 2019 the information is not held: the record has facts from 1 January 2020. For 2024 the information is not yet held: the record has facts up to 30 September 2023.',
    'Hyfforddwyd 6 o bobl ar gam-drin domestig yn 2020, 335 yn 2021 a 40 yn 2023 (rhan: hyd at 30 Medi). Dim ond y rhain sy’n cael eu cyfrif: Swyddog heddlu neu SCCH (rôl). Mae’r nifer ar gyfer 2022 wedi’i gadw yn ôl. Nid yw’r wybodaeth ar gyfer 2018 a 2019 yn cael ei dal: mae gan y cofnod ffeithiau o 1 Ionawr 2020 ymlaen. Nid yw’r wybodaeth ar gyfer 2024 yn cael ei dal eto: mae gan y cofnod ffeithiau hyd at 30 Medi 2023.',
  ],
  [
    'years in a row before the record begins',
    trained,
    { rows: '- - - - - 6', from: '2010-01-01', to: '2015-12-31', held: ['2015-01-01', '2022-01-01'] },
    '6 people were trained in 2015. For 2010 to 2014 the information is not held: the record has facts from 1 January 2015.',
    'Hyfforddwyd 6 o bobl yn 2015. Nid yw’r wybodaeth ar gyfer 2010 i 2014 yn cael ei dal: mae gan y cofnod ffeithiau o 1 Ionawr 2015 ymlaen.',
  ],
  [
    'no number at all',
    trained,
    { rows: 'w w' },
    'People trained: the numbers for 2020 and 2021 are withheld.',
    'Pobl a hyfforddwyd: mae’r niferoedd ar gyfer 2020 a 2021 wedi’u cadw yn ôl.',
  ],
  [
    'a day before the record begins',
    'workforce.strength',
    { from: '2021-10-01', rows: '-', held: ['2022-01-01', '2023-01-01'] },
    'Information on people in post is not held on 1 October 2021: the record has facts from 1 January 2022.',
    'Nid yw gwybodaeth am “Pobl mewn swydd” ar 1 Hydref 2021 yn cael ei dal: mae gan y cofnod ffeithiau o 1 Ionawr 2022 ymlaen.',
  ],
  [
    'rows of one year',
    trained,
    { ...oneYear, rows: { police_officer: '120', pcso: '200', police_staff: '15' }, totals: '335' },
    'In 2021, 335 people were trained: 120 police officers, 200 PCSOs and 15 police staff.',
    'Hyfforddwyd 335 o bobl yn 2021: Swyddog heddlu 120, SCCH 200 a Staff yr heddlu 15.',
  ],
  [
    'rows of which some are withheld',
    trained,
    { ...oneYear, rows: { police_officer: '120', pcso: 'w', police_staff: 'w' }, totals: '335' },
    'In 2021, 335 people were trained, including 120 police officers. The numbers for PCSOs and police staff are withheld.',
    'Hyfforddwyd 335 o bobl yn 2021: Swyddog heddlu 120. Mae’r niferoedd ar gyfer SCCH a Staff yr heddlu wedi’u cadw yn ôl.',
  ],
  [
    'a total that is withheld',
    trained,
    { ...oneYear, rows: { police_officer: '120', pcso: 'w', police_staff: '1' }, totals: 'w' },
    'People trained, in 2021: 120 police officers and 1 member of police staff. The number for PCSOs is withheld. The total is withheld.',
    'Pobl a hyfforddwyd, yn 2021: Swyddog heddlu 120 a Staff yr heddlu 1. Mae’r nifer ar gyfer SCCH wedi’i gadw yn ôl. Mae’r cyfanswm wedi’i gadw yn ôl.',
  ],
  [
    'people in two rows',
    trained,
    {
      ...oneYear,
      dimensions: ['role', 'rank'],
      rows: { 'police_officer|sergeant': '12', 'pcso|none': '3' },
      totals: '14',
    },
    'In 2021, 14 people were trained. Police officer, Sergeant: 12; PCSO, No rank: 3. Some are counted in more than one of these.',
    'Hyfforddwyd 14 o bobl yn 2021. Swyddog heddlu, Rhingyll: 12; SCCH, Dim rheng: 3. Mae rhai wedi’u cyfrif mewn mwy nag un o’r rhain.',
  ],
  [
    'none, of those asked for',
    trained,
    { ...oneYear, rows: { pcso: '0' }, totals: '0', filters: { role: ['pcso'] } },
    'No people were trained in 2021. This counts only PCSOs.',
    'Pobl a hyfforddwyd: dim yn 2021. Dim ond y rhain sy’n cael eu cyfrif: SCCH (rôl).',
  ],
  [
    'money, and a filter with no place in the sentence',
    'funding.awarded',
    { rows: '1200 0', filters: { recipient: ['Northmoor'] } },
    '£1,200 of funding was announced in 2020 and none in 2021. This counts only those where the recipient is Northmoor.',
    'Cyllid a gyhoeddwyd: £1,200 yn 2020 a dim yn 2021. Dim ond y rhain sy’n cael eu cyfrif: Northmoor (derbynnydd).',
  ],
  [
    'more rows than a sentence holds',
    trained,
    {
      ...oneYear,
      dimensions: ['rank'],
      rows: Object.fromEntries(
        'none constable sergeant inspector superintendent chief_officer'.split(' ').map((r) => [r, '5']),
      ),
      totals: '30',
    },
    '30 people were trained in 2021. The table gives the numbers by rank.',
    'Hyfforddwyd 30 o bobl yn 2021. Mae’r tabl yn rhoi’r niferoedd yn ôl rheng.',
  ],
  [
    'what was worked out and not counted',
    trained,
    { rows: '40 0', derived: plainMean },
    'People trained: 40 in 2020 and 0 in 2021.',
    'People trained: 40 yn 2020 a 0 yn 2021.',
  ],
])('%s', (_, id, short, english, welsh) => {
  expect(said(id, short)).toBe(english)
  expect(said(id, short, 'cy')).toBe(welsh)
})

test('rows without totals are never told as if one of them were all', () => {
  expect(said(trained, { dimensions: ['role'], rows: { police_officer: '12 13', pcso: 'w 14' } })).toBe(
    'People trained: the table gives the numbers by role. Some numbers in the table are withheld.',
  )
})

test('months that are too many for a sentence stand in the table', () => {
  expect(said(trained, { by: 'month', rows: Array.from({ length: 24 }, () => '3').join(' ') })).toBe(
    'People trained, from 1 January 2020 to 31 December 2021: the table gives the number for each month.',
  )
})

describe.each(measures.map((each) => [each.id, each] as const))('%s', (id, { unit, periodType, dimensions }) => {
  const numbers = periodType === 'as-at' ? ['335', '1', '0'] : ['6 335', '1 0', '0 0', '0 5', 'w 7']
  const [first] = dimensions
  const values = (first?.values ?? [{ value: 'A' }, { value: 'B' }]).slice(0, 3).map(({ value }) => value)
  const shorts: ShortShape[] = [
    ...numbers.map((rows) => ({ rows })),
    ...(first
      ? [
          {
            from: '2021-01-01',
            dimensions: [first.id],
            rows: Object.fromEntries(values.map((value, i) => [value, `${i * 7}`])),
            totals: '21',
          },
        ]
      : []),
    ...dimensions.map(({ id: dimension, values: [one] = [{ value: 'North', label: '' }] }) => ({
      rows: numbers[0] ?? '',
      filters: { [dimension]: [one?.value ?? 'North'] },
    })),
  ]

  test.each(languages)('reads well in %s', (language) => {
    for (const short of shorts) {
      const shape = sampleShape(measure(id), short)
      const names = namesOf(shape, language)
      for (const sentence of [...sentences(shape, names, language), `${caption(shape, names, language, true)}.`]) {
        expect(sentence).toMatch(/^[\p{Lu}\d£].*[^.,:; ]\.$/su)
        expect(sentence).not.toMatch(/ {2}|[.,:;]{2}| [.,:;]|undefined|null|\b(\p{L}+) \1\b/iu)
        const name = names.measure.toLowerCase()
        expect(sentence.toLowerCase().split(name).length).toBeLessThanOrEqual(2)
        expect(sentence.toLowerCase()).not.toContain(`${wordsOf(language).units.people.heading.toLowerCase()} (`)
      }
    }
  })

  test('has a sentence of its own in English, with its unit', () => {
    const counted = unit === 'pounds' ? '£335' : '335'
    expect(wordsOf('en').clauses[id]?.({ counted, one: false, none: false, about: '' })).toContain(counted)
  })
})
