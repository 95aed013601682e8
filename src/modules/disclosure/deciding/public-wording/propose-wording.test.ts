import { expect, test } from 'vitest'
import { markPersonal } from './marking/mark-personal.ts'
import { proposeWording } from './propose-wording.ts'

test('the proposed wording says what stood there, and holds no more to be marked', () => {
  const proposed = proposeWording(
    'Was PC Ottoline Greyling, 07700 900123, trained after my sister rang from 14 Elm Road?',
  )
  expect(proposed).toBe(
    'Was PC [name], [telephone number], trained after [somebody the writer knows] rang from [address]?',
  )
  expect(markPersonal(proposed)).toEqual([])
})

test('words that the force calls its own things by are no names', () => {
  const asked = 'Who leads the Brightwell Unit?'
  expect(proposeWording(asked)).toContain('[name]')
  expect(proposeWording(asked, ['Brightwell Unit'])).toBe(asked)
})

test('a long and hostile text is marked in good time', () => {
  const hostile = ['a@', '0 ', '1/', 'Aa ', 'my ex ', '12 ab ', 'oh ', '[a', 'pc 1', "o'", 'x-'].map((each) =>
    each.repeat(100_000 / each.length),
  )
  markPersonal('warm')
  const begun = performance.now()
  for (const text of hostile) markPersonal(text)
  expect(performance.now() - begun).toBeLessThan(8000)
})
