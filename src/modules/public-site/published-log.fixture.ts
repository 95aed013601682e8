import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { TestRecord } from '../../../test/harness/record.ts'
import { day } from '../../kernel/index.ts'
import { entryWords, type LogEntry } from '../disclosure/index.ts'
import type { FigureShape } from '../statistics/index.ts'

const year = (key: string) => ({ from: day(`${key}-01-01`), to: day(`${key}-12-31`) })
const value = (number: number) => ({ kind: 'value', value: number }) as const

/** A figure as it was let go: a part of a year, and two small numbers withheld. */
const trained: FigureShape = {
  figureId: '0192f0aa-0000-7000-8000-000000000002',
  measureId: 'training.people-trained',
  measureVersion: 1,
  unit: 'people',
  asAt: false,
  by: 'calendar-year',
  asked: { from: day('2021-01-01'), to: day('2023-04-30') },
  knownAt: '2023-05-01T23:00:00.000Z',
  factsHeld: { from: day('2015-01-01'), to: day('2023-04-30') },
  periods: [
    { key: '2021', kind: 'calendar-year', asked: year('2021'), held: year('2021'), whole: true },
    { key: '2022', kind: 'calendar-year', asked: year('2022'), held: year('2022'), whole: true },
    {
      key: '2023',
      kind: 'calendar-year',
      asked: { from: day('2023-01-01'), to: day('2023-04-30') },
      held: { from: day('2023-01-01'), to: day('2023-04-30') },
      whole: false,
    },
  ],
  dimensions: ['rank'],
  filters: {},
  rows: [
    { values: ['constable'], cells: [value(30), value(40), value(9)] },
    { values: ['sergeant'], cells: [value(10), value(15), { kind: 'withheld' }] },
  ],
  totals: [value(40), value(55), { kind: 'withheld' }],
  derived: null,
  called: {
    name: 'People trained',
    definition: 'People who finished a course.',
    dimensions: [{ id: 'rank', name: 'Rank', values: { constable: 'Constable', sergeant: 'Sergeant' } }],
  },
}

/** An entry with a table of figures and a table of words. */
export const trainedEntry: LogEntry = {
  form: 2,
  reference: '01.FOI.25.000017',
  subject: 'Domestic abuse training',
  decision: 'in_full',
  questions: [
    {
      number: '1',
      text: 'How many officers were trained each year?',
      answers: [
        {
          text: '',
          table: null,
          figure: trained,
          from: '',
        },
      ],
    },
    {
      number: '2',
      text: 'Which courses?',
      answers: [
        {
          text: 'These courses.',
          figure: null,
          table: { caption: 'Courses', columns: ['Course', 'Assessed'], rows: [['=cmd()', true]] },
          from: 'Course catalogue',
        },
      ],
    },
  ],
}

/** An entry with a table of money, of which one sum is withheld. Its form names a recipient that it does not show. */
export const fundingEntry: LogEntry = {
  form: 2,
  reference: '01.FOI.25.000018',
  subject: 'Grants',
  decision: 'in_full',
  questions: [
    {
      number: '1',
      text: 'How much was given?',
      answers: [
        {
          text: '',
          table: null,
          figure: {
            ...trained,
            measureId: 'funding.awarded',
            unit: 'pounds',
            asked: { from: day('2021-01-01'), to: day('2022-12-31') },
            periods: trained.periods.slice(0, 2),
            dimensions: ['recipient'],
            rows: [{ values: ['northmoor'], cells: [value(1_250_000), { kind: 'withheld' }] }],
            totals: null,
            called: {
              name: 'Funding',
              definition: 'Funding announced.',
              dimensions: [
                { id: 'recipient', name: 'Recipient', values: { northmoor: 'Northmoor', westmoor: 'Westmoor' } },
              ],
            },
          },
          from: '',
        },
      ],
    },
  ],
}

/** Puts an entry in the log as the owner, as if the desk had published it. */
export async function publish({ force, ownerUrl }: TestRecord, entry: LogEntry, publishedOn: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const [request, officer] = [randomUUID(), randomUUID()]
    await owner.query(
      `insert into disclosure.request (force_id, request_id, reference, received_is_known, came_as, language,
         advice, subject, taken_by, taken_by_name, taken_at)
       values ($1, $2, $3, false, 'letter', 'en', '{}', $4, $5, 'Officer', now())`,
      [force.forceId, request, entry.reference, entry.subject, officer],
    )
    await owner.query(
      `insert into disclosure.published (force_id, request_id, published_on, decision, entry, words, published_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, now())`,
      [force.forceId, request, publishedOn, entry.decision, JSON.stringify(entry), entryWords(entry), officer],
    )
  } finally {
    await owner.end()
  }
}
