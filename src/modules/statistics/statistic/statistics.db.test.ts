import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type TestSite, type Visitor } from '../../../../test/harness/site.ts'
import { day, type Measure, registerOf, type Statistic, settledMoment } from '../../../kernel/index.ts'
import { strength } from '../../workforce/index.ts'
import { workforce } from '../../workforce/module.ts'
import { readFigure } from '../figure.queries.ts'
import { type FreezeRequest, freezeFigure } from '../freeze-figure/freeze-figure.ts'
import { statistics } from '../module.ts'
import { explainRerun, rerunFigure } from '../rerun-figure/rerun-figure.ts'
import {
  everPosted,
  openStatisticsRecord,
  people,
  postingLengths,
  postingsBegun,
  type StatisticsRecord,
} from '../sample-statistics.fixture.ts'
import type { FigureShape, ShapeCell } from '../shape/figure-shape.ts'
import { figureSentence } from '../shape/sentence.ts'
import { shapeOf } from '../shape/shape-of.ts'

let record: StatisticsRecord
let site: TestSite
let analyst: Visitor

beforeAll(async () => {
  record = await openStatisticsRecord()
  site = await openSite(record, [statistics(record.register)])
  analyst = site.visit(record.analyst)
})
afterAll(async () => {
  await site.close()
  await record.close()
})

const years = { from: day('2019-03-01'), to: day('2021-06-30') }

const freeze = (measure: Measure, statistic: Statistic, asked: Partial<FreezeRequest> = {}) =>
  record.db.write(
    record.analyst,
    (tx) =>
      freezeFigure(tx, measure, {
        span: measure.periodType === 'as-at' ? { asAt: day('2021-06-01') } : years,
        by: measure.periodType === 'as-at' ? 'whole' : 'calendar-year',
        dimensions: [],
        filters: {},
        ...asked,
        statistic,
      }),
    'statistics',
  )

const shaped = async (...asked: Parameters<typeof freeze>): Promise<FigureShape> => {
  const figure = await freeze(...asked)
  return shapeOf(figure, asked[0], figure.factsHeld)
}

const sign = (cell: ShapeCell) => (cell.kind === 'value' ? `${cell.value}` : cell.kind)
const rowsOf = ({ rows, totals }: FigureShape) => [
  ...rows.map(({ values, cells }) => [...values, ...cells.map(sign)].join(' ')),
  ...(totals ? [`all ${totals.map(sign).join(' ')}`] : []),
]

const ofStrength = (keeps: readonly string[] = [], by: readonly string[] = []) => ({
  measureId: strength.id,
  keeps,
  by,
})

describe('a share', () => {
  test('of another measure on the same day, people counted once in both', async () => {
    // 100 was a constable and is a detective; 102 is a constable: two of the four in post.
    const shape = await shaped(
      everPosted,
      { kind: 'share', of: ofStrength() },
      { filters: { rank_had: ['constable'] } },
    )
    expect(rowsOf(shape)).toEqual(['50'])
    expect(shape.unit).toBe('per cent')
    expect(figureSentence(shape, 'en')).toBe(
      'People who ever had a rank as a share of people in post: 50% (2 of 4) on 1 June 2021. The part is only those where the rank they had is Constable.',
    )
  })

  test('each row against its own whole, and a row of which none is counted has its nought', async () => {
    const detectives: Measure = {
      ...strength,
      id: 'test.detectives',
      name: 'Detectives in post',
      wholes: [strength],
      facts: (request) => sql`select * from (${strength.facts(request)}) as s where s.rank = 'detective_constable'`,
    }
    const byRole = { dimensions: ['role'] }
    // Three officers, of whom two are detectives, and a PCSO.
    const each = await shaped(detectives, { kind: 'share', of: ofStrength([], ['role']) }, byRole)
    expect(rowsOf(each)).toEqual(['police_officer 66.7', 'pcso 0', 'all 50'])
    const ofAll = await shaped(detectives, { kind: 'share', of: ofStrength() }, byRole)
    expect(rowsOf(ofAll)).toEqual(['police_officer 50', 'all 50'])
    const nobody = { ...byRole, filters: { role: ['special_constable'] } }
    const none = await shaped(detectives, { kind: 'share', of: ofStrength(['role'], ['role']) }, nobody)
    expect(rowsOf(none)).toEqual(['special_constable not-possible', 'all not-possible'])
    expect(figureSentence(none, 'en')).toContain(
      'it is not possible to say, for there is nobody and nothing to take a share of',
    )
  })

  test('of all that the same measure counts in each period', async () => {
    const shape = await shaped(
      postingsBegun,
      { kind: 'share', of: { measureId: postingsBegun.id, keeps: [], by: [] } },
      { dimensions: ['unit'] },
    )
    expect(rowsOf(shape)).toEqual(['CE-CSU 100 50 100', 'NW-CSU 0 50 0', 'all 100 100 100'])
  })

  test('of another unit, of no whole of it, and of itself is refused', async () => {
    const own = { measureId: postingsBegun.id, keeps: [], by: [] }
    await expect(freeze(postingsBegun, { kind: 'share', of: ofStrength() })).rejects.toThrow('is no part of')
    await expect(freeze(postingsBegun, { kind: 'share', of: own })).rejects.toThrow('a share of itself')
    await expect(freeze({ ...everPosted, unit: 'posts' }, { kind: 'share', of: ofStrength() })).rejects.toThrow(
      'no share of a number of people',
    )
  })
})

describe('those without something', () => {
  test('are found by identity, and not by taking one number from another', async () => {
    const without = (filters: FreezeRequest['filters'], dimensions: readonly string[] = []) =>
      shaped(everPosted, { kind: 'complement', of: ofStrength() }, { filters, dimensions })
    // 100, 101 were detectives, 100 and 102 constables: of four people in post 102 and 103, and 101 and 103, are left.
    expect(rowsOf(await without({ rank_had: ['detective_constable'] }))).toEqual(['2'])
    expect(rowsOf(await without({ rank_had: ['constable'] }))).toEqual(['2'])
    expect(rowsOf(await without({}))).toEqual(['0'])
    const byRank = await without({ rank_had: ['constable'] }, ['rank'])
    expect(rowsOf(byRank)).toEqual(['none 1', 'detective_constable 1', 'all 2'])
  })

  test('of nobody is nought while facts are held, and not held before', async () => {
    const shape = await shaped(
      everPosted,
      { kind: 'complement', of: ofStrength() },
      { filters: { rank_had: ['constable'] }, span: { asAt: day('2018-01-01') } },
    )
    expect(rowsOf(shape)).toEqual(['not-held'])
  })

  test('say what they are without, and have rows of their own', async () => {
    const figure = await freeze(
      everPosted,
      { kind: 'complement', of: ofStrength() },
      { filters: { rank_had: ['constable'] } },
    )
    const shape = shapeOf(figure, everPosted, figure.factsHeld)
    expect(figureSentence(shape, 'en')).toBe(
      'People in post, without those counted as “people who ever had a rank”: 2 on 1 June 2021. Counted are all of them but those where the rank they had is Constable.',
    )
    const { body } = await analyst.get(`/figures/${figure.figureId}`)
    const [, href = ''] = /<td[^>]*><a class="govuk-link" href="([^"]+\/rows\?[^"]+)">2</.exec(body) ?? []
    const rows = await analyst.get(href.replaceAll('&amp;', '&'))
    expect([rows.statusCode, text(rows.body)]).toEqual([200, expect.stringContaining('of 2 rows')])
  })

  test('of what the record has not are refused: all would be without it', async () => {
    const named = { ...everPosted, id: 'test.named', dimensions: [{ id: 'rank_had', name: 'Rank they had' }] }
    const other = await openSite(record, [statistics(registerOf([{ ...workforce, measures: [named], extracts: [] }]))])
    try {
      const of = 'shown=yes&on=2021-06-01&statistic=complement'
      const reader = other.visit(record.analyst)
      const known = await reader.get(`/measures/test.named?${of}&f.rank_had=constable`)
      expect([known.statusCode, text(known.body)]).toEqual([200, expect.stringContaining('2 on 1 June 2021')])
      for (const page of [`/measures/test.named?${of}&f.rank_had=banana`]) {
        const answer = await reader.get(page)
        expect([answer.statusCode, text(answer.body)]).toEqual([422, expect.stringContaining('“banana”')])
        expect((await reader.post('/measures', page.replace('named?', 'named/freeze?'))).statusCode).toBe(422)
      }
    } finally {
      await other.close()
    }
  })

  test('of what is restricted are told to nobody', async () => {
    const restricted = { ...everPosted, sensitivity: 'restricted' } as const
    await expect(freeze(restricted, { kind: 'complement', of: ofStrength() })).rejects.toThrow('is not told')
  })
})

describe('over periods', () => {
  test('a mean leaves out what is not whole, and says so', async () => {
    const shape = await shaped(
      postingsBegun,
      { kind: 'mean' },
      { span: { from: day('2018-01-01'), to: day('2021-06-30') } },
    )
    expect(rowsOf(shape)).toEqual(['2'])
    expect(figureSentence(shape, 'en')).toBe(
      'People who began a posting, mean: 2 (2 over 1) from 1 January 2020 to 31 December 2020. This is the mean of 2020. Not all of these days is asked for and held, so they are left out: 2018, 2019 (part: from 1 March) and 2021 (part: to 1 June).',
    )
  })

  test('a change compares whole periods alone', async () => {
    const months = { by: 'month', span: { from: day('2019-03-01'), to: day('2019-05-31') } } as const
    expect(rowsOf(await shaped(postingsBegun, { kind: 'change', as: 'number' }, months))).toEqual(['0 -1'])
    expect(rowsOf(await shaped(postingsBegun, { kind: 'change', as: 'per-cent' }, months))).toEqual(['0 -100'])
    const whole = await shaped(postingsBegun, { kind: 'change', as: 'number' })
    expect(rowsOf(whole)).toEqual(['not-possible not-possible'])
  })

  test('a ranking has those that are equal to the last, and asks for one stretch of days', async () => {
    const whole = { by: 'whole', dimensions: ['rank'] } as const
    const shape = await shaped(postingsBegun, { kind: 'ranking', order: 'highest', most: 1 }, whole)
    expect(rowsOf(shape)).toEqual(['detective_constable 2', 'constable 2'])
    await expect(
      freeze(postingsBegun, { kind: 'ranking', order: 'highest', most: 1 }, { dimensions: ['rank'] }),
    ).rejects.toThrow('one stretch of days')
    const byYear = await shaped(postingsBegun, { kind: 'ranking', order: 'highest', most: 1 })
    expect(byYear.periods.map(({ key }) => key)).toEqual(['2019', '2020'])
  })
})

test('mean, median and longest of how long things took, in days', async () => {
  const lengths = (kind: 'mean-length' | 'median-length' | 'longest') => shaped(postingLengths, { kind })
  expect(rowsOf(await lengths('mean-length'))).toEqual(['656 724 214'])
  expect(rowsOf(await lengths('median-length'))).toEqual(['656 724 214'])
  const longest = await lengths('longest')
  expect(rowsOf(longest)).toEqual(['1006 731 214'])
  expect(longest.unit).toBe('days')
  const byUnit = await shaped(postingLengths, { kind: 'median-length' }, { by: 'whole', dimensions: ['unit'] })
  expect(rowsOf(byUnit)).toEqual(['CE-CSU 511.5', 'NW-CSU 731', 'all 717'])
  await expect(freeze(postingsBegun, { kind: 'longest' })).rejects.toThrow('does not say how long')
})

const text = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')

/** Each statistic as an address asks for it, with what its page shows. */
const asked: readonly (readonly [measureId: string, query: string, shows: string])[] = [
  ['test.ever-posted', 'on=2021-06-01&f.rank_had=constable&statistic=share', '50% (2 of 4)'],
  ['test.ever-posted', 'on=2021-06-01&f.rank_had=constable&statistic=complement', 'in post, without those'],
  ['test.postings-begun', 'from=2019-03-01&to=2021-06-30&statistic=mean', '(2 over 1)'],
  ['test.postings-begun', 'from=2019-03-01&to=2019-05-31&by=month&statistic=change&as=per-cent', '-100% (0 against 1)'],
  ['test.postings-begun', 'from=2019-03-01&to=2021-06-30&by=whole&d=unit&statistic=ranking&most=1', 'CE-CSU (4)'],
  ['test.posting-lengths', 'from=2019-03-01&to=2021-06-30&statistic=median-length', '656 days in 2019'],
  ['test.posting-lengths', 'from=2019-03-01&to=2021-06-30&statistic=mean-length', '724 days in 2020'],
  ['test.posting-lengths', 'from=2019-03-01&to=2021-06-30&statistic=longest', '1,006 days in 2019'],
]

test.each(asked)(
  '%s?%s on its page, as CSV, frozen, made again, and after a correction',
  async (measureId, query, shows) => {
    const address = `/measures/${measureId}`
    const page = await analyst.get(`${address}?shown=yes&${query}`)
    expect([page.statusCode, text(page.body)]).toEqual([200, expect.stringContaining(shows)])
    const csv = (await analyst.get(`${address}/table.csv?shown=yes&${query}`)).body
    const frozen = await analyst.post('/measures', `${address}/freeze?shown=yes&${query}`)
    const figure = String(frozen.headers.location).split('?')[0] ?? ''
    const kept = await analyst.get(figure)
    expect(text(kept.body)).toContain(shows)
    expect((await analyst.get(`${figure}/table.csv`)).body).toBe(csv)
    expect(text((await analyst.get(`${figure}/again`)).body)).toContain('it gives the same numbers too')
    // Every number that has rows leads to them, in its own table or in that of its parts.
    const links = [...kept.body.matchAll(/href="([^"]+\/rows\?[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(links.length).toBeGreaterThan(0)
    for (const href of links) expect([href, (await analyst.get(href)).statusCode]).toEqual([href, 200])
  },
)

test.each([
  ['test.ever-posted', 'statistic=banana', 'has no statistic “banana”. It has share, complement and ranking'],
  ['test.ever-posted', 'statistic=longest', 'has no statistic “longest”'],
  ['test.ever-posted', 'statistic=share&of=banana', 'is no part of “banana”'],
  ['test.ever-posted', 'statistic=share&keep=banana', 'cannot be narrowed or broken down by banana'],
  [
    'test.postings-begun',
    'statistic=share&f.unit=banana&from=2019-01-01',
    'The record holds nothing whose unit is “banana”',
  ],
  ['test.postings-begun', 'statistic=change&as=banana', 'There is no “banana” here. It can be number and per-cent'],
  ['test.postings-begun', 'statistic=ranking&order=banana', 'There is no “banana” here'],
  ['test.postings-begun', 'statistic=ranking&most=0', 'Enter how many, from 1 to 100'],
  ['test.postings-begun', 'statistic=ranking&most=banana', 'Enter how many, from 1 to 100'],
  ['test.postings-begun', 'statistic=mean&by=whole', 'A mean is of several periods'],
])('%s?%s is refused in words, on the page, as CSV and for freezing', async (measureId, query, message) => {
  const address = `/measures/${measureId}`
  const page = await analyst.get(`${address}?shown=yes&${query}`)
  expect([page.statusCode, text(page.body)]).toEqual([422, expect.stringContaining(message)])
  expect(page.body).not.toContain('The numbers<')
  const [, href = ''] = /govuk-error-summary__list[\s\S]*?href="#([^"]+)"/.exec(page.body) ?? []
  expect(page.body).toContain(`id="${href}"`)
  expect((await analyst.get(`${address}/table.csv?shown=yes&${query}`)).statusCode).toBe(422)
  expect((await analyst.post('/measures', `${address}/freeze?shown=yes&${query}`)).statusCode).toBe(422)
})

describe('of restricted rows', () => {
  const allegations = '/measures/conduct.allegations'
  const query = 'shown=yes&from=2021-01-01&to=2021-12-31&d=role&statistic=share'

  test('it is worked out for whoever has exact numbers', async () => {
    expect((await analyst.get(`${allegations}?${query}`)).statusCode).toBe(200)
  })

  test('it is refused to whoever has rounded ones, who never gets counts in its place', async () => {
    const masked = site.visit(record.actor(['analyst']))
    for (const page of [`${allegations}?${query}`, `${allegations}/table.csv?${query}`]) {
      const answer = await masked.get(page)
      expect([page, answer.statusCode, text(answer.body)]).toEqual([
        page,
        403,
        expect.stringContaining('Nothing is worked out of rounded numbers'),
      ])
    }
    expect((await masked.post('/measures', `${allegations}/freeze?${query}`)).statusCode).toBe(403)
    const frozen = await analyst.post('/measures', `${allegations}/freeze?${query}`)
    const figure = String(frozen.headers.location).split('?')[0] ?? ''
    expect(text((await masked.get(figure)).body)).toContain('can be shown to nobody else')
  })
})

test('two who freeze at once have the same, each with figures of their own', async () => {
  const statistic = { kind: 'share', of: ofStrength() } as const
  const both = await Promise.all([freeze(everPosted, statistic), freeze(everPosted, statistic)])
  const told = both.map((figure) => rowsOf(shapeOf(figure, everPosted, figure.factsHeld)))
  expect(told[0]).toEqual(told[1])
  expect(new Set(both.flatMap(({ figureId, parts }) => [figureId, ...parts.map((part) => part.figureId)])).size).toBe(6)
})

test('after a correction it stands as it was, and is explained row by row through its parts', async () => {
  const share = await freeze(
    postingsBegun,
    { kind: 'share', of: { measureId: postingsBegun.id, keeps: [], by: [] } },
    { filters: { unit: ['CE-CSU'] } },
  )
  const rest = await freeze(
    everPosted,
    { kind: 'complement', of: ofStrength() },
    { filters: { rank_had: ['constable'] } },
  )
  const before = shapeOf(share, postingsBegun, share.factsHeld)
  await record.send(
    'people',
    people
      .replace('Police constable,15/01/2020', 'Detective constable,15/01/2020')
      .replace('15/01/2020,CE-CSU', '15/01/2020,NW-CSU'),
  )
  await record.db.read(record.analyst, async (tx) => {
    expect(shapeOf(await readFigure(tx, share.figureId), postingsBegun, share.factsHeld)).toEqual(before)
    for (const [figure, measure] of [
      [share, postingsBegun],
      [rest, everPosted],
    ] as const) {
      const rerun = await rerunFigure(tx, figure, measure)
      expect(rerun).toMatchObject({ sameAsThen: true, sameNow: false, redefined: false })
      const changes = await explainRerun(tx, figure, measure, await settledMoment(tx))
      expect(changes.length).toBeGreaterThan(0)
    }
  })
})
