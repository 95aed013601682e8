import type { OpenedDesk } from '../bench/opened-desk.ts'
import type { MeasurePlan, PlainDate, Register, Tx } from '../src/kernel/index.ts'
import { settledMoment } from '../src/kernel/index.ts'
import type { WeighedSuggestion } from '../src/modules/disclosure/answering/lay-choices.ts'
import { suggestionsFor } from '../src/modules/disclosure/answering/suggestions.queries.ts'
import { readRequest } from '../src/modules/disclosure/reading-letters/read-request.ts'
import { RequestUnreadable } from '../src/modules/disclosure/reading-letters/request-unreadable.ts'
import { takeRequest } from '../src/modules/disclosure/reading-letters/take-request/take-request.ts'
import { findRequest, letterAsRead, questionsOf } from '../src/modules/disclosure/request.queries.ts'
import type { QuestionTable } from '../src/modules/disclosure/tables.ts'

export type DeskState = 'understood' | 'in_part' | 'not_in_record'

/** A question as the desk reads it, in the labels' terms. */
export interface DeskReading {
  /** The one of several answers that it is the reading of; null where it is that of all. */
  readonly answerable: string | null
  /** Null where the desk does not say. */
  readonly ask: string | null
  readonly unit: string | null
  /** Null for a register extract, which has a row for each thing that it tells of, whatever is asked of one. */
  readonly conditions: readonly string[] | null
  readonly times: readonly string[]
  readonly cuts: readonly string[]
}

/** One thing that the desk takes a letter to ask, and what it would say to it. */
export interface DeskAsk {
  readonly words: string
  readonly state: DeskState
  /** What it answers with; none unless understood. */
  readonly answers: readonly string[]
  /** What it offers, best first. */
  readonly nearest: readonly string[]
  readonly reading: DeskReading | null
}

export type ReadLetter = (letterText: string, received: PlainDate) => Promise<readonly DeskAsk[]>

/** Ends a transaction without keeping what it wrote. */
class Undo extends Error {}

/**
 * The desk as it is today, asked as an officer asks it: takes a letter in, and keeps nothing. What it accepts by itself
 * counts as understood; where it suggests nothing it has declined. It is never of the mind that it understood a part.
 */
export function deskOf({ db, actor, force, register }: OpenedDesk): ReadLetter {
  return async (letterText, received) => {
    let asks: readonly DeskAsk[] = []
    const work = db.write(
      actor,
      async (tx) => {
        const given = { read: readRequest(letterText), body: letterText, fileName: null, received }
        const { reference } = await takeRequest(tx, force, given)
        asks = await asksOf(tx, register, reference)
        throw new Undo()
      },
      'statistics',
    )
    await work.catch((error) => {
      // A letter that the desk refuses asks nothing, as far as it can tell.
      if (!(error instanceof Undo || error instanceof RequestUnreadable)) throw error
    })
    return asks
  }
}

async function asksOf(tx: Tx, register: Register, reference: string): Promise<readonly DeskAsk[]> {
  const request = await findRequest(tx, reference)
  const questions = await questionsOf(tx, request.request_id)
  const letter = await letterAsRead(tx, request.request_id)
  const suggested = await suggestionsFor(tx, register, request, questions, await settledMoment(tx), letter)
  return questions.flatMap((question) => {
    const suggestions = suggested.get(question.question_id)?.suggestions ?? []
    const said = saidTo(suggestions, register)
    return wordsAsked(question).map((words) => ({ words, ...said }))
  })
}

/** A question that only leads in to its parts asks nothing by itself. All of its parts are answered together. */
function wordsAsked({ text, parts }: QuestionTable): string[] {
  const asked = parts.map((part) => part.text)
  return parts.length > 0 && /:\s*$/.test(text) ? asked : [text, ...asked]
}

function saidTo(suggestions: readonly WeighedSuggestion[], register: Register): Omit<DeskAsk, 'words'> {
  const accepted = suggestions.filter((each) => each.accepted)
  const counted = accepted.find((each) => each.plan !== null)
  return {
    state: accepted.length > 0 ? 'understood' : 'not_in_record',
    answers: accepted.map(({ id }) => id),
    nearest: suggestions.map(({ id }) => id),
    reading: counted?.plan ? readingOf(counted.id, counted.plan, register) : null,
  }
}

/** Dimensions that are called otherwise than what people ask for. */
export const slotOf: Readonly<Record<string, string>> = {
  risk_grade: 'grade',
  lead_unit_kind: 'unit_kind',
  victim_sex: 'sex',
  suspect_sex: 'sex',
  suspect_role: 'role',
}

function readingOf(answerable: string, plan: MeasurePlan, register: Register): DeskReading {
  const unit = register.measure(answerable)?.unit ?? null
  const { span, by, dimensions, filters } = plan
  const series = 'asAt' in span || by === 'whole' ? [] : [by]
  return {
    answerable,
    ask: unit === 'pounds' ? 'total' : 'how-many',
    unit,
    conditions: Object.entries(filters).map(([slot, values]) => `${slotOf[slot] ?? slot}=${values.join('|')}`),
    times: ['asAt' in span ? `@${span.asAt}` : `${span.from}..${span.to}`],
    cuts: [...series, ...dimensions.map((id) => slotOf[id] ?? id)],
  }
}
