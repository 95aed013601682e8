import { dayAt, may, type Register } from '../../../kernel/index.ts'
import type { Term } from '../../../kernel/meaning/index.ts'
import { csrfField, page, type Route, redirect } from '../../../web/index.ts'
import { shapeRowsHref } from '../../statistics/index.ts'
import { type AnsweredRequest, answerRequest } from '../answering/answer-request/answer-request.ts'
import { knownForRequest } from '../answering/known-for-request.ts'
import { readableRegister } from '../answering/readable-register.ts'
import { standingAnswers } from '../answering/standing-answers/standing.queries.ts'
import { suggestionsFor } from '../answering/suggestions.queries.ts'
import { regimeOf } from '../deciding/decide-regime/regime.queries.ts'
import { auditOpened, openResponse } from '../deciding/open-response.ts'
import { earlierRequests } from '../earlier-requests/earlier-requests.ts'
import { originalFile } from '../reading-letters/show-letter/received-letter.queries.ts'
import { letterAsRead } from '../request.queries.ts'
import { requestView } from './view.ts'

/** A request's page, and the button that answers it. */
export const showRequestRoutes = (register: Register, terms: readonly Term[]): readonly Route[] => [
  {
    method: 'GET',
    path: '/requests/:reference',
    access: 'request.read',
    async handle(request) {
      const { db, signedIn, params } = request
      const officer = may(signedIn, 'request.answer')
      const { response, suggested, letter, original, regime, earlier, standing } = await db.write(
        signedIn,
        async (tx) => {
          const response = await openResponse(tx, register, params.reference ?? '')
          const questions = response.questions.map(({ question }) => question)
          const knownAt = await knownForRequest(tx, response.request)
          // What could answer is read from the letter, which nobody but the desk sees.
          const letter = officer ? await letterAsRead(tx, response.request.request_id) : null
          const suggested = officer
            ? await suggestionsFor(tx, register, response.request, questions, knownAt, letter)
            : null
          const regime = officer ? await regimeOf(tx, response.request.request_id) : null
          const original = officer ? await originalFile(tx, response.request.request_id) : null
          const earlier = officer ? await earlierRequests(tx, response.request) : null
          const standing = officer ? await standingAnswers(tx, knownAt) : []
          await auditOpened(tx, response, 'its page')
          return { response, suggested, letter, original, regime, earlier, standing }
        },
      )
      const restricted = response.questions.some((q) => q.answers.some((a) => a.sensitivity === 'restricted'))
      return page({
        title: response.request.reference,
        main: requestView(response, suggested, letter, {
          officer,
          answerables: { ...readableRegister(register, signedIn), standing },
          original,
          regime,
          earlier,
          csrf: csrfField(request),
          today: dayAt(new Date()),
          rowsOf: (figure) => shapeRowsHref(figure, register.measure(figure.measureId), signedIn),
        }),
        backLink: { href: '/requests', text: 'Requests' },
        ...(restricted ? { marking: 'OFFICIAL–SENSITIVE' as const } : {}),
        width: 'full',
      })
    },
  },
  {
    method: 'POST',
    path: '/requests/:reference/answer',
    access: 'request.answer',
    async handle({ db, signedIn, params }) {
      const reference = params.reference ?? ''
      const { questions } = await db.write(
        signedIn,
        (tx) => answerRequest(tx, register, reference, { terms }),
        'statistics',
      )
      return redirect(`/requests/${reference}`, tellAnswered(questions))
    },
  },
]

/** Says that every question was answered only where it was. */
function tellAnswered(questions: AnsweredRequest['questions']): string {
  const found = questions.filter(({ answers }) => answers.some(({ kind }) => kind !== 'unanswered')).length
  const agree = found > 0 ? '. Nothing is given out until somebody has agreed to it' : ''
  return found === questions.length
    ? `Every question has an answer${agree}`
    : `${found} of ${questions.length} questions have an answer${agree}`
}
