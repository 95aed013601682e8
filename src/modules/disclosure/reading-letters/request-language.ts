import { wordsOf } from './request-text.ts'

// The commonest short words of each language that the other does not have.
const welsh = new Set(
  'mae yn yr ac ar oes ydy yw sydd eich chi gan wedi ei eu hyn hon faint sawl beth pa pryd os heddlu cais rhyddid gwybodaeth nifer swyddogion hoffwn rhwng fesul blwyddyn trais domestig diolch gywir'.split(
    ' ',
  ),
)
const english = new Set(
  'the of and to is are you your how many what please have for with that this from police officers information number domestic abuse year'.split(
    ' ',
  ),
)

/** Whether a request is written in English (`en`) or Welsh (`cy`), by its commonest words. */
export function languageOf(text: string): 'en' | 'cy' {
  const words = wordsOf(text)
  const score = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length
  return score(welsh) > score(english) ? 'cy' : 'en'
}

/** What the officer is told of a request in Welsh. */
export const welshAdvice =
  'This request is in Welsh. It was split by its numbers and question marks, but measures cannot be suggested from its words. Have it translated, and answer in Welsh (Welsh Language Standards).'
