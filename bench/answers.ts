import { type AskedRequest, askedRequests } from './asked-requests.ts'
import type { Bench } from './bench.ts'
import { openDesk, take } from './opened-desk.ts'
import type { ReportTable } from './report-table.ts'
import { type TimedQuestion, type TimedRequest, timeAnswers } from './timed-answers.ts'

const times = 10

/** The answers to the 36 questions, beside hand-written SQL for the same numbers. */
export const answers: Bench = {
  name: 'answers',
  measures: 'the answers to 36 questions, beside plain SQL for the same numbers',
  async run({ folder, say }) {
    const { asPublished, requests } = await askedRequests()
    const desk = await openDesk(folder.dataDirectory)
    try {
      const timed: { asked: AskedRequest; result: TimedRequest }[] = []
      for (const asked of requests) {
        const result = await timeAnswers(desk, await take(desk, asked), times)
        say(`  ${asked.letter}: ${result.questions.length} questions in ${result.whole.median.toFixed(0)} ms`)
        timed.push({ asked, result })
      }
      const rows = timed.flatMap(({ asked, result }) => result.questions.map((q) => questionRow(asked, q)))
      return [
        {
          title: 'Answers',
          columns: ['Question', 'Answered by', 'Median, ms', 'p95, ms'],
          rows,
          notes: [String(asPublished)],
        },
      ]
    } finally {
      await desk.close()
    }
  },
}

const questionRow = ({ letter }: AskedRequest, question: TimedQuestion): ReportTable['rows'][number] => [
  `${letter} ${question.number}`,
  question.answers.map(({ provenance }) => provenance.from).join(', '),
  Number(question.taken.median.toFixed(1)),
  Number(question.taken.p95.toFixed(1)),
]
