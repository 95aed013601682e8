import { readAsks } from './asks/read-asks.ts'
import type { Surrounding } from './asks/surrounding.ts'
import { questionNumbersIn } from './question-numbers.ts'
import { readAmendments } from './read-amendments.ts'
import { referredQuestion } from './referred-question.ts'
import type { TableToFill } from './request-table.ts'
import type { Condition, LabelledText, Question, RequestText, Scope } from './request-text.ts'
import { RequestUnreadable } from './request-unreadable.ts'
import { isCutOnly, isTimeOnly, leadsToShapes, leadsToTimes } from './shaping-list.ts'

/** A question while its lines are still being read. */
export interface QuestionDraft {
  readonly label: string
  readonly number: string
  readonly section: string | null
  readonly lines: string[]
  readonly parts: { label: string; text: string; depth: number }[]
  readonly options: LabelledText[]
  readonly notes: string[]
}

/** A request while its lines are still being read: what `RequestText` is made from. */
export interface RequestDraft {
  readonly preamble: string[]
  readonly headings: string[]
  readonly scopes: Scope[]
  readonly notes: string[]
  readonly questions: QuestionDraft[]
  readonly closing: string[]
  /** What stands around the questions, with its place among them. */
  readonly around: Surrounding[]
}

export const emptyDraft = (): RequestDraft => ({
  around: [],
  preamble: [],
  headings: [],
  scopes: [],
  notes: [],
  questions: [],
  closing: [],
})

export function beginQuestion(
  draft: RequestDraft,
  section: string | null,
  label: string,
  number: string,
  text: string,
) {
  const lines = text === '' ? [] : [text]
  const question: QuestionDraft = { label, number, section, lines, parts: [], options: [], notes: [] }
  draft.questions.push(question)
  return question
}

/**
 * Words that hold for more than one question: for those they name, for those from the place `from` to before `to`, or
 * for all.
 */
export function addScope(draft: RequestDraft, section: string | null, text: string, from = 0, to?: number): void {
  draft.scopes.push({ text, questions: questionNumbersIn(text) })
  const range = to === undefined ? {} : { from, to }
  draft.around.push({ kind: 'scope', text, at: draft.questions.length, section, ...range })
}

/** Whether a piece of a list says of which days, or how cut, what stands above it is asked for, as its lead-in does. */
export function isShaping({ around, questions }: RequestDraft, text: string): boolean {
  const before = around.at(-1)
  if (before === undefined || before.at !== questions.length) return false
  if (before.kind === 'scope')
    return before.listed === true && (before.cuts === true ? isCutOnly(text) || isTimeOnly(text) : isTimeOnly(text))
  if (before.kind !== 'lead_in') return false
  return (leadsToShapes(before.text) && isCutOnly(text)) || (leadsToTimes(before.text) && isTimeOnly(text))
}

/**
 * A piece of such a list: it holds for what was asked since the last list, or for all that follows where nothing was. All
 * of a list holds together: of its years none is meant alone.
 */
export function addShaping(draft: RequestDraft, section: string | null, label: string, text: string): void {
  const { around, questions, scopes } = draft
  const at = questions.length
  const before = around.at(-1)
  const written = `${label} ${text}`
  if (before?.listed === true && before.at === at) {
    const begun = scopes.pop()?.text ?? ''
    scopes.push({ text: `${begun}\n${written}`, questions: [] })
    around.splice(-1, 1, { ...before, text: `${before.text}, ${text}` })
    return
  }
  const lead = before?.text ?? ''
  const earlier = around.findLast((one) => one.listed === true)
  const range = at === 0 ? {} : { from: earlier?.at ?? 0, to: at }
  scopes.push({ text: written, questions: [] })
  const cuts = leadsToShapes(lead) ? { cuts: true as const } : {}
  around.push({ kind: 'scope', text: `${lead} ${text}`, at, section, listed: true, ...cuts, ...range })
}

/** Words that the questions below complete: "Please tell me how many officers were:". */
export function addLeadIn(draft: RequestDraft, section: string | null, text: string): void {
  draft.preamble.push(text)
  draft.around.push({ kind: 'lead_in', text, at: draft.questions.length, section })
}

export function addHeading(draft: RequestDraft, section: string | null, text: string): void {
  draft.headings.push(text)
  draft.around.push({ kind: 'heading', text, at: draft.questions.length, section })
}

/** What a requester says before the questions: it may tell what all of them are about. */
export function addPreamble(draft: RequestDraft, section: string | null, text: string): void {
  draft.preamble.push(text)
  draft.around.push({ kind: 'said', text, at: draft.questions.length, section })
}

export function addNote(draft: RequestDraft, section: string | null, text: string): void {
  draft.notes.push(text)
  draft.around.push({ kind: 'note', text, at: draft.questions.length, section })
}

/** A table to fill in, where it stands for itself: each of its columns is a question, cut by its rows. */
export function addTable(draft: RequestDraft, section: string | null, table: TableToFill): void {
  const at = draft.questions.length
  for (const column of table.columns) beginQuestion(draft, section, '', '', column)
  draft.scopes.push({ text: table.rows, questions: [] })
  draft.around.push({ kind: 'scope', text: table.rows, at, from: at, to: draft.questions.length, section })
  draft.notes.push(...table.filled)
}

// "Furthermore, if such training exists" hangs on something as much as "if it exists".
const linking =
  /^(?:(?:furthermore|further|also|and|then|finally|moreover|additionally|in addition|secondly|lastly),?\s+)+/i
const named = /^\(?if\b[^,?]*?\b(?:question|q|cwestiwn)\s*(?:\.\s*)?\(?(\d{1,3}[a-z]?)\b\)?[^,?:]*/i
const pointing = /^\(?(?:if|os) (so|yes|no|not|felly|ydy|oes|nac)\b/i
const condition = /^\(?if\b[^,?]*,/i
const hanging = /\bif (so|yes|no|not)\s*(?:[,:.…]+\s*)?$/i

const negative = (words: string): 'yes' | 'no' => (/\b(no|not|nac)\b/i.test(words) ? 'no' : 'yes')

/** The condition a question's words set, or that the question before leaves hanging ("If yes,"). */
function conditionOf(own: string, ordinal: number, all: readonly QuestionDraft[], section: string | null) {
  const text = own.replace(linking, '')
  const byName = named.exec(text)
  if (byName !== null) {
    const words = byName[0].trim()
    const number = byName[1]?.toLowerCase()
    const index = all.findLastIndex((one, at) => at < ordinal - 1 && one.section === section && one.number === number)
    return { words, ...(index >= 0 ? { onQuestion: index + 1 } : {}), answer: negative(words) } satisfies Condition
  }
  const byPointing = pointing.exec(text)
  if (byPointing !== null && ordinal > 1) {
    return { words: byPointing[0], onQuestion: ordinal - 1, answer: negative(byPointing[0]) } satisfies Condition
  }
  const left = hanging.exec(all[ordinal - 2]?.lines.at(-1)?.slice(-40) ?? '')
  if (left !== null) {
    return { words: left[0].trim(), onQuestion: ordinal - 1, answer: negative(left[0]) } satisfies Condition
  }
  const plain = condition.exec(text)
  if (plain === null) return null
  const words = plain[0].replace(/,$/, '')
  const on = referredQuestion(words, all.slice(0, ordinal - 1), section)
  return { words, ...(on === null ? {} : { onQuestion: on, answer: negative(words) }) } satisfies Condition
}

/** The most questions that are taken in at once: many times as many as the longest real letters ask. */
const mostQuestions = 500

/**
 * The finished request. Labels, where only some questions bear them, are never made up for the others. Throws
 * RequestUnreadable where there are more questions than anybody asks: each is held against all before it.
 */
export function finishDraft(draft: RequestDraft): RequestText {
  if (draft.questions.length > mostQuestions) {
    throw new RequestUnreadable(
      'too_long',
      `More than ${mostQuestions} questions were found in this text. Take in one letter at a time, without its attachments.`,
    )
  }
  const unlabelled = draft.questions.every(({ label }) => !/[\p{L}\p{N}]/u.test(label))
  const questions = draft.questions.map((one, index): Omit<Question, 'asks'> => {
    const ordinal = index + 1
    const text = one.lines.join('\n')
    const found = conditionOf(text.slice(0, 1500), ordinal, draft.questions, one.section)
    return {
      ordinal,
      number: one.number !== '' ? one.number : unlabelled ? String(ordinal) : 'unnumbered',
      label: one.label,
      ...(one.section === null ? {} : { section: one.section }),
      text,
      parts: one.parts,
      options: one.options,
      notes: one.notes,
      ...(found === null ? {} : { condition: found }),
    }
  })
  const { around, ...request } = draft
  const asks = readAsks(questions, around)
  const amendments = readAmendments(draft)
  return { ...request, questions: questions.map((one, index) => ({ ...one, asks: asks[index] ?? [] })), amendments }
}
