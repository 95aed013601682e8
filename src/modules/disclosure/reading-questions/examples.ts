import type { Place } from './reading.ts'
import type { Word } from './words.ts'

/** Whether the words at a place lead to examples of what stands before them, and how many do. */
function leadAt(words: readonly Word[], at: number): number {
  const says = (...wanted: readonly string[]) => wanted.every((word, ahead) => words[at + ahead]?.text === word)
  if (says('e', '.', 'g', '.')) return 4
  if (says('e', '.', 'g')) return 3
  if (says('eg', '.')) return 2
  if (says('eg')) return 1
  if (says('such', 'as')) return 2
  return says('for', 'example') || says('for', 'instance') ? 2 : 0
}

/** What goes on after examples is said of the question: when, where, by whom. */
const goingOn: ReadonlySet<string> = new Set(
  `in on at for from to with by via during since between before after until within across over under against about per
   is are was were be been has have had do does did will would can could that which who whom whose what when where how why if
   and/or please`.split(/\s+/),
)

/**
 * Examples that a question gives of what it asks: "(e.g. warnings and reprimands)", "for example, in writing". They narrow
 * nothing. In brackets they end with them; elsewhere with their list.
 */
export function examplesIn(words: readonly Word[], names: (at: number) => boolean): readonly Place[] {
  const found: Place[] = []
  let inBrackets = false
  for (let at = 0; at < words.length; at++) {
    const { text } = words[at] as Word
    if (text === '(') inBrackets = true
    if (text === ')') inBrackets = false
    const lead = at > 0 ? leadAt(words, at) : 0
    if (lead === 0) continue
    let end = at + lead
    while (end < words.length && !endsAt(words, end, inBrackets)) end++
    if (end === at + lead) continue
    // "In roles such as PCSO": those are who is meant.
    const isWho = text === 'such' && words.slice(at, end).some((_, ahead) => names(at + ahead))
    if (isWho) continue
    found.push({ start: words[at]?.start ?? 0, end: words[end - 1]?.end ?? 0 })
    at = end - 1
  }
  return found
}

function endsAt(words: readonly Word[], at: number, inBrackets: boolean): boolean {
  const { text } = words[at] as Word
  if (inBrackets) return text === ')'
  return /^[.;?!:()]$/.test(text) || goingOn.has(text)
}
