import { z } from 'zod'
import { NotFound } from '../../../../kernel/index.ts'
import {
  csrfField,
  type FormError,
  manyField,
  optionalTextField,
  type PageRequest,
  page,
  type Reply,
  type Route,
  readForm,
  redirect,
} from '../../../../web/index.ts'
import { questionNames } from '../../reading-letters/question-name.ts'
import { regimes } from '../../reading-letters/regime/regime.ts'
import { findRequest, questionsOf } from '../../request.queries.ts'
import { decideRegime, wrongRegime } from './decide-regime.ts'
import { regimeOf } from './regime.queries.ts'
import { regimeView } from './view.ts'

const schema = z.object({
  regimes: manyField(z.enum(regimes, 'Choose the law under which it is dealt with')),
  reason: optionalTextField({ most: 2000 }),
})

/** A named officer decides under which law a request is dealt with: its letter may show another than it says. */
export const decideRegimeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requests/:reference/regime',
    access: 'request.answer',
    handle: (request) => regimePage(request, []),
  },
  {
    method: 'POST',
    path: '/requests/:reference/regime',
    access: 'request.answer',
    async handle(request) {
      const { db, signedIn, params, form } = request
      const given = readForm(schema, form)
      if (!given.ok) return regimePage(request, given.errors)
      const wrong = await db.write(signedIn, async (tx) => {
        const { request_id } = await findRequest(tx, params.reference ?? '')
        const wrong = wrongRegime(given.value, (await regimeOf(tx, request_id))?.proposed.regimes ?? [])
        if (wrong === null) await decideRegime(tx, request_id, given.value)
        return wrong
      })
      if (wrong) return regimePage(request, [wrong])
      return redirect(`/requests/${params.reference}`, 'Decided')
    },
  },
]

async function regimePage(request: PageRequest, errors: readonly FormError[]): Promise<Reply> {
  const { db, signedIn, params, form } = request
  const { reference, regime, names } = await db.read(signedIn, async (tx) => {
    const { request_id, reference } = await findRequest(tx, params.reference ?? '')
    const regime = await regimeOf(tx, request_id)
    if (regime === null) throw new NotFound('The letter of this request is not there')
    return { reference, regime, names: questionNames(await questionsOf(tx, request_id)) }
  })
  return page({
    title: 'The law under which it is dealt with',
    main: regimeView({ reference, regime, names, errors, form, csrf: csrfField(request) }),
    backLink: { href: `/requests/${reference}`, text: reference },
    marking: 'OFFICIAL–SENSITIVE',
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
  })
}
