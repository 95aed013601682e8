import { wordsOf } from './request-text.ts'

const timeWords = new Set(
  `and as at calendar date each end ending ended financial first for from full fy half in last of on only present quarter
  second so far the third fourth this to today until up year years january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 st nd rd th`.split(/\s+/),
)

/** Whether a piece of a list names nothing but days: "2022/23", "1 April 2021 to 31 March 2022 (to date)". */
export function isTimeOnly(text: string): boolean {
  if (text.length > 120) return false
  const words = wordsOf(text.replace(/\([^()]*\)/g, ' '))
  return (
    words.some((word) => /^\d{2,4}$/.test(word)) &&
    words.every((word) => timeWords.has(word) || /^(?:fy)?\d{1,4}(?:st|nd|rd|th)?$/.test(word))
  )
}

const cutWords = new Set(
  `age and bands borough boroughs by calendar category command commands concerned course courses department departments
  district each ethnicity financial force gender grade grades group groups investigation kind length level month months of offence
  officer offender or outcome outcomes per perpetrator protected characteristics quarter rank ranks region relationship role
  roles sector service sex station suspect team the their type types unit units victim victims week year years`.split(
    /\s+/,
  ),
)

/** Whether a piece of a list names nothing but ways to cut figures: "rank", "sex of the victim", "by financial year". */
export function isCutOnly(text: string): boolean {
  const words = wordsOf(text)
  return words.length > 0 && words.length <= 6 && words.every((word) => cutWords.has(word))
}

const countsBefore = /\bhow (?:many|much)\b|\bnumbers? of\b/i
const shapes =
  /\b(?:break|broken|breakdown|split|separate|separated|group|grouped|divide|divided)\b[^?]{0,80}\b(?:by|into|as follows|following|per|for|across|according to|down)\b[^?]{0,40}:?$/i
const times = /\b(?:years?|periods?|months|quarters|dates|time ?frames?|as follows|following)\b[^?]{0,40}:$/i

/** Whether a lead-in shapes what is asked above it, and so does all that it leads: "Please break the figures down by:". */
export const leadsToShapes = (lead: string): boolean => shapes.test(lead.slice(-200)) && !countsBefore.test(lead)

/** Whether a lead-in may lead to the days that are asked for: "for each of these years:". */
export const leadsToTimes = (lead: string): boolean =>
  (leadsToShapes(lead) || times.test(lead.slice(-120))) && !countsBefore.test(lead)

/** "the number of arrests broken down by:" asks by itself, and what stands below it says how to cut it. */
export const endsInCut = (sentence: string): boolean =>
  countsBefore.test(sentence) &&
  /\b(?:broken|break|breakdown|split|separated|grouped|divided)\b[^?.:]{0,40}\b(?:by|into|per|as follows|according to)(?: (?:the )?following)?\W*$/i.test(
    sentence.slice(-100),
  )
