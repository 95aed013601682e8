import { z } from 'zod'
import { NotFound, Refused } from '../../../../kernel/index.ts'
import {
  csrfField,
  type FormError,
  type PageRequest,
  page,
  type Reply,
  type Route,
  readForm,
  redirect,
  textField,
} from '../../../../web/index.ts'
import { questionNames } from '../../reading-letters/question-name.ts'
import { findRequest, questionsOf } from '../../request.queries.ts'
import { earlierMeanings } from '../earlier-meaning.ts'
import { earlierRequests } from '../earlier-requests.ts'
import { decideEarlier } from './decide-earlier.ts'
import { earlierView } from './view.ts'

const schema = z.object({
  earlier: textField('Enter the reference of the earlier request', { most: 40 }),
  decision: z.enum(earlierMeanings, 'Choose what it means for this request'),
  reason: textField('Say why', { most: 2000 }),
})

/** Earlier requests that are like one, and what a named officer decides that they mean for it. */
export const decideEarlierRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requests/:reference/earlier',
    access: 'request.answer',
    handle: (request) => earlierPage(request, []),
  },
  {
    method: 'POST',
    path: '/requests/:reference/earlier',
    access: 'request.answer',
    async handle(request) {
      const { db, signedIn, params, form } = request
      const given = readForm(schema, form)
      if (!given.ok) return earlierPage(request, given.errors)
      const wrong = await db.write(signedIn, async (tx) => {
        const taken = await findRequest(tx, params.reference ?? '')
        try {
          await decideEarlier(tx, taken, given.value)
          return null
        } catch (error) {
          if (error instanceof NotFound || error instanceof Refused) return error.message
          throw error
        }
      })
      if (wrong !== null) return earlierPage(request, [{ field: 'earlier', message: wrong }])
      return redirect(`/requests/${params.reference}/earlier`, 'Decided')
    },
  },
]

async function earlierPage(request: PageRequest, errors: readonly FormError[]): Promise<Reply> {
  const { db, signedIn, params, form } = request
  const { reference, earlier, names } = await db.read(signedIn, async (tx) => {
    const taken = await findRequest(tx, params.reference ?? '')
    return {
      reference: taken.reference,
      earlier: await earlierRequests(tx, taken),
      names: questionNames(await questionsOf(tx, taken.request_id)),
    }
  })
  return page({
    title: 'Earlier requests',
    main: earlierView({ reference, earlier, names, errors, form, csrf: csrfField(request) }),
    backLink: { href: `/requests/${reference}`, text: reference },
    marking: 'OFFICIAL–SENSITIVE',
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
  })
}
