import { labelledLetters } from '../eval/labelled-letters.ts'
import { settledMoment } from '../src/kernel/index.ts'
import { readRequest } from '../src/modules/disclosure/reading-letters/read-request.ts'
import type { RequestText } from '../src/modules/disclosure/reading-letters/request-text.ts'
import { RequestUnreadable } from '../src/modules/disclosure/reading-letters/request-unreadable.ts'
import { askedIn } from '../src/modules/disclosure/reading-questions/letter-questions.ts'
import { openReader } from '../src/modules/disclosure/reading-questions/open-reader.queries.ts'
import { terms } from '../src/modules.ts'
import type { Bench } from './bench.ts'
import { openDesk } from './opened-desk.ts'
import { inMs, type Timings, timings } from './timings.ts'

const times = 3

/** How long questions take to be read into their meaning and held against all that could answer them. */
export const readingBench: Bench = {
  name: 'reading',
  measures: 'reading the questions of the labelled letters into their meaning, with the names in the record',
  async run({ folder }) {
    const desk = await openDesk(folder.dataDirectory)
    try {
      const started = performance.now()
      const readerOf = await desk.db.read(desk.actor, async (tx) =>
        openReader(tx, desk.register, terms, await settledMoment(tx)),
      )
      const opening = performance.now() - started
      const taken: number[] = []
      for (const { letter, received } of await labelledLetters()) {
        const request = requestIn(letter)
        if (request === null) continue
        const asked = askedIn(request)
        for (let time = 0; time < times; time++) {
          const read = readerOf(letter, received)
          for (const ask of request.questions.flatMap(({ asks }) => asks)) {
            const began = performance.now()
            read(asked(ask))
            taken.push(performance.now() - began)
          }
        }
      }
      return [
        {
          title: 'Reading questions',
          columns: ['', 'Times', 'Median, ms', 'p95, ms', 'Longest, ms'],
          rows: [row('a question', timings(taken)), row('the names in the record, once a letter', timings([opening]))],
          notes: [
            `Every ask of the labelled letters, ${times} times each: its words, what stands around and before it, and all measures and extracts held against it. The aim is a p95 under 20 ms.`,
          ],
        },
      ]
    } finally {
      await desk.close()
    }
  },
}

/** Null where the desk finds no question in a letter: there is none to read. */
function requestIn(letter: string): RequestText | null {
  try {
    return readRequest(letter).request
  } catch (error) {
    if (error instanceof RequestUnreadable) return null
    throw error
  }
}

const row = (what: string, { count, median, p95, longest }: Timings) => [what, count, ...inMs(median, p95, longest)]
