import type { RecordModule } from '../../../kernel/index.ts'
import { requestsAnswered } from './requests-answered.ts'
import { requestsReceived } from './requests-received.ts'
import { requestsRefused } from './requests-refused.ts'
import { deskTerms } from './terms.ts'

/** What the desk can answer of its own work, in the words in which it is asked. */
export const deskNumbers = {
  measures: [requestsReceived, requestsAnswered, requestsRefused],
  extracts: [],
  terms: deskTerms,
} satisfies Pick<RecordModule, 'measures' | 'extracts' | 'terms'>
