import { awaited } from './awaited.ts'
import type { DeskAsk } from './desk-of.ts'
import { type Fit, judgeReading } from './judge-reading.ts'
import type { LabelledAsk, LabelledLetter, LabelledReading } from './labelled-letters.ts'
import { sameAsk, shareHeld } from './same-words.ts'

/** What came of an ask, each with its points in RS(10): in part is neither right nor wrong, however rightly. */
export const verdicts = {
  right: { name: 'Understood and right', points: 1 },
  wrong: { name: 'Understood and WRONG', points: -10 },
  beside: { name: 'Right, cut otherwise or with more beside it', points: 0 },
  part_rightly: { name: 'In part, as is right, the right thing first', points: 0 },
  part_first: { name: 'In part, the right thing first', points: 0 },
  part_without: { name: 'In part, without the right thing first', points: 0 },
  declined_rightly: { name: 'Declined rightly', points: 1 },
  declined_wrongly: { name: 'Declined wrongly', points: 0 },
} as const
export type Verdict = keyof typeof verdicts

export interface JudgedAsk {
  /** `letter#place`; `letter#+` for what nobody asked. */
  readonly id: string
  readonly words: string
  readonly verdict: Verdict
  /** Its words are those of one thing the desk takes to be asked. */
  readonly splitExact: boolean
  /** What its label says; null where nobody asked it. */
  readonly right: LabelledAsk['right'] | null
  readonly reading: LabelledReading | null
  readonly desk: DeskAsk | null
}

export interface JudgedLetter {
  readonly id: string
  readonly heldApart: boolean
  readonly splitExact: boolean
  /** What the desk takes to be asked, as it split it. */
  readonly split: readonly string[]
  readonly asks: readonly JudgedAsk[]
}

/** What is right now that the record holds what it holds. */
function rightNow(right: LabelledAsk['right']): LabelledAsk['right'] {
  const held = right.waits_for === undefined ? [] : (awaited[right.waits_for] ?? [])
  return held.length === 0 ? right : { ...right, state: 'understood', answers: [...held], nearest: [] }
}

/** The thing the desk takes to be asked that an ask's words are in; null where there is none. */
function deskAskFor(words: string, asks: readonly DeskAsk[], taken: ReadonlySet<number>): number | null {
  const exact = asks.findIndex((each, at) => !taken.has(at) && sameAsk(each.words, words))
  if (exact !== -1) return exact
  const shares = asks.map((each) => shareHeld(words, each.words))
  const most = Math.max(0, ...shares)
  return most < 0.6 ? null : shares.indexOf(most)
}

/** Holds what the desk made of a letter against its labels. */
export function judgeLetter(letter: LabelledLetter, desk: readonly DeskAsk[]): JudgedLetter {
  const taken = new Set<number>()
  const places = letter.asks.map(({ words }) => {
    const at = deskAskFor(words, desk, taken)
    if (at !== null) taken.add(at)
    return at
  })
  const rights = letter.asks.map(({ right }) => rightNow(right))
  const judged = letter.asks.map((ask, index): JudgedAsk => {
    const right = rights[index] ?? ask.right
    const at = places[index] ?? null
    const said = at === null ? null : (desk[at] ?? null)
    // Asks that the desk left in one piece are answered together: the answers of one are no fault of the others.
    const together = rights.flatMap((each, other) => (at !== null && places[other] === at ? each.answers : []))
    return {
      id: `${letter.id}#${index + 1}`,
      words: ask.words,
      verdict: verdictOn(ask, right, said, new Set(together), letter.received),
      splitExact: said !== null && sameAsk(said.words, ask.words),
      right,
      reading: ask.reading,
      desk: said,
    }
  })
  const unasked = desk.filter((each, at) => !taken.has(at) && each.state === 'understood')
  return {
    id: letter.id,
    heldApart: letter.heldApart,
    split: desk.map(({ words }) => words),
    splitExact:
      desk.length === letter.asks.length && letter.asks.every((ask, at) => sameAsk(ask.words, desk[at]?.words ?? '')),
    asks: [...judged, ...unasked.map((each) => answeredUnasked(letter, each))],
  }
}

/** Chatter, or a heading, that was answered as if somebody had asked it. */
const answeredUnasked = (letter: LabelledLetter, desk: DeskAsk): JudgedAsk => ({
  id: `${letter.id}#+`,
  words: desk.words,
  verdict: 'wrong',
  splitExact: false,
  right: null,
  reading: null,
  desk,
})

function verdictOn(
  ask: LabelledAsk,
  right: LabelledAsk['right'],
  desk: DeskAsk | null,
  together: ReadonlySet<string>,
  received: string,
): Verdict {
  if (desk === null) return 'declined_wrongly'
  const offered = desk.nearest[0] ?? ''
  switch (desk.state) {
    case 'not_in_record':
      return right.state === 'not_in_record' ? 'declined_rightly' : 'declined_wrongly'
    case 'in_part':
      if (right.state === 'in_part' && right.nearest.includes(offered)) return 'part_rightly'
      return [...right.answers, ...right.nearest].includes(offered) ? 'part_first' : 'part_without'
    case 'understood':
      return right.state === 'understood' ? answerVerdict(ask, right, desk, together, received) : 'wrong'
  }
}

function answerVerdict(
  ask: LabelledAsk,
  right: LabelledAsk['right'],
  desk: DeskAsk,
  together: ReadonlySet<string>,
  received: string,
): Verdict {
  if (!desk.answers.some((id) => right.answers.includes(id))) return 'wrong'
  if (desk.answers.some((id) => right.never.includes(id) && !together.has(id))) return 'wrong'
  const alone = desk.answers.every((id) => together.has(id) || right.answers.includes(id))
  const fit = fitOf(desk, right, ask, received)
  if (fit === 'other') return 'wrong'
  return fit === 'same' && alone ? 'right' : 'beside'
}

/** A reading is judged where it is that of a right answer: another's stands beside it, and is judged by what it is. */
function fitOf({ reading }: DeskAsk, right: LabelledAsk['right'], ask: LabelledAsk, received: string): Fit {
  if (reading === null) return 'same'
  const ofAnother = reading.answerable !== null && !right.answers.includes(reading.answerable)
  return ofAnother ? 'beside' : judgeReading(reading, ask.reading, received)
}
