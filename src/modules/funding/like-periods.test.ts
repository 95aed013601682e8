import { expect, test } from 'vitest'
import { day } from '../../kernel/index.ts'
import { likeness } from './like-periods.ts'

const days = (from: string, to: string) => ({ from: day(from), to: day(to) })

test.each([
  ['March to July of two years', days('2020-03-01', '2020-07-31'), days('2019-03-01', '2019-07-31'), 'same-season'],
  ['a leap February', days('2020-02-01', '2020-02-29'), days('2019-02-01', '2019-02-28'), 'same-season'],
  [
    'three weeks and the three before',
    days('2020-03-23', '2020-04-12'),
    days('2020-03-02', '2020-03-22'),
    'just-before',
  ],
  ['three weeks and a month', days('2020-03-23', '2020-04-12'), days('2020-02-23', '2020-03-22'), 'unlike'],
  ['spring and autumn', days('2020-03-01', '2020-03-31'), days('2019-10-01', '2019-10-31'), 'unlike'],
  ['a period and itself', days('2020-03-01', '2020-03-31'), days('2020-03-01', '2020-03-31'), 'unlike'],
])('%s', (_name, period, compared, expected) => {
  expect(likeness(period, compared)).toBe(expected)
})
