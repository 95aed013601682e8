import { questionNumbersIn } from '../question-numbers.ts'
import type { Ask, Definition, Question } from '../request-text.ts'
import { isChatter } from './chatter.ts'
import { conditionOfAsk } from './condition-of-ask.ts'
import { choosing, type EarlierAsk, pointsBack } from './points-back.ts'
import { ownAsks } from './question-asks.ts'
import { readDefinitions } from './read-definitions.ts'
import type { Surrounding } from './surrounding.ts'

/** What one ask is given at most: letters have a few of each, and every ask repeats them. */
const mostScopes = 20
const mostStems = 6
const mostDefinitions = 20
const mostWords = 600

type AskedQuestion = Omit<Question, 'asks'>
const cut = (text: string): string => text.slice(0, mostWords)

/** The asks of each question of a letter, in the letter's order, each with what stands around it. */
export function readAsks(questions: readonly AskedQuestion[], around: readonly Surrounding[]): Ask[][] {
  const definitions = definitionsIn(questions, around)
  const shaping = shapingOf(around)
  const all: Ask[] = []
  const earlier: EarlierAsk[] = []
  const firstOf = new Map<number, number>()
  return questions.map((question, place) => {
    const from = all.length
    firstOf.set(question.ordinal, from)
    const outer = { stems: stemsOf(questions, around, place), scopes: scopesOf(questions, around, shaping, place) }
    const section = question.section ?? null
    for (const own of ownAsks(question)) {
      const stems = [...own.stems, ...outer.stems].slice(0, mostStems).map(cut)
      const scopes = [...new Set([...own.scopes, ...outer.scopes])].slice(0, mostScopes).map(cut)
      const under = own.under === null ? null : from + own.under + 1
      const ledBy = ledFrom(all, stems[0], from)
      const within = pointsBack({ text: own.text, stems }, earlier, { section, under, ledBy })
      const given =
        own.first && question.condition !== undefined
          ? { condition: question.condition, on: onAsk(question.condition.onQuestion, questions, firstOf, earlier) }
          : null
      const condition = conditionOfAsk(own.text, earlier, section, given)
      const ordinal = all.length + 1
      all.push({ ordinal, number: own.number, text: own.text, stems, scopes, definitions, within, condition })
      earlier.push({ number: own.number, text: own.text.slice(0, 1500), stems, within, section })
    }
    return all.slice(from)
  })
}

/** The ordinal of the ask that a question is hung on: its first that is answered by yes or no. */
function onAsk(
  onQuestion: number | undefined,
  questions: readonly AskedQuestion[],
  firstOf: ReadonlyMap<number, number>,
  earlier: readonly EarlierAsk[],
): number | null {
  const first = onQuestion === undefined ? undefined : firstOf.get(onQuestion)
  if (first === undefined || onQuestion === undefined) return null
  const next = firstOf.get(questions[onQuestion]?.ordinal ?? 0) ?? earlier.length
  const chosen = earlier.slice(first, next).findIndex(choosing)
  return first + Math.max(0, chosen) + 1
}

/** How many asks stand before the first that the same lead-in leads. */
function ledFrom(all: readonly Ask[], stem: string | undefined, from: number): number {
  let at = all.length
  while (at > 0 && stem !== undefined && all[at - 1]?.stems.includes(stem)) at -= 1
  return stem === undefined ? from : at
}

function definitionsIn(questions: readonly AskedQuestion[], around: readonly Surrounding[]): readonly Definition[] {
  const texts = [
    ...around.filter(({ kind }) => kind !== 'heading').map(({ text }) => text),
    ...questions.flatMap(({ text, notes }) => [...text.split(/\n|(?<=[.?!])\s+/), ...notes]),
  ]
  return texts
    .slice(0, 2000)
    .flatMap(readDefinitions)
    .slice(0, mostDefinitions)
    .map(({ term, means }) => ({ term, means: cut(means) }))
}

/** A bullet, a numbered question, or a sentence: what one lead-in leads is all of one manner. */
const manner = ({ label }: AskedQuestion): string =>
  label === '' ? 'sentence' : /[\p{L}\p{N}]/u.test(label.replace(/^o$/, '')) ? 'label' : 'bullet'

/** A lead-in that adds to the one above it rather than taking its place: "If the cost limit allows:", "Also:". */
const adds = /^(?:if\b|(?:and|also|additionally|in addition|further(?:more)?|finally|lastly|optionally)\W*$)/i

const sameSection = (question: AskedQuestion | undefined, one: Surrounding): boolean =>
  one.section === null || one.section === (question?.section ?? null)

/** The lead-ins above a question that it completes, nearest first. */
function stemsOf(questions: readonly AskedQuestion[], around: readonly Surrounding[], place: number): string[] {
  const stems: string[] = []
  const question = questions[place]
  for (let index = around.length - 1; index >= 0 && stems.length < mostStems; index -= 1) {
    const one = around[index]
    if (one === undefined || one.at > place) continue
    if (one.kind !== 'lead_in') continue
    if (!sameSection(question, one) || !leads(questions, one.at, place)) break
    stems.push(one.text)
    if (!adds.test(one.text)) break
  }
  return stems
}

function leads(questions: readonly AskedQuestion[], from: number, place: number): boolean {
  const first = questions[from]
  if (first === undefined) return false
  for (let at = from; at <= place; at += 1) {
    const one = questions[at]
    if (one === undefined || manner(one) !== manner(first) || (one.section ?? null) !== (first.section ?? null))
      return false
  }
  return true
}

const ofAllBelow =
  /\b(?:everything|all of (?:this|these|it)|each (?:figure|answer|number|question)|throughout|all questions)\b/i
const topical =
  /\binterested in\b|\bthis (?:request|letter|enquiry) (?:is|concerns|relates|covers|asks)\b|\b(?:questions|figures|request) (?:are|is|relate|concern)\b|\b(?:relat|concern|regard)(?:es|ing|s)\b|\b(?:only|covers|period|(?:calendar|financial) years?|the years|years? (?:in question|of interest|are|is))\b/i
const namesRequest = /\brequests? (\d{1,2})\b(?!\.)/gi

/** The questions, by number, that words name. */
const namedIn = (text: string): string[] => [
  ...questionNumbersIn(text),
  ...[...text.matchAll(namesRequest)].map((found) => found[1] ?? ''),
]

/** Words that may shape answers, with the questions they name. */
interface Shaping {
  readonly one: Surrounding
  readonly numbers: readonly string[]
}

/** The surroundings that shape answers: each is looked at once, however many questions there are. */
const shapingOf = (around: readonly Surrounding[]): Shaping[] =>
  around.flatMap((one): Shaping[] => {
    if (one.kind === 'heading' || readDefinitions(one.text).length > 0) return []
    if (one.kind === 'lead_in') return ofAllBelow.test(one.text) ? [{ one, numbers: [] }] : []
    if (one.kind === 'said' && (isChatter(one.text) || !topical.test(one.text))) return []
    return [{ one, numbers: namedIn(one.text.slice(0, 1500)) }]
  })

/** The words around a question that shape its answers, nearest first: its headings, what names it, what holds for all. */
function scopesOf(
  questions: readonly AskedQuestion[],
  around: readonly Surrounding[],
  shaping: readonly Shaping[],
  place: number,
): string[] {
  const question = questions[place]
  const heading = around.findLast((one) => one.kind === 'heading' && one.at <= place && sameSection(question, one))
  const named: string[] = []
  const general: string[] = []
  for (const { one, numbers } of shaping) {
    if (named.length + general.length >= mostScopes) break
    if (!sameSection(question, one) || (one.kind === 'lead_in' && one.at > place)) continue
    if (place < (one.from ?? 0) || place >= (one.to ?? questions.length)) continue
    if (numbers.length === 0) general.push(one.text)
    else if (numbers.includes(parentNumber(question?.number ?? ''))) named.push(one.text)
  }
  const titles = heading === undefined ? [] : [heading.text]
  if (question?.section !== undefined && !titles.includes(question.section)) titles.push(question.section)
  return [...named, ...titles, ...general]
}

const parentNumber = (number: string): string => /^\d+/.exec(number)?.[0] ?? number
