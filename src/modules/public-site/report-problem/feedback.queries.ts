import { randomUUID } from 'node:crypto'
import { dayAt, type PlainDate, type Tx, tables } from '../../../kernel/index.ts'
import type { PublicSiteTables } from '../tables.ts'
import type { FeedbackMatter, FeedbackPage } from '../vocabulary.ts'
import type { Feedback } from './form.ts'

/** Keeps the two choices and the day. The identity is a random one, since one of ours would tell the time. */
export async function keepFeedback(tx: Tx, { page, matter }: Feedback): Promise<void> {
  await tables<PublicSiteTables>(tx)
    .insertInto('public_site.feedback')
    .values({ force_id: tx.forceId, feedback_id: randomUUID(), page, matter, given_on: dayAt(tx.at) })
    .execute()
}

export interface FeedbackCount {
  readonly page: FeedbackPage
  readonly matter: FeedbackMatter
  readonly times: number
  readonly last: PlainDate
}

/** What visitors said, the most frequent first. */
export const feedbackCounts = (tx: Tx): Promise<FeedbackCount[]> =>
  tables<PublicSiteTables>(tx)
    .selectFrom('public_site.feedback')
    .select(({ fn }) => ['page', 'matter', fn.countAll<number>().as('times'), fn.max('given_on').as('last')])
    .where('force_id', '=', tx.forceId)
    .groupBy(['page', 'matter'])
    .orderBy('times', 'desc')
    .orderBy('page')
    .orderBy('matter')
    .execute()
