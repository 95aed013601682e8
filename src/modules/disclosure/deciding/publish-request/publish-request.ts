import { audit, dayAt, Refused, type Tx, tables } from '../../../../kernel/index.ts'
import { supersede } from '../../supersede.queries.ts'
import type { DisclosureTables } from '../../tables.ts'
import { mustBePublishable } from '../decide-regime/decide-regime.ts'
import { entryWords } from '../entry-words.ts'
import { entryForm, type LogEntry } from '../log-entry.ts'
import type { OpenedResponse } from '../open-response.ts'
import { agreedForPublication } from '../public-wording/agreed-for-publication.ts'
import { composeLetter } from '../write-letter/letter.ts'

/**
 * Puts a decided response in the public log: the questions in the wording that a named person agreed to and what was given,
 * never who asked, and no number that nobody let go. Throws Refused while anything is undecided or not agreed to, and for
 * what is given to one person alone.
 */
export async function publishRequest(tx: Tx, response: OpenedResponse, forceName: string): Promise<void> {
  const { request, decision } = response
  if (response.masked) {
    throw new Refused(
      'Somebody who is named for restricted statistics publishes this: it holds numbers you may not have',
    )
  }
  await mustBePublishable(tx, request.request_id)
  const letter = composeLetter(response, forceName, dayAt(tx.at))
  if (decision === null || letter.undecided.length > 0) {
    throw new Refused(`Before the response is published, decide: ${letter.undecided.join(', ')}`)
  }
  const agreed = await agreedForPublication(tx, response)
  const entry: LogEntry = {
    form: entryForm,
    reference: request.reference,
    subject: agreed.title,
    decision,
    questions: agreed.questions.map((words, at) => ({ ...words, answers: letter.questions[at]?.answers ?? [] })),
  }
  const db = tables<DisclosureTables>(tx)
  await supersede(tx, 'disclosure.published', { request_id: [request.request_id] })
  await db
    .insertInto('disclosure.published')
    .values({
      force_id: tx.forceId,
      request_id: request.request_id,
      published_on: dayAt(tx.at),
      decision,
      entry: JSON.stringify(entry) as never,
      words: entryWords(entry),
      published_by: tx.actor.userId,
      recorded_at: tx.at,
      superseded_at: null,
    })
    .execute()
  await audit(tx, {
    action: 'publish a response',
    subjectType: 'request',
    subjectId: request.request_id,
    detail: { reference: request.reference },
  })
}
