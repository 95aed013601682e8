import { dayAt, hasRole, type Register } from '../../../kernel/index.ts'
import { csrfField, page, type Route, redirect } from '../../../web/index.ts'
import { answerRequest } from '../answer-request/answer-request.ts'
import { deskOfficers, deskReaders } from '../readers.ts'
import { readResponse } from '../response.ts'
import { requestView } from './view.ts'

/** A request's page, and the button that answers it. */
export const showRequestRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/requests/:reference',
    access: deskReaders,
    async handle(request) {
      const { db, signedIn, params } = request
      const response = await db.read(signedIn, (tx) => readResponse(tx, register, params.reference ?? ''))
      const restricted = response.questions.some((q) => q.answers.some((a) => a.sensitivity === 'restricted'))
      return page({
        title: response.request.reference,
        main: requestView(response, {
          officer: hasRole(signedIn, ...deskOfficers),
          csrf: csrfField(request),
          today: dayAt(new Date()),
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
    access: deskOfficers,
    async handle({ db, signedIn, params }) {
      const reference = params.reference ?? ''
      await db.write(signedIn, (tx) => answerRequest(tx, register, reference), 'statistics')
      return redirect(`/requests/${reference}`, 'Every question was answered from the record')
    },
  },
]
