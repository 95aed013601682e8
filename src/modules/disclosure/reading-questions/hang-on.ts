import type { Slot } from '../../../kernel/meaning/index.ts'
import { isOfList } from './pointing.ts'
import type { Reading } from './reading.ts'
import { says } from './says.ts'
import type { Asked, Understanding } from './understand.ts'

/** A question without the words that make it hang on another, every other word in its place. */
export const withoutCondition = ({ text, ifYes }: Asked): string =>
  ifYes ? text.replace(ifYes.words, ' '.repeat(ifYes.words.length)) : text

/** What hangs on another question is of what that one names, unless it names something itself. */
export const onCondition = (reading: Reading, { ifYes }: Asked): Reading => ({
  ...reading,
  pointsTo: [...reading.pointsTo, { start: 0, end: 0, words: ifYes?.words ?? '', to: 'one', loose: true }],
})

/** "Of the hearings": some of those that an earlier question counted. */
export const isOfTheCounted = ({ pointsTo }: Reading): boolean =>
  pointsTo.some(({ to, loose }) => to === 'some' && loose)

/** Whether a question counted what another speaks of: hearings, and not meetings. */
export const counts = ({ unit, atoms }: Reading, { unit: other, atoms: others }: Reading): boolean => {
  const head = others.find((atom) => atom.head)
  return unit === other && (head?.senses.some((sense) => atoms.some((atom) => says(atom, sense))) ?? false)
}

/** "Of the DARA assessments", where those of DASH were counted as well: of a part of them, that is named. */
export function isPartNamed({ atoms: others }: Reading, { atoms }: Reading): boolean {
  const head = others.find((atom) => atom.head)
  const narrowing = (head?.senses ?? []).filter(({ slot }) => !unnarrowed.has(slot))
  return narrowing.some((sense) =>
    atoms.some(({ senses }) => senses.some(({ slot, value }) => slot === sense.slot && value !== sense.value)),
  )
}
const unnarrowed: ReadonlySet<Slot> = new Set(['event', 'noun', 'light'])

/** As "of those" where any were counted; where none were, they are what is counted. */
export const ofTheCounted = (reading: Reading, were: boolean): Reading =>
  were
    ? { ...reading, atoms: reading.atoms.filter(({ head }) => !head) }
    : {
        ...reading,
        // "The hearings" may be all; "those hearings" were spoken of.
        pointsTo: reading.pointsTo.filter(({ to, loose, words }) => to !== 'some' || !loose || !/^the /i.test(words)),
      }

/** "How many was it in 2023": of what was asked just before, and nobody knows what that was. */
export const ofNoAnswer = ({ text }: Reading, before: Understanding | undefined): boolean =>
  before !== undefined &&
  before.state !== 'understood' &&
  /^\W*(?:and )?how many (?:was|is|were|are) (?:it|that|they)\b/i.test(text)

/** "The courses so listed" points to nothing in the question that lists them. */
export const withoutListed = (reading: Reading, isLater: boolean): Reading =>
  isLater ? reading : { ...reading, pointsTo: reading.pointsTo.filter((each) => !isOfList(each)) }
