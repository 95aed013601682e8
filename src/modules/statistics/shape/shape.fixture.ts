import { day } from '../../../kernel/index.ts'
import type { FigureShape } from './figure-shape.ts'

const year = (key: string) => ({ from: day(`${key}-01-01`), to: day(`${key}-12-31`) })

/** A figure with every kind of cell, a part of a year, and a nought that was counted. */
export const everyCell: FigureShape = {
  figureId: '0192f0aa-0000-7000-8000-000000000001',
  measureId: 'training.people-trained',
  measureVersion: 1,
  unit: 'people',
  asAt: false,
  by: 'calendar-year',
  asked: { from: day('2013-01-01'), to: day('2018-12-31') },
  knownAt: '2017-10-01T00:00:00.000Z',
  factsHeld: { from: day('2014-04-01'), to: day('2017-09-30') },
  periods: [
    { key: '2013', kind: 'calendar-year', asked: year('2013'), held: null, whole: false },
    {
      key: '2014',
      kind: 'calendar-year',
      asked: year('2014'),
      held: { from: day('2014-04-01'), to: day('2014-12-31') },
      whole: false,
    },
    { key: '2015', kind: 'calendar-year', asked: year('2015'), held: year('2015'), whole: true },
    { key: '2016', kind: 'calendar-year', asked: year('2016'), held: year('2016'), whole: true },
    {
      key: '2017',
      kind: 'calendar-year',
      asked: year('2017'),
      held: { from: day('2017-01-01'), to: day('2017-09-30') },
      whole: false,
    },
    { key: '2018', kind: 'calendar-year', asked: year('2018'), held: null, whole: false },
  ],
  dimensions: ['role'],
  filters: { subject: ['domestic_abuse'] },
  rows: [
    {
      values: ['police_officer'],
      cells: [
        { kind: 'not-held' },
        { kind: 'value', value: 120 },
        { kind: 'value', value: 1335 },
        { kind: 'value', value: 0 },
        { kind: 'value', value: 77 },
        { kind: 'not-yet-held' },
      ],
    },
    {
      values: ['pcso'],
      cells: [
        { kind: 'not-held' },
        { kind: 'withheld' },
        { kind: 'value', value: 40 },
        { kind: 'value', value: 12 },
        { kind: 'withheld' },
        { kind: 'not-yet-held' },
      ],
    },
  ],
  totals: [
    { kind: 'not-held' },
    { kind: 'withheld' },
    { kind: 'value', value: 1375 },
    { kind: 'value', value: 12 },
    { kind: 'withheld' },
    { kind: 'not-yet-held' },
  ],
  derived: null,
  called: {
    name: 'People trained',
    definition: 'People with at least one result in the period.',
    dimensions: [
      { id: 'role', name: 'Role', values: { police_officer: 'Police officer', pcso: 'PCSO' } },
      { id: 'subject', name: 'Subject', values: { domestic_abuse: 'Domestic abuse' } },
    ],
  },
}
