import { Refused, type Register, type Tx } from '../../../../kernel/index.ts'
import { csrfField, type PageRequest, page, type Reply, type Route, redirect } from '../../../../web/index.ts'
import { auditOpened, openResponse } from '../open-response.ts'
import { agreeToWordings } from './agree-to-wordings.ts'
import { calledNames } from './called-names.ts'
import { publicTitle } from './public-title.ts'
import { questionWordings } from './public-wording.ts'
import { proposedDraft, type ReadWordings, readWordings } from './read-wordings.ts'
import { wordingView } from './view.ts'

/** The public wording of a request's questions: an officer sees what is marked, edits and agrees by name. */
export const publicWordingRoutes = (register: Register): readonly Route[] => [
  {
    method: 'GET',
    path: '/requests/:reference/public-wording',
    access: 'request.answer',
    handle: (request) => wordingPage(register, request, null),
  },
  {
    method: 'POST',
    path: '/requests/:reference/public-wording',
    access: 'request.answer',
    async handle(request) {
      const { db, signedIn, params, form } = request
      const reference = params.reference ?? ''
      const read = await db.write(signedIn, async (tx) => {
        const { response, wordings, called } = await openWordings(tx, register, reference)
        const read = readWordings(form, wordings, called)
        if (read.errors.length === 0) await agreeToWordings(tx, response, read.agreed)
        return read
      })
      if (read.errors.length > 0) return wordingPage(register, request, read)
      return redirect(`/requests/${reference}/letter`, 'You agreed to the public wording')
    },
  },
]

async function openWordings(tx: Tx, register: Register, reference: string) {
  const response = await openResponse(tx, register, reference)
  if (response.questions.length === 0) throw new Refused('There is no question to publish')
  const wordings = await questionWordings(tx, response)
  return { response, wordings, called: await calledNames(tx, register, response) }
}

async function wordingPage(register: Register, request: PageRequest, read: ReadWordings | null): Promise<Reply> {
  const { db, signedIn, params } = request
  const reference = params.reference ?? ''
  const { response, wordings, called } = await db.write(signedIn, async (tx) => {
    const opened = await openWordings(tx, register, reference)
    await auditOpened(tx, opened.response, 'its public wording')
    return opened
  })
  const errors = read?.errors ?? []
  return page({
    title: 'Public wording',
    main: wordingView({
      reference: response.request.reference,
      title: publicTitle(response),
      drafts: read?.drafts ?? wordings.map((wording) => proposedDraft(wording, called)),
      called,
      errors,
      csrf: csrfField(request),
    }),
    backLink: { href: `/requests/${response.request.reference}`, text: response.request.reference },
    marking: 'OFFICIAL–SENSITIVE',
    ...(errors.length > 0 ? { errors, status: 422 } : {}),
  })
}
