import { isAnnouncement, isRetort } from './announcement.ts'
import { addHeading, beginQuestion, emptyDraft, finishDraft, type RequestDraft } from './question-draft.ts'
import { readLabel } from './question-label.ts'
import { type RequestSection, requestLines, requestSections } from './request-lines.ts'
import type { RequestText } from './request-text.ts'
import { asksByItself, isRhetoric, saysNotAsked } from './sentence-kind.ts'
import { splitLabelled } from './split-labelled.ts'
import { splitProse } from './split-prose.ts'

/**
 * Cuts a request into its questions and what stands around them. Every word of the text stands in exactly one place of
 * the outcome. A text that asks nothing has no questions: `readRequest` refuses it.
 */
export function splitQuestions(text: string): RequestText {
  const sections = requestSections(requestLines(text))
  const draft = draftOf(sections, false)
  if (draft.questions.length === 0) askFromLeadIns(draft)
  // Nothing asks in words: what is listed plainly is then what is wanted.
  return finishDraft(draft.questions.length === 0 ? draftOf(sections, true) : draft)
}

function draftOf(sections: readonly RequestSection[], plainly: boolean): RequestDraft {
  const draft = emptyDraft()
  for (const section of sections) {
    if (section.heading !== null) addHeading(draft, section.heading, section.heading)
    if (isLabelled(section)) splitLabelled(section, draft)
    else splitProse(section, draft, plainly)
  }
  return draft
}

/** A letter whose only request is worded like the opening of a list: "the following information about stalking". */
function askFromLeadIns(draft: RequestDraft): void {
  const before = draft.preamble.splice(0)
  // "Officers dismissed in these years:" over years asks as well.
  const overYears = draft.around.findLast(({ kind }) => kind === 'lead_in')?.text
  const asksYearly = (text: string) => text === overYears && draft.around.some(({ listed }) => listed === true)
  const asksItself = (text: string) => asksByItself(text) && !isRetort(text) && !isRhetoric(text) && !saysNotAsked(text)
  const asksAtAll = [asksItself, isAnnouncement, asksYearly].find((each) => before.some(each)) ?? asksItself
  for (const text of before) {
    if (asksAtAll(text)) beginQuestion(draft, null, '', '', text)
    else draft.preamble.push(text)
  }
}

/** Whether a stretch numbers its questions: by a number, or by a series of letters or Roman numerals. */
function isLabelled({ lines }: RequestSection): boolean {
  const labels = lines.map((line) => readLabel(line.text)).filter((label) => label !== null)
  const series = (first: string, second: string) =>
    [first, second].every((wanted) => labels.some(({ number, kind }) => kind !== 'bullet' && number === wanted))
  return labels.some(({ kind }) => kind === 'number') || series('a', 'b') || series('i', 'ii')
}
