import type { Answer } from '../src/modules/disclosure/answering/answer.ts'
import {
  type AnsweredQuestion,
  answerRequest,
} from '../src/modules/disclosure/answering/answer-request/answer-request.ts'
import { type Figure, readFigure } from '../src/modules/statistics/index.ts'
import type { OpenedDesk } from './opened-desk.ts'
import { pickAnswers } from './pick-answers.ts'
import { type Timings, timings } from './timings.ts'

/** A question, what answered it, and how long that took from the question to the answer kept. */
export interface TimedQuestion {
  readonly number: string
  readonly text: string
  readonly answers: readonly Answer[]
  readonly figures: readonly Figure[]
  readonly taken: Timings
}

export interface TimedRequest {
  readonly questions: readonly TimedQuestion[]
  /** Reading the request again and finding what could answer it, before the first answer. */
  readonly suggesting: Timings
  readonly whole: Timings
}

/** Ends a transaction without keeping what it wrote. */
class Undo extends Error {}

/** Answers a request again and again as the desk does, keeping nothing: every figure is frozen and then undone. */
export async function timeAnswers(desk: OpenedDesk, reference: string, times: number): Promise<TimedRequest> {
  const marks: number[][] = []
  let answered: readonly AnsweredQuestion[] = []
  let figures: ReadonlyMap<string, Figure> = new Map()
  const once = async () => {
    const mark = [performance.now()]
    const work = desk.db.write(
      desk.actor,
      async (tx) => {
        const result = await answerRequest(tx, desk.register, reference, {
          onProgress: () => mark.push(performance.now()),
        })
        mark.push(performance.now())
        answered = result.questions
        const ids = answered.flatMap(({ answers }) => answers.flatMap(({ figureId }) => figureId ?? []))
        const read: [string, Figure][] = []
        for (const id of ids) read.push([id, await readFigure(tx, id)])
        figures = new Map(read)
        throw new Undo()
      },
      'statistics',
    )
    await work.catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
    return mark
  }
  await pickAnswers(desk, reference)
  await once() // the first reads from the disk and plans every statement
  for (let i = 0; i < times; i += 1) marks.push(await once())
  const between = (from: number, to: number) => timings(marks.map((m) => (m[to] ?? 0) - (m[from] ?? 0)))
  return {
    suggesting: between(0, 1),
    whole: between(0, (marks[0]?.length ?? 1) - 1),
    questions: answered.map(({ question, answers }, i) => ({
      number: question.number,
      text: question.text,
      answers,
      figures: answers.flatMap(({ figureId }) => (figureId ? (figures.get(figureId) ?? []) : [])),
      taken: between(i + 1, i + 2),
    })),
  }
}
