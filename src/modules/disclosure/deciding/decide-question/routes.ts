import { z } from 'zod'
import { audit, NotFound, type Register, softwareVersion, type Tx } from '../../../../kernel/index.ts'
import {
  csrfField,
  type FormError,
  optionalTextField,
  type PageRequest,
  page,
  type Reply,
  type Route,
  readForm,
  redirect,
} from '../../../../web/index.ts'
import { choose } from '../../answering/choices.queries.ts'
import { knownForRequest } from '../../answering/known-for-request.ts'
import type { WeighedSuggestion } from '../../answering/lay-choices.ts'
import { readableRegister } from '../../answering/readable-register.ts'
import { standingAnswers } from '../../answering/standing-answers/standing.queries.ts'
import { suggestionsFor } from '../../answering/suggestions.queries.ts'
import { readingsOf } from '../../reading-questions/readings.queries.ts'
import { answersOf, letterAsRead, outcomesOf, questionsOf } from '../../request.queries.ts'
import type { QuestionTable, RequestTable } from '../../tables.ts'
import { questionOutcomes } from '../decision.ts'
import { decideOutcome, findQuestion, writeOwnAnswer } from './question.queries.ts'
import { readChange } from './read-change.ts'
import { questionView } from './view.ts'

const outcomeSchema = z
  .object({
    outcome: z.enum(['', ...questionOutcomes]),
    exemption: optionalTextField({ most: 60 }),
    reason: optionalTextField({ most: 4000 }),
    own: z.string().max(8000, 'Use 8,000 characters or fewer').default(''),
  })
  .check((context) => {
    const { outcome, reason, exemption } = context.value
    const refused = outcome === 'refused' || outcome === 'neither_confirmed_nor_denied'
    if (refused && !exemption) {
      context.issues.push({
        code: 'custom',
        path: ['exemption'],
        message: 'Enter the section that applies, such as 40(2)',
        input: exemption,
      })
    }
    if (outcome !== '' && outcome !== 'disclosed' && !reason) {
      context.issues.push({ code: 'custom', path: ['reason'], message: 'Say why, as the letter will', input: reason })
    }
  })

/** What answers a question: the officer accepts, declines, adds, changes how it is run, decides, or writes it. */
export const decideQuestionRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/requests/:reference/questions/:ordinal',
    access: 'request.answer',
    handle: (request) => questionPage(register, request, []),
  },
  {
    method: 'POST',
    path: '/requests/:reference/questions/:ordinal/choose',
    access: 'request.answer',
    async handle(request) {
      const { db, signedIn, params, form } = request
      const reference = params.reference ?? ''
      await db.write(signedIn, async (tx) => {
        const found = await findQuestion(tx, reference, params.ordinal ?? '')
        const knownAt = await knownForRequest(tx, found.request)
        const suggestions = await suggestionsOf(tx, register, found, knownAt)
        const standing = await standingAnswers(tx, knownAt)
        const change = readChange(
          form,
          readableRegister(register, tx.actor),
          suggestions,
          standing.map((s) => s.code),
        )
        if (change === null) throw new NotFound('There is nothing of that name to answer with')
        await choose(tx, { questionId: found.question.question_id, ordinal: suggestions.length, ...change })
        await audit(tx, {
          action: `${change.state} an answer`,
          subjectType: 'request',
          subjectId: found.request.request_id,
          detail: { question: found.question.ordinal, answerable: change.id },
        })
      })
      return redirect(
        `/requests/${reference}/questions/${params.ordinal}`,
        'Changed. Answer again to see what it gives',
      )
    },
  },
  {
    method: 'POST',
    path: '/requests/:reference/questions/:ordinal/decide',
    access: 'request.answer',
    async handle(request) {
      const { db, signedIn, params, form } = request
      const given = readForm(outcomeSchema, form)
      if (!given.ok) return questionPage(register, request, given.errors)
      const { outcome, exemption, reason, own } = given.value
      const reference = params.reference ?? ''
      await db.write(signedIn, async (tx) => {
        const { request: taken, question } = await findQuestion(tx, reference, params.ordinal ?? '')
        await decideOutcome(tx, question.question_id, outcome === '' ? null : { outcome, exemption, reason })
        await writeOwnAnswer(tx, question.question_id, own.trim(), softwareVersion)
        await audit(tx, {
          action: 'decide a question',
          subjectType: 'request',
          subjectId: taken.request_id,
          detail: { question: question.ordinal, outcome },
        })
      })
      return redirect(`/requests/${reference}`, `Question ${params.ordinal} decided`)
    },
  },
]

/** What could answer one question, which may hang on others of its request. */
async function suggestionsOf(
  tx: Tx,
  register: Register,
  { request, question }: { readonly request: RequestTable; readonly question: QuestionTable },
  knownAt: Date,
): Promise<readonly WeighedSuggestion[]> {
  const questions = await questionsOf(tx, request.request_id)
  const letter = await letterAsRead(tx, request.request_id)
  const all = await suggestionsFor(tx, register, request, questions, knownAt, letter)
  return all.get(question.question_id)?.suggestions ?? []
}

async function questionPage(register: Register, request: PageRequest, errors: readonly FormError[]): Promise<Reply> {
  const { db, signedIn, params, form } = request
  const reference = params.reference ?? ''
  const parts = await db.read(signedIn, async (tx) => {
    const { request: taken, question } = await findQuestion(tx, reference, params.ordinal ?? '')
    const id = question.question_id
    const knownAt = await knownForRequest(tx, taken)
    const suggestions = await suggestionsOf(tx, register, { request: taken, question }, knownAt)
    const outcome = (await outcomesOf(tx, [id]))[0] ?? null
    const answers = (await answersOf(tx, [id])).get(id) ?? []
    const reading = (await readingsOf(tx, [id])).get(id) ?? null
    const standing = await standingAnswers(tx, knownAt)
    const answerables = { ...readableRegister(register, tx.actor), standing }
    return { request: taken, question, suggestions, outcome, answers, reading, answerables }
  })
  return page({
    title: `Question ${parts.question.number}`,
    main: questionView({
      ...parts,
      errors,
      form,
      csrf: csrfField(request),
    }),
    backLink: { href: `/requests/${reference}`, text: reference },
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
  })
}
