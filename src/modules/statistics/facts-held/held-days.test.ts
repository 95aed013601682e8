import { expect, test } from 'vitest'
import { day } from '../../../kernel/index.ts'
import { heldDays, type KnownDays, wholeMonths } from './held-days.ts'

const knownAt = new Date('2026-11-26T23:30:00Z')

const known = (given: Partial<Record<keyof KnownDays, string>>): KnownDays => ({
  first: given.first ? day(given.first) : null,
  last: given.last ? day(given.last) : null,
  coversFrom: given.coversFrom ? day(given.coversFrom) : null,
  coversTo: given.coversTo ? day(given.coversTo) : null,
  lastTold: given.lastTold ? day(given.lastTold) : null,
})

const nothing = [null, null]

test.each<[string, Parameters<typeof known>[0], readonly (string | null)[]]>([
  ['from the first to the last', { first: '2018-03-01', last: '2026-08-14' }, ['2018-03-01', '2026-08-14']],
  [
    'as far as a file covers',
    { first: '2018-03-01', last: '2026-08-14', coversFrom: '2015-01-01', coversTo: '2026-09-30' },
    ['2015-01-01', '2026-09-30'],
  ],
  [
    'past the file, where they come live',
    { first: '2018-03-01', last: '2026-11-20', coversTo: '2026-09-30' },
    ['2018-03-01', '2026-11-20'],
  ],
  [
    'as the file says, where there is none',
    { coversFrom: '2015-01-01', coversTo: '2026-09-30' },
    ['2015-01-01', '2026-09-30'],
  ],
  ['not past the day as known', { first: '2018-03-01', last: '2027-02-01' }, ['2018-03-01', '2026-11-26']],
  ['not known, where none has happened yet', { first: '2027-01-01', last: '2027-02-01' }, nothing],
  ['not known, where there is none', {}, nothing],
  ['not known, whenever a file came', { lastTold: '2026-10-02' }, nothing],
])('events are held: %s', (_, given, [from, to]) => {
  expect(heldDays({ of: 'events' }, known(given), knownAt)).toEqual({ from, to })
})

test.each<[string, Parameters<typeof known>[0], readonly (string | null)[]]>([
  [
    'to the day on which its last file came',
    { first: '2015-01-01', lastTold: '2026-10-02' },
    ['2015-01-01', '2026-10-02'],
  ],
  [
    'to the last day that its files cover',
    { first: '2015-01-01', coversTo: '2026-09-30', lastTold: '2026-09-30' },
    ['2015-01-01', '2026-09-30'],
  ],
  [
    'to the day of a later file that does not say what it covers',
    { first: '2015-01-01', coversTo: '2020-09-30', lastTold: '2026-10-02' },
    ['2015-01-01', '2026-10-02'],
  ],
  [
    'to the last day that files cover, where no more may be told',
    { first: '2015-01-01', coversTo: '2026-09-30' },
    ['2015-01-01', '2026-09-30'],
  ],
  [
    'past them, where something was entered by hand',
    { first: '2015-01-01', last: '2026-10-20', coversTo: '2026-09-30' },
    ['2015-01-01', '2026-10-20'],
  ],
  ['not known, where nothing stands in it', { lastTold: '2026-10-02' }, nothing],
  [
    'as its file says, where nothing stands in it',
    { coversFrom: '2020-01-01', lastTold: '2026-10-02' },
    ['2020-01-01', '2026-10-02'],
  ],
])('a register is held: %s', (_, given, [from, to]) => {
  expect(heldDays({ of: 'register' }, known(given), knownAt)).toEqual({ from, to })
})

test.each([
  ['2026-11-26T23:59:59.999Z', '2026-11-26'],
  ['2026-11-27T00:00:00Z', '2026-11-26'],
  ['2026-11-27T00:00:00.001Z', '2026-11-27'],
  ['2026-07-01T23:00:00Z', '2026-07-01'],
])('what is known at %s is known to the end of %s, for midnight ends a day', (moment, to) => {
  const events = known({ first: '2018-03-01', last: '2027-02-01', coversTo: '2027-12-31' })
  const register = known({ first: '2018-03-01', coversTo: '2027-12-31' })
  expect(heldDays({ of: 'events' }, events, new Date(moment))).toEqual({ from: '2018-03-01', to })
  expect(heldDays({ of: 'register' }, register, new Date(moment))).toEqual({ from: '2018-03-01', to })
})

test.each([
  ['2021-05-17', '2021-05-17', '2021-05-01', '2021-05-31'],
  ['2020-02-10', '2024-02-10', '2020-02-01', '2024-02-29'],
  ['2020-12-31', '2021-12-01', '2020-12-01', '2021-12-31'],
])('of restricted facts from %s to %s the months are told: %s to %s', (first, last, from, to) => {
  expect(wholeMonths({ first: day(first), last: day(last) })).toEqual({ first: from, last: to })
})
