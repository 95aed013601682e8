import type { Meaning, Sense, Slot } from '../../../kernel/meaning/index.ts'
import type { Known } from './match-reading.ts'
import type { Atom, Reading } from './reading.ts'
import { says } from './says.ts'

/** Whoever says one of these says what the question is about. */
const subjects: ReadonlySet<Slot> = new Set([
  'subject',
  'topic',
  'programme',
  'course',
  'policy',
  'offence_kind',
  'tool',
  'purpose',
])
const things: readonly Sense[] = [
  { slot: 'event', value: 'trained' },
  { slot: 'noun', value: 'training' },
  { slot: 'noun', value: 'course' },
  { slot: 'noun', value: 'policy' },
  { slot: 'attribute', value: 'deliverer' },
]
const who: ReadonlySet<Slot> = new Set(['role', 'rank', 'population', 'party'])

/** Nobody speaks of a thing further on without a word of it. */
const mostBack = 3

const saying = ({ atoms }: Reading, sense: Sense): Sense[] =>
  atoms
    .filter((atom) => !atom.denied && !atom.leftOut && says(atom, sense))
    .flatMap(({ senses }) => senses.filter(({ slot }) => slot === sense.slot))
const saidIn = (reading: Reading, sense: Sense): boolean => saying(reading, sense).length > 0
const saysAny = ({ atoms }: Reading, slots: ReadonlySet<Slot>): boolean =>
  atoms.some(({ senses }: Atom) => senses.some(({ slot, value }) => slots.has(slot) && value !== 'any'))

/** "Allegations of coercive control" in a letter about domestic abuse: what only narrows what is counted is no other subject. */
const withoutNarrowing = (reading: Reading, { narrows }: Meaning): Reading => ({
  ...reading,
  atoms: reading.atoms.filter(({ senses }) => !(narrows?.behaviour && senses.some(({ slot }) => slot === 'behaviour'))),
})

/**
 * What a letter has said that one question of it need not say again: the subject, as it was last named; and whose allegations
 * these are, where an earlier question about the same said so. `before`: nearest first, and last what stands above all.
 */
export function knownFrom(reading: Reading, before: readonly Reading[]): Known {
  const subject = before.find((each) => saysAny(each, new Set(['subject'])))
  return (sense, { means, unit }) => {
    if (sense.slot === 'subject')
      return subject && !saysAny(withoutNarrowing(reading, means), subjects) ? saying(subject, sense) : []
    // "How large are the groups", after a question about the training: of no other thing.
    if (unit === null && things.some((thing) => thing.slot === sense.slot && thing.value === sense.value))
      return saying(before.slice(0, mostBack).find((each) => saidIn(each, sense)) ?? reading, sense)
    if (!who.has(sense.slot) || saysAny(reading, who)) return []
    const sameThing = before.find(
      (each) => (means.core[0]?.some((about) => saidIn(each, about)) ?? false) && saidIn(each, sense),
    )
    return sameThing ? saying(sameThing, sense) : []
  }
}
