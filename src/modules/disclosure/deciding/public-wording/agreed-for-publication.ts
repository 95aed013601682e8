import { Refused, type Tx } from '../../../../kernel/index.ts'
import type { RequestResponse } from '../response.ts'
import { publicTitle } from './public-title.ts'
import { questionWordings } from './public-wording.ts'

/** What of a response's words is published. */
export interface AgreedWords {
  readonly title: string
  /** In the order of the response's questions. */
  readonly questions: readonly { readonly number: string; readonly text: string }[]
}

/**
 * The words in which a response is published: a title of our making, and of each question the wording that a named person
 * agreed to. Throws Refused where one is not agreed, or where the words have changed since.
 */
export async function agreedForPublication(tx: Tx, response: RequestResponse): Promise<AgreedWords> {
  const wordings = await questionWordings(tx, response)
  const open = wordings.filter(({ agreed }) => agreed === null).map(({ response: { name } }) => name)
  if (open.length > 0) {
    throw new Refused(
      `Before the response is published, agree to the public wording of ${open.length === 1 ? 'question' : 'questions'} ${open.join(', ')}`,
    )
  }
  return {
    title: publicTitle(response),
    questions: wordings.map(({ publicName, agreed }) => ({ number: publicName, text: agreed ?? '' })),
  }
}
