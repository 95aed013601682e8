import { expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { partOfDays, readWhich, withParts, writeWhich } from './which-answer.ts'

const of = (id: string, from: string | null, to: string | null, asAt: string | null = null) => ({
  id,
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
  asAt: asAt === null ? null : day(asAt),
})

test('what answers once has no part; what answers several times is told by its days, and by its place where they are the same', () => {
  const parts = withParts([
    of('a', '2019-01-01', '2019-12-31'),
    of('b', '2019-01-01', '2019-12-31'),
    of('a', '2021-01-01', '2021-12-31'),
    of('a', '2021-01-01', '2021-12-31'),
    of('a', null, null, '2021-10-01'),
    of('a', null, null),
  ]).map(({ id, part }) => writeWhich({ id, part }))
  expect(parts).toEqual([
    'a@2019-01-01/2019-12-31',
    'b',
    'a@2021-01-01/2021-12-31',
    'a@2021-01-01/2021-12-31~2',
    'a@2021-10-01',
    'a@all',
  ])
})

test('one more is never called what another is called', () => {
  expect(partOfDays(of('a', '2021-01-01', '2021-12-31'), ['2021-01-01/2021-12-31', '2021-01-01/2021-12-31~2'])).toBe(
    '2021-01-01/2021-12-31~3',
  )
})

test.each([
  ['conduct.people-accused', { id: 'conduct.people-accused', part: '' }],
  ['a@2021-10-01', { id: 'a', part: '2021-10-01' }],
  ['@', { id: '', part: '' }],
  ['a@b@c', { id: 'a', part: 'b@c' }],
  [`a@${'x'.repeat(500)}`, { id: 'a', part: 'x'.repeat(80) }],
])('%s names %o', (text, which) => {
  expect(readWhich(text)).toEqual(which)
})
