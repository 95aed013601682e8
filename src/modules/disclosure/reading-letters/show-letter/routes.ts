import { Readable } from 'node:stream'
import { audit, NotFound, openKeptFile, type Tx } from '../../../../kernel/index.ts'
import { type Download, download, downloadKept, page, type Route } from '../../../../web/index.ts'
import { findRequest } from '../../request.queries.ts'
import type { RequestTable } from '../../tables.ts'
import { endingOfMediaType } from '../letter-files/kind-names.ts'
import { bytesWithLetter, letterReceived, originalFile } from './received-letter.queries.ts'
import { letterReceivedView } from './view.ts'

/** The letter itself, which tells who asked: for the desk's officers, and every look at it is audited. */
export const showLetterRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/requests/:reference/as-received',
    access: 'request.answer',
    async handle({ db, signedIn, params }) {
      const { reference, letter, original } = await db.write(signedIn, async (tx) => {
        const request = await findRequest(tx, params.reference ?? '')
        const letter = await letterReceived(tx, request.request_id)
        const original = await originalFile(tx, request.request_id)
        await auditRead(tx, request.request_id, 'its page')
        return { reference: request.reference, letter, original }
      })
      return page({
        title: `${reference} as it came`,
        main: letterReceivedView(reference, letter, original),
        backLink: { href: `/requests/${reference}`, text: reference },
      })
    },
  },
  {
    method: 'GET',
    path: '/requests/:reference/as-received/original',
    access: 'request.answer',
    async handle({ db, signedIn, params }) {
      return await db.write(signedIn, async (tx) => {
        const request = await findRequest(tx, params.reference ?? '')
        const original = await originalOf(tx, request)
        await auditRead(tx, request.request_id, 'its file')
        return original
      })
    },
  },
]

/** The letter's file, or what was pasted. Throws NotFound where its words alone were kept. */
async function originalOf(tx: Tx, { reference, request_id }: RequestTable): Promise<Download> {
  const { file } = await originalFile(tx, request_id)
  if (file?.fileId) return downloadKept(await openKeptFile(tx, file.fileId))
  const held = await bytesWithLetter(tx, request_id)
  if (held === null) throw new NotFound('Only the words of this letter were kept')
  return download({
    fileName: `${reference}${endingOfMediaType(held.mediaType)}`,
    // Never a page of this site, whatever was pasted.
    contentType: 'application/octet-stream',
    body: Readable.from([held.bytes], { objectMode: false }),
  })
}

const auditRead = (tx: Tx, requestId: string, how: string) =>
  audit(tx, { action: 'read a letter as it came', subjectType: 'request', subjectId: requestId, detail: { how } })
