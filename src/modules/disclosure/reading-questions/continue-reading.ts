import type { Sense, Slot } from '../../../kernel/meaning/index.ts'
import { happenings } from './happenings.ts'
import { places } from './in-post.ts'
import { numeric } from './read-ask.ts'
import type { Atom, Place, Pointing, Reading } from './reading.ts'
import { allSaid } from './says.ts'

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

const byName: ReadonlySet<Slot> = new Set(['programme', 'course', 'policy'])

/** Words that only say what would be so, or lead to a name: beside the name of a thing they leave open nothing of it. */
const modal = /^(?:will|would|should|could|must|may|called|named|titled|entitled|known)$/i

/**
 * A question with the things that its words point to, as earlier questions of the letter named them, nearest first, else
 * the one that is named above all questions. What was named in words that were not all understood stays open.
 */
export function withThings(reading: Reading, earlier: readonly Reading[], above: readonly Reading[] = []): Reading {
  const pointing = reading.pointsTo.find(({ to }) => to === 'one')
  if (pointing === undefined) return reading
  const others = reading.pointsTo.filter(({ to }) => to !== 'one')
  // "My questions concern this programme": what stands around the question has said it.
  if (reading.atoms.some((atom) => atom.around && (saysSlot(atom, byName) || isPolicy(atom))))
    return { ...reading, pointsTo: others }
  // "For every course, whether it is assessed": each of them.
  if (reading.cuts.some((cut) => cut.kind === 'slot' && cut.slot === 'course') && /^its?$/i.test(pointing.words))
    return { ...reading, pointsTo: others }
  if (pointing.loose && reading.atoms.some((atom) => saysSlot(atom, which))) return { ...reading, pointsTo: others }
  const isThing = thing(pointing)
  const named =
    earlier.find(({ atoms }) => atoms.some((atom) => !atom.denied && !atom.inherited && isThing(atom))) ??
    namedAbove(above, isThing)
  if (named === undefined) {
    const subject = [reading, ...earlier, ...above].some(({ atoms }) =>
      atoms.some((atom) => saysSlot(atom, new Set(['subject']))),
    )
    return subject ? { ...reading, pointsTo: reading.pointsTo.filter((each) => !isTheSubject(each, reading)) } : reading
  }
  const has = (slot: Slot) => reading.atoms.some(({ senses }) => senses.some((sense) => sense.slot === slot))
  const counted = named.ask !== null && numeric.has(named.ask)
  const inherited = named.atoms
    .filter(
      (atom) =>
        !atom.denied &&
        !atom.leftOut &&
        (isThing(atom) || saysSlot(atom, which) || (isOfThing(atom, named) && !(counted && atom.counts !== null))),
    )
    .filter(({ senses }) => !senses.some(({ slot }) => toldAgain.has(slot) && has(slot)))
    .map((atom) => ({ ...atom, head: false, inherited: true }))
  const open = named.unread.some(({ words }) => !modal.test(words)) || named.pointsTo.some(({ to }) => to === 'some')
  return { ...reading, atoms: [...reading.atoms, ...inherited], pointsTo: open ? reading.pointsTo : others }
}

/** The line above all questions that names such a thing, without what else it says; undefined where several do, or none. */
function namedAbove(above: readonly Reading[], isThing: (atom: Atom) => boolean): Reading | undefined {
  const naming = above.flatMap((each) => {
    const things = each.atoms.filter((atom) => !atom.denied && !atom.leftOut && isThing(atom))
    const named = each.atoms.filter((atom) => saysSlot(atom, byName))
    return things.length > 0 && named.length > 0 ? [{ ...each, ...within(each, [...things, ...named]) }] : []
  })
  const names = new Set(naming.flatMap(({ atoms }) => atoms.filter((atom) => saysSlot(atom, byName)).map(allSaid)))
  return names.size === 1 ? naming[0] : undefined
}

/** What a line says from the first to the last of some of its words: the rest is how the letter came to be written. */
function within(
  { atoms, unread, pointsTo }: Reading,
  of: readonly Atom[],
): Pick<Reading, 'atoms' | 'unread' | 'pointsTo'> {
  const from = Math.min(...of.map(({ start }) => start))
  const to = Math.max(...of.map(({ end }) => end))
  const isWithin = ({ start, end }: Place) => start >= from && end <= to
  return { atoms: atoms.filter(isWithin), unread: unread.filter(isWithin), pointsTo: pointsTo.filter(isWithin) }
}

/** "Dismissed for it": what the letter is about, which need not be said again. */
const isTheSubject = ({ words, start }: Pointing, { text }: Reading): boolean =>
  /^it$/i.test(words) &&
  /\b(?:for|recognise|spot|tackle|about|because of|due to|over|report|reported|reporting|(?:accused|convicted|guilty|suspected|victims?|acquitted|reports?|allegations?) of)\s$/i.test(
    text.slice(0, start),
  )

/** What else narrows the thing that is pointed to: training in one way or for some, a policy about certain people. */
const ofTraining: ReadonlySet<Slot> = new Set(['mode', 'course_kind', 'audience', 'role', 'rank'])
const ofPolicy: ReadonlySet<Slot> = new Set(['role', 'rank', 'party', 'event'])

function isOfThing(atom: Atom, { atoms }: Reading): boolean {
  // Officers, and the force's people, are whom its training is for.
  if (atom.senses.every(({ value }) => value === 'police_officer' || value === 'own')) return atoms.some(isPolicy)
  return saysSlot(atom, atoms.some(isPolicy) ? ofPolicy : ofTraining) && !saysSlot(atom, ofNothing)
}

/** What the question says of the thing itself, it says otherwise than the one before. */
const toldAgain: ReadonlySet<Slot> = new Set([...which, 'mode', 'audience', 'role', 'rank'])

/** How it is asked about, not what it is. */
const ofNothing: ReadonlySet<Slot> = new Set(['attribute', 'light'])

/** A question that names no days, on those of the one before it; null where either has none to take or to give. */
export function onDaysOf(reading: Reading, before: Reading): Reading | null {
  if (reading.days.length > 0 || before.days.length === 0) return null
  const cuts = before.cuts.filter(({ kind }) => kind === 'period' && !reading.cuts.some((cut) => cut.kind === kind))
  return { ...reading, days: before.days, cuts: [...reading.cuts, ...cuts] }
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

const mostApart = 3

/** Whether posts are counted without a word of where or whose, after a question of one place: its posts, or all. */
export function leavesOutWhere({ unit, atoms, cuts }: Reading, before: readonly Reading[]): boolean {
  const says = (slots: ReadonlySet<Slot>) => atoms.some((atom) => saysSlot(atom, slots))
  if (
    unit !== 'posts' ||
    says(places) ||
    says(who) ||
    atoms.some(saysForce) ||
    cuts.some(({ kind }) => kind === 'slot')
  )
    return false
  return before.slice(0, mostApart).some((each) => each.atoms.some((atom) => !atom.denied && saysSlot(atom, places)))
}

const saysForce = (atom: Atom): boolean => saysNoun(atom, 'force')

/** "How many of them were convicted, how many were dismissed": of them as well, where it was not found who they are. */
export function stillOfThose(reading: Reading, before: Reading): Reading {
  const those = before.pointsTo.find(({ to }) => to === 'some')
  if (those === undefined || !saysNobody(reading) || reading.days.length > 0) return reading
  return { ...reading, pointsTo: [...reading.pointsTo, those] }
}

const saysNobody = ({ ask, unit, atoms, pointsTo }: Reading): boolean =>
  ask !== null &&
  numeric.has(ask) &&
  unit === null &&
  pointsTo.length === 0 &&
  !atoms.some((atom) => saysSlot(atom, who))

/**
 * A question that goes on from the one before it, "how many of them were sergeants", "and in 2024": all that it leaves open
 * is as it was there. Null where it is a question by itself, or says what was said there otherwise than that.
 */
export function goingOn(reading: Reading, before: Reading): Reading | null {
  const { atoms, ask, unit, days, cuts, pointsTo } = reading
  const ofThose = pointsTo.some(({ to }) => to === 'some')
  if (pointsTo.some(({ to }) => to !== 'some')) return null
  // "For each of those years?" asks nothing by itself.
  const onlyWhen = atoms.length === 0 && days.length + cuts.length > 0
  const isShare = ask === 'share' && ofThose
  if (ask !== 'how-many' && !isShare && !(ask === null && (onlyWhen || opensWithAnd.test(reading.text)))) return null
  const ofPeople = unit === 'people' && before.unit === 'people'
  // "How many were referred to": what is counted was named before, or is what happened to it.
  const elided = /^\W*(?:and\s+)?how many\s+(?:were|was|are|had|have|did|led|went)\b/i.test(reading.text)
  // Women are people, whatever was counted before.
  if (before.unit !== 'people' && atoms.some((atom) => saysSlot(atom, new Set(['sex'])))) return null
  // Who names what is counted asks a question of its own.
  if (unit !== null && !ofPeople && !ofThose && !elided) return null
  // So does who names people and what happened to them.
  if (unit !== null && !ofThose && atoms.some((atom) => !atom.inherited && saysSlot(atom, happenings))) return null
  if (atoms.length + days.length + cuts.length === 0) return null
  const said = new Set(atoms.flatMap(({ senses }) => kindsOf(senses)))
  const saysWho = [...said].some((slot) => who.has(slot))
  const same = ({ senses }: Atom) =>
    kindsOf(senses).some((slot) => slot !== 'light' && slot !== 'noun' && slot !== 'state' && said.has(slot))
  // "DARA assessments": who says another tool still speaks of assessments.
  const withoutSaid = (atom: Atom): Atom[] => {
    const events = atom.senses.filter(({ slot }) => slot === 'event')
    return same(atom) && events.length > 0 && !said.has('event') ? [{ ...atom, senses: events }] : [atom]
  }
  // Of those who were one thing, how many were another of the same kind: none, or not what is meant.
  if (ofThose && before.atoms.some((atom) => same(atom) && !isNarrowed(atom, atoms))) return null
  const kept = before.atoms.flatMap(withoutSaid).filter(
    (atom) =>
      !same(atom) &&
      !(saysWho && !ofThose && saysSlot(atom, who)) &&
      // "Short of dismissal" said what the one before was to leave out.
      !(atom.leftOut && !ofThose && !saysSlot(atom, who)),
  )
  const otherCuts = before.cuts.filter(({ kind }) => !cuts.some((cut) => cut.kind === kind))
  return {
    ...reading,
    ask: ask ?? before.ask,
    unit: elided && unit !== null && !ofPeople ? unit : before.unit,
    atoms: [...atoms.map((atom) => ({ ...atom, head: false })), ...kept.map((atom) => ({ ...atom, inherited: true }))],
    days: days.length > 0 ? days : before.days,
    cuts: days.length > 0 ? cuts : [...cuts, ...otherCuts],
    pointsTo: [],
  }
}

/** What a policy may be about, or a topic, is often said by words that say something else as well. */
const byTheWay: ReadonlySet<Slot> = new Set(['policy', 'topic'])

function kindsOf(senses: readonly Sense[]): Slot[] {
  const kinds = senses.map(({ slot }) => slot)
  const others = kinds.filter((slot) => !byTheWay.has(slot))
  return others.length > 0 ? others : kinds
}

/** "If so, when?", "if yes, how?": something else is asked of the same. Null where it says anything itself. */
export function otherwiseAsked(reading: Reading, before: Reading): Reading | null {
  const { ask, atoms, days, cuts, unread, pointsTo } = reading
  const says = atoms.filter(({ inherited }) => !inherited).length + days.length + cuts.length
  if (ask === null || says + unread.length + pointsTo.length > 0) return null
  return { ...before, text: reading.text, ask, atoms: before.atoms.map((atom) => ({ ...atom, inherited: true })) }
}

/** What several questions that hang on one each say otherwise: of which of them the next one is, is not said. */
const toldApart: ReadonlySet<Slot> = new Set([
  ...who,
  'unit_kind',
  'unit',
  'command',
  'tool',
  'mode',
  'course',
  'programme',
  'topic',
  'sex',
  'offence_kind',
])

const saysSame = ({ senses }: Atom, { senses: others }: Atom, of: Slot): boolean =>
  senses.some(({ slot, value }) => slot === of && others.some((other) => other.slot === of && other.value === value))

/**
 * Whether a question that goes on from `before` could as well go on from those that did so in between: "how many constables",
 * "how many sergeants", "how many were warned".
 */
export function isOfSeveral(reading: Reading, before: Reading, between: readonly Reading[]): boolean {
  const own = (each: Reading, slot: Slot) =>
    each.atoms.filter((atom) => !atom.inherited && !atom.denied && saysSlot(atom, new Set([slot])))
  return [...toldApart].some(
    (slot) =>
      own(reading, slot).length === 0 &&
      before.atoms.some((atom) => saysSlot(atom, new Set([slot]))) &&
      between.some((each) =>
        own(each, slot).some((atom) => !before.atoms.some((known) => saysSame(known, atom, slot))),
      ),
  )
}
