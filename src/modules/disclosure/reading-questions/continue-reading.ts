import type { Slot } from '../../../kernel/meaning/index.ts'
import type { Atom, Pointing, Reading } from './reading.ts'

/** What says which thing is meant. */
const which: ReadonlySet<Slot> = new Set(['subject', 'programme', 'course', 'topic', 'policy'])
const trainingWords = /train|course|programme|workshop|package/i
const policyWords = /polic|procedure/i

const saysSlot = ({ senses }: Atom, slots: ReadonlySet<Slot>): boolean => senses.some(({ slot }) => slots.has(slot))
const saysNoun = ({ senses }: Atom, ...values: readonly string[]): boolean =>
  senses.some(({ slot, value }) => (slot === 'noun' || slot === 'event') && values.includes(value))

const isTraining = (atom: Atom): boolean =>
  saysNoun(atom, 'training', 'trained', 'course') || saysSlot(atom, new Set(['programme', 'course']))
const isPolicy = (atom: Atom): boolean => saysNoun(atom, 'policy')

/** Whether an atom is, or says which is, the kind of thing that the words point to. */
const thing =
  ({ words }: Pointing) =>
  (atom: Atom): boolean =>
    policyWords.test(words)
      ? isPolicy(atom)
      : trainingWords.test(words)
        ? isTraining(atom)
        : isPolicy(atom) || isTraining(atom)

/**
 * A question with the things that its words point to, as earlier questions of the letter named them, nearest first. What
 * was named in words that were not all understood stays open.
 */
export function withThings(reading: Reading, earlier: readonly Reading[]): Reading {
  const pointing = reading.pointsTo.find(({ to }) => to === 'one')
  if (pointing === undefined) return reading
  const others = reading.pointsTo.filter(({ to }) => to !== 'one')
  if (pointing.loose && reading.atoms.some((atom) => saysSlot(atom, which))) return { ...reading, pointsTo: others }
  const isThing = thing(pointing)
  const named = earlier.find(({ atoms }) => atoms.some((atom) => !atom.denied && isThing(atom)))
  if (named === undefined) return reading
  const has = (slot: Slot) => reading.atoms.some(({ senses }) => senses.some((sense) => sense.slot === slot))
  const inherited = named.atoms
    .filter((atom) => !atom.denied && !atom.leftOut && (isThing(atom) || saysSlot(atom, which)))
    .filter(({ senses }) => !senses.some(({ slot }) => which.has(slot) && has(slot)))
    .map((atom) => ({ ...atom, head: false, inherited: true }))
  const open = named.unread.length > 0 || named.pointsTo.length > 0
  return { ...reading, atoms: [...reading.atoms, ...inherited], pointsTo: open ? reading.pointsTo : others }
}

const who: ReadonlySet<Slot> = new Set(['role', 'rank', 'population'])
const opensWithAnd = /^\W*(?:and|also|what about|how about)\b/i

/** Detectives are some of the officers, if not of the sergeants. */
const isNarrowed = ({ senses }: Atom, by: readonly Atom[]): boolean =>
  senses.every(({ slot }) => slot === 'role') && by.some((atom) => saysSlot(atom, new Set(['rank'])))

/** Whether a question counts something without saying of whom, after one that said so: "how many are overdue". */
export function leavesOutWho(reading: Reading, before: readonly Reading[]): boolean {
  if (!saysNobody(reading)) return false
  const last = before.find((each) => !saysNobody(each))
  return last !== undefined && (last.pointsTo.length > 0 || last.atoms.some((atom) => saysSlot(atom, who)))
}

const saysNobody = ({ ask, unit, atoms, pointsTo }: Reading): boolean =>
  ask === 'how-many' && unit === null && pointsTo.length === 0 && !atoms.some((atom) => saysSlot(atom, who))

/**
 * A question that goes on from the one before it, "how many of them were sergeants", "and in 2024": all that it leaves open
 * is as it was there. Null where it is a question by itself, or says what was said there otherwise than that.
 */
export function goingOn(reading: Reading, before: Reading): Reading | null {
  const { atoms, ask, unit, days, cuts, pointsTo } = reading
  const ofThose = pointsTo.some(({ to }) => to === 'some')
  if (pointsTo.some(({ to }) => to !== 'some')) return null
  if (ask !== 'how-many' && !(ask === null && opensWithAnd.test(reading.text))) return null
  const ofPeople = unit === 'people' && before.unit === 'people'
  if (unit !== null && unit !== before.unit && !ofPeople) return null
  if (atoms.length + days.length + cuts.length === 0) return null
  const said = new Set(atoms.flatMap(({ senses }) => senses.map(({ slot }) => slot)))
  const saysWho = [...said].some((slot) => who.has(slot))
  const same = ({ senses }: Atom) =>
    senses.some(({ slot }) => slot !== 'light' && slot !== 'noun' && slot !== 'state' && said.has(slot))
  // Of those who were one thing, how many were another of the same kind: none, or not what is meant.
  if (ofThose && before.atoms.some((atom) => same(atom) && !isNarrowed(atom, atoms))) return null
  const kept = before.atoms.filter((atom) => !same(atom) && !(saysWho && !ofThose && saysSlot(atom, who)))
  const otherCuts = before.cuts.filter(({ kind }) => !cuts.some((cut) => cut.kind === kind))
  return {
    ...reading,
    ask: ask ?? before.ask,
    unit: before.unit,
    atoms: [...atoms.map((atom) => ({ ...atom, head: false })), ...kept.map((atom) => ({ ...atom, inherited: true }))],
    days: days.length > 0 ? days : before.days,
    cuts: days.length > 0 ? cuts : [...cuts, ...otherCuts],
    pointsTo: [],
  }
}
