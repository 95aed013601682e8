import { Readable } from 'node:stream'
import { audit, NotFound, type Tx } from '../../../../kernel/index.ts'
import { download, page, type Route } from '../../../../web/index.ts'
import { findRequest } from '../../request.queries.ts'
import { endingOfMediaType } from '../letter-files/kind-names.ts'
import { letterBytes, letterReceived } from './received-letter.queries.ts'
import { letterReceivedView } from './view.ts'

/** The letter itself, which tells who asked: for the desk's officers, and every look at it is audited. */
export const showLetterRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requests/:reference/as-received',
    access: 'request.answer',
    async handle({ db, signedIn, params }) {
      const { reference, letter } = await db.write(signedIn, async (tx) => {
        const request = await findRequest(tx, params.reference ?? '')
        await auditRead(tx, request.request_id, 'its page')
        return { reference: request.reference, letter: await letterReceived(tx, request.request_id) }
      })
      return page({
        title: `${reference} as it came`,
        main: letterReceivedView(reference, letter),
        backLink: { href: `/requests/${reference}`, text: reference },
      })
    },
  },
  {
    method: 'GET',
    path: '/requests/:reference/as-received/original',
    access: 'request.answer',
    async handle({ db, signedIn, params }) {
      const { reference, original } = await db.write(signedIn, async (tx) => {
        const request = await findRequest(tx, params.reference ?? '')
        const original = await letterBytes(tx, request.request_id)
        if (original === null) throw new NotFound('Only the words of this letter were kept')
        await auditRead(tx, request.request_id, 'its file')
        return { reference: request.reference, original }
      })
      return download({
        fileName: `${reference}${endingOfMediaType(original.mediaType)}`,
        // Never a page of this site, whatever the letter holds.
        contentType: 'application/octet-stream',
        body: Readable.from([original.bytes], { objectMode: false }),
      })
    },
  },
]

const auditRead = (tx: Tx, requestId: string, how: string) =>
  audit(tx, { action: 'read a letter as it came', subjectType: 'request', subjectId: requestId, detail: { how } })
