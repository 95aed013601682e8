import type { Register } from '../../../../kernel/index.ts'
import {
  csrfField,
  type FormError,
  type PageRequest,
  page,
  type Reply,
  type Route,
  redirect,
} from '../../../../web/index.ts'
import { shapeRowsHref } from '../../../statistics/index.ts'
import { readingsOf } from '../../reading-questions/readings.queries.ts'
import { auditOpened, openResponse } from '../open-response.ts'
import { agreeToAnswers, isToAgree } from './agree-answers.ts'
import { readSeen } from './seen-answers.ts'
import { agreeView } from './view.ts'

/** A named officer looks at what the desk proposes, and agrees to it or not. */
export const agreeAnswersRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/requests/:reference/agree',
    access: 'request.answer',
    handle: (request) => agreePage(register, request, null),
  },
  {
    method: 'POST',
    path: '/requests/:reference/agree',
    access: 'request.answer',
    async handle(request) {
      const seen = request.form.getAll(request.form.has('all') ? 'understood' : 'agree').flatMap(readSeen)
      if (seen.length === 0) return agreePage(register, request, 'Tick the questions whose answers you agree to')
      const { db, signedIn, params } = request
      const reference = params.reference ?? ''
      const left = await db.write(signedIn, async (tx) => {
        const response = await openResponse(tx, register, reference)
        await agreeToAnswers(tx, response, seen)
        const agreed = new Set(seen.map(({ ordinal }) => ordinal))
        return response.questions.filter((each) => isToAgree(each) && !agreed.has(each.question.ordinal)).length
      })
      const told = `You agreed to the answers of ${seen.length} ${seen.length === 1 ? 'question' : 'questions'}`
      return left > 0
        ? redirect(`/requests/${reference}/agree`, `${told}. ${left} still to agree`)
        : redirect(`/requests/${reference}`, told)
    },
  },
]

async function agreePage(register: Register, request: PageRequest, wrong: string | null): Promise<Reply> {
  const { db, signedIn, params } = request
  const { response, readings } = await db.write(signedIn, async (tx) => {
    const response = await openResponse(tx, register, params.reference ?? '')
    await auditOpened(tx, response, 'to agree to its answers')
    const ids = response.questions.map(({ question }) => question.question_id)
    return { response, readings: await readingsOf(tx, ids) }
  })
  const { reference } = response.request
  const first = response.questions.find(isToAgree)?.question.ordinal
  const errors: FormError[] = wrong === null ? [] : [{ field: 'agree', message: wrong, href: `#agree-${first}` }]
  const restricted = response.questions.some((q) => q.answers.some((a) => a.sensitivity === 'restricted'))
  return page({
    title: 'Agree to the answers',
    main: agreeView({
      response,
      readings,
      errors,
      csrf: csrfField(request),
      rowsOf: (figure) => shapeRowsHref(figure, register.measure(figure.measureId), signedIn),
    }),
    backLink: { href: `/requests/${reference}`, text: reference },
    ...(restricted ? { marking: 'OFFICIAL–SENSITIVE' as const } : {}),
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
    width: 'full',
  })
}
