import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { TestRecord } from '../../../test/harness/record.ts'
import type { LogEntry } from '../disclosure/index.ts'

/** An entry with a table of figures and a table of words. */
export const trainedEntry: LogEntry = {
  reference: '01.FOI.25.000017',
  subject: 'Domestic abuse training',
  decision: 'in_full',
  questions: [
    {
      number: '1',
      text: 'How many officers were trained each year?',
      answers: [
        {
          text: 'People trained: 2021: 40; 2022: 55.',
          table: {
            caption: 'People trained (people), by calendar year',
            columns: ['Rank', '2021', '2022', '2023 (part: January to April)'],
            rows: [
              ['Constable', 30, 40, 9],
              ['Sergeant', 10, 15, 'withheld'],
              ['All, each counted once', 40, 55, 'withheld'],
            ],
          },
          from: 'People trained: counts people.',
        },
      ],
    },
    {
      number: '2',
      text: 'Which courses?',
      answers: [
        {
          text: 'These courses.',
          table: { caption: 'Courses', columns: ['Course', 'Assessed'], rows: [['=cmd()', true]] },
          from: 'Course catalogue',
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
      `insert into disclosure.published (force_id, request_id, published_on, decision, entry, published_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, now())`,
      [force.forceId, request, publishedOn, entry.decision, JSON.stringify(entry), officer],
    )
  } finally {
    await owner.end()
  }
}
