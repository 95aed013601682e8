/** The answers of a question as somebody saw them. */
export interface SeenAnswers {
  readonly ordinal: number
  readonly answerIds: readonly string[]
}

/** As a form sends them, so that no others are agreed to. */
export const writeSeen = ({ ordinal, answerIds }: SeenAnswers): string => `${ordinal}:${answerIds.join(',')}`

const form = /^(\d{1,6}):([0-9a-f-]{36}(?:,[0-9a-f-]{36}){0,99})$/

/** What a form sent; nothing where that is no question's answers. */
export function readSeen(text: string): SeenAnswers[] {
  const [, ordinal, ids] = form.exec(text) ?? []
  return ordinal && ids ? [{ ordinal: Number(ordinal), answerIds: ids.split(',') }] : []
}
