import pg from 'pg'
import { askedRequests } from './asked-requests.ts'
import type { Bench } from './bench.ts'
import { heaviestTable } from './heaviest-counts.ts'
import { openDesk, take } from './opened-desk.ts'
import type { ReportTable } from './report-table.ts'
import { type TimedQuestion, timeAnswers } from './timed-answers.ts'
import { type TimedPlain, timePlain } from './timed-plain.ts'
import { inMs } from './timings.ts'

const times = 10

/** The answers to the 36 questions, beside hand-written SQL for the same numbers. */
export const answers: Bench = {
  name: 'answers',
  measures: 'the answers to 36 questions, beside plain SQL for the same numbers',
  async run({ folder, say }) {
    const { asPublished, requests } = await askedRequests()
    const desk = await openDesk(folder.dataDirectory)
    const owner = new pg.Client({ connectionString: desk.ownerUrl })
    await owner.connect()
    try {
      const questions: ReportTable['rows'][number][] = []
      const wholes: ReportTable['rows'][number][] = []
      for (const asked of requests) {
        const timed = await timeAnswers(desk, await take(desk, asked), times)
        say(`  ${asked.letter}: ${timed.questions.length} questions in ${timed.whole.median.toFixed(0)} ms`)
        for (const question of timed.questions) {
          questions.push(questionRow(asked.letter, question, await timePlain(owner, question)))
        }
        const { whole, suggesting } = timed
        wholes.push([asked.letter, timed.questions.length, ...inMs(suggesting.median, whole.median, whole.p95)])
      }
      return [questionsTable(questions, asPublished), wholesTable(wholes), await heaviestTable(desk, owner)]
    } finally {
      await owner.end()
      await desk.close()
    }
  },
}

function questionRow(letter: string, question: TimedQuestion, plain: TimedPlain | null): ReportTable['rows'][number] {
  const { taken, answers, number } = question
  return [
    `${letter} ${number}`,
    answers.map(({ provenance }) => provenance.from).join(', '),
    ...inMs(taken.median, taken.p95),
    ...(plain ? inMs(plain.taken.median, plain.taken.p95) : ['', '']),
    plain ? `${(plain.taken.median / taken.median).toFixed(1)}` : '',
    plain?.same ? `${plain.same.yes ? 'yes' : 'NO'}, ${plain.same.numbers}` : '',
  ]
}

const questionsTable = (rows: ReportTable['rows'], asPublished: boolean): ReportTable => ({
  title: 'Answers, from the question to the answer kept',
  columns: [
    'Question',
    'Answered by',
    'Median, ms',
    'p95, ms',
    'Plain SQL, ms',
    'its p95, ms',
    'Times as fast',
    'Same numbers',
  ],
  rows,
  notes: [
    `The questions as ${asPublished ? 'published' : 'we word them'}; ${times} runs after one to warm up, so that p95 is the slowest. An answer’s time includes freezing its figure with cells, sources and SQL, and writing it; plain SQL only selects rows, as the owner of the tables without row-level security. The aim is under 1,000 ms each.`,
  ],
})

const wholesTable = (rows: ReportTable['rows']): ReportTable => ({
  title: 'Whole requests',
  columns: ['Request', 'Questions', 'Finding what could answer, ms', 'All of it, ms', 'p95, ms'],
  rows,
})
