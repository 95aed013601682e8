import type { CountUnit } from '../../../kernel/index.ts'
import type { Meaning, Sense, Slot } from '../../../kernel/meaning/index.ts'
import { numeric } from './read-ask.ts'
import type { Atom, Reading } from './reading.ts'
import { says } from './says.ts'

/** What declares that it can answer. */
export interface Candidate {
  readonly id: string
  readonly means: Meaning
  /** Null for what is no measure. */
  readonly unit: CountUnit | null
  /** Of which days it can be asked. */
  readonly days: 'day' | 'stretch' | 'any'
  /** The values that a dimension has, where it has no others. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Whether those can be found who are not counted. */
  readonly hasRest: boolean
}

/** How far one candidate answers a reading. */
export interface Match {
  readonly id: string
  /** Everything that was read is expressed, and nothing is counted that was not asked for. */
  readonly whole: boolean
  /** What was read and cannot be expressed, in the question's own words. */
  readonly missing: readonly string[]
  /** What the candidate is about and the question does not say. */
  readonly unsaid: readonly Sense[]
  /** How many of the question's words say what the candidate is about, and more than any verb would. */
  readonly close: number
  /** Values to narrow to, by dimension. */
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly dimensions: readonly string[]
  /** Dimensions of which several values were listed: "officers, special constables and PCSOs". */
  readonly listed: readonly string[]
  /** Those are asked for who are not counted: "never trained". */
  readonly rest: boolean
  /** What a letter is not to ask about for this to be meant. */
  readonly unless: readonly Sense[]
  /** What it is about, in each of the ways in which it is said. */
  readonly about: readonly Sense[]
  /** A day that was named is the one day of what it counts. */
  readonly onDay: boolean
  /** Something that it is about is known of the letter alone. */
  readonly isFilled: boolean
  /** What it is about happened, or is asked of, in the question: without that nothing is near. */
  readonly happened: boolean
  readonly weight: number
}

/** What a letter says, outside of a question, of what a candidate is about: it need not be said again. */
export type Known = (sense: Sense, candidate: Candidate) => readonly Sense[]

/** Holds one candidate against a reading. */
export function matchReading(given: Reading, candidate: Candidate, knownOf: Known = () => []): Match {
  const { means } = candidate
  const rest = candidate.hasRest && asksForRest(given, candidate)
  const reading = rest ? { ...given, atoms: given.atoms.map((atom) => ({ ...atom, denied: false })) } : given
  const said = (sense: Sense) => reading.atoms.some((atom) => !atom.denied && !atom.leftOut && says(atom, sense))
  // Who has not is one of those in post, and a share is of those: of whom else could it be.
  const known = (sense: Sense) =>
    said(sense) ||
    knownOf(sense, candidate).length > 0 ||
    (reading.unit !== null && isCutBy(sense.slot)) ||
    ((rest || given.ask === 'share') && sense.slot === 'event' && sense.value === 'in_post')
  // "By outcome": what is cut by says that it is of those that have one.
  const isCutBy = (slot: Slot) =>
    means.narrows?.[slot] !== undefined && reading.cuts.some((cut) => cut.kind === 'slot' && cut.slot === slot)
  const [about, ...others] = means.core
  const happened = about?.some(said) ?? false
  const unsaid = [...(about && !happened ? [about] : []), ...others.filter((ways) => !ways.some(known))].map(
    (ways) => ways[0] as Sense,
  )
  const filters: Record<string, string[]> = {}
  const missing: string[] = []
  // What is counted of several subjects is counted of the letter's.
  for (const ways of others.filter((each) => !each.some(said))) {
    for (const sense of ways.filter(({ slot }) => slot === 'subject')) {
      const dimension = means.narrows?.subject
      const values = knownOf(sense, candidate).flatMap(({ value }) => value.split('|'))
      if (dimension !== undefined && values.length > 0) filters[dimension] = [...new Set(values)]
    }
  }
  const listed = new Map<string, number>()
  const everyOne = new Set<string>()
  const happenedSo: Happened[] = []
  let expressed = 0
  let close = 0
  for (const atom of reading.atoms) {
    if (isLeftOutAnyway(atom, reading) || (atom.around && isBeside(atom, means))) continue
    const others = othersOf(atom, reading, candidate)
    if (others !== null) everyOne.add(others)
    if (isAllBesideSome(atom, reading) || isAsOther(atom, reading)) missing.push(atom.words)
    const taken = others === null ? takenBy(atom, candidate) : nothing
    if (taken === null) missing.push(atom.words)
    else expressed += atom.inherited && !atom.around ? 0.5 : 1
    if (means.core.some((ways) => ways.some((sense) => sense.value !== '*' && says(atom, sense)))) close++
    if (taken !== null && about?.some((sense) => says(atom, sense)))
      happenedSo.push({ atom, dimension: taken.dimension })
    if (taken?.dimension) {
      filters[taken.dimension] = [...new Set([...(filters[taken.dimension] ?? []), ...taken.values])]
      listed.set(taken.dimension, (listed.get(taken.dimension) ?? 0) + 1)
    }
  }
  // "Resigned, retired or left for other reasons" is everybody who left.
  for (const dimension of [...everyOne, ...widened(happenedSo, reading)]) delete filters[dimension]
  const dimensions: string[] = []
  for (const cut of reading.cuts) {
    if (cut.kind === 'period' && candidate.unit !== null) continue
    const dimension = cut.kind === 'slot' && means.narrows?.[cut.slot]
    if (dimension) dimensions.push(dimension)
    else missing.push(cut.words)
  }
  for (const { slot, words } of wantedApart(reading)) {
    const dimension = means.narrows?.[slot]
    // A register that tells of them all has each in a row.
    if (candidate.unit === null && means.implied?.some((sense) => sense.slot === slot && sense.value === '*')) continue
    if (dimension === undefined || candidate.unit === null) missing.push(words)
    else if (!dimensions.includes(dimension)) dimensions.push(dimension)
  }
  const otherUnit = reading.unit !== null && candidate.unit !== null && reading.unit !== candidate.unit
  if (reading.unit !== null && reading.unit !== candidate.unit) missing.push(`a number of ${reading.unit}`)
  const asked = reading.ask !== null && means.asks.includes(reading.ask)
  // What share has not can't be worked out: how many have not is near.
  if (rest && reading.ask === 'share') missing.push('what is asked (share of those who have not)')
  if (!asked) missing.push(`what is asked (${reading.ask ?? 'nothing'})`)
  if (reading.ask === 'ranking' && reading.ranked === null) missing.push('of what the first is asked for')
  // Things happen on a day; of people it may as well be meant how they stood.
  const onDay = candidate.days === 'stretch' && candidate.unit !== null && things.has(candidate.unit)
  const otherDays = reading.days.filter(({ asAt }) =>
    asAt === null ? candidate.days === 'day' : candidate.days === 'stretch' && !onDay,
  )
  missing.push(...otherDays.map(({ words }) => words))
  missing.push(...daysOfOther(reading, means).map(({ words }) => words))
  const asOne = candidate.unit === null || reading.total || reading.ask === 'change'
  if (asOne && reading.days.length > 1) missing.push(...reading.days.map(({ words }) => `${words}, as one`))
  const whole =
    missing.length === 0 && unsaid.length === 0 && reading.unread.length === 0 && reading.pointsTo.length === 0
  return {
    id: candidate.id,
    whole,
    missing: [...new Set(missing)],
    unsaid,
    close,
    rest,
    filters,
    dimensions,
    listed: [...listed].filter(([, times]) => times > 1).map(([dimension]) => dimension),
    unless: means.unless ?? [],
    about: about ?? [],
    happened,
    onDay: onDay && reading.days.some(({ asAt }) => asAt !== null),
    isFilled: others.some((ways) => !ways.some(said) && ways.some((sense) => knownOf(sense, candidate).length > 0)),
    weight:
      expressed -
      unsaid.length -
      (asked ? 0 : reading.ask !== null && numeric.has(reading.ask) && candidate.unit !== null ? 0.25 : 1) -
      (otherUnit ? 1 : 0),
  }
}

/** "Accused in 2020 were dismissed": days between something else that happened and what is counted say when that was. */
function daysOfOther({ atoms, days }: Reading, { core: [about = []] }: Meaning): Reading['days'] {
  const happenings = atoms.filter(
    ({ senses, inherited }) => !inherited && senses.some(({ slot, value }) => slot === 'event' && value !== 'in_post'),
  )
  const isAbout = (atom: Atom | undefined) => atom !== undefined && about.some((sense) => says(atom, sense))
  return days.filter(({ start }) => {
    const before = happenings.findLast((atom) => atom.start < start)
    const after = happenings.find((atom) => atom.start > start)
    return before !== undefined && !isAbout(before) && isAbout(after)
  })
}

const things: ReadonlySet<CountUnit> = new Set([
  'reports',
  'allegations',
  'referrals',
  'requests',
  'assessments',
  'hearings',
])

/** Of these a thing has one: who lists several wants each by itself, unless they say "or". */
const exclusive: ReadonlySet<Slot> = new Set([
  'grade',
  'outcome',
  'severity',
  'tool',
  'leaver_reason',
  'sex',
  'standing',
  'mode',
])

function wantedApart({ atoms, text }: Reading): { readonly slot: Slot; readonly words: string }[] {
  return atoms.flatMap(({ start, words, senses }, at) => {
    const before = atoms[at - 1]
    const slot = senses[0]?.slot
    if (before === undefined || slot === undefined || !exclusive.has(slot) || before.senses[0]?.slot !== slot) return []
    if (/\bor\b/i.test(text.slice(before.end, start))) return []
    return [{ slot, words: `${before.words} and ${words}, each by itself` }]
  })
}

/** "Police staff and not officers": whoever names those who are asked about has left out the others. */
function isLeftOutAnyway(atom: Atom, { atoms }: Reading): boolean {
  const isStaff = /^(?:civilian |police )?staff$/i.test(atom.words)
  if (!(atom.denied || atom.leftOut) || !(isStaff || atom.senses.every(({ slot }) => slot === 'role'))) return false
  return atoms.some(
    (other) =>
      !other.denied && !other.leftOut && other.senses.some((sense) => sense.slot === 'role' && !says(atom, sense)),
  )
}

/** What is denied together with what happened: which training was never done. */
const deniedWith: ReadonlySet<Slot> = new Set(['subject', 'programme', 'course', 'event', 'noun', 'light'])

/** Whether what a candidate counts is denied, and nothing else: who have "never completed" it. */
function asksForRest({ ask, atoms }: Reading, { means }: Candidate): boolean {
  const [about = []] = means.core
  const saysSo = (atom: Atom) => about.some((sense) => says(atom, sense))
  const denied = atoms.filter((atom) => atom.denied)
  return (
    (ask === 'how-many' || ask === 'share') &&
    denied.some(saysSo) &&
    denied.every(({ senses }) => senses.some(({ slot }) => deniedWith.has(slot))) &&
    !atoms.some((atom) => !atom.denied && !atom.inherited && saysSo(atom))
  )
}

const isBeside = ({ senses }: Atom, { beside = [] }: Meaning): boolean =>
  senses.every(({ slot }) => beside.includes(slot))

/** The dimension of which the other values are asked for beside some that are named; null where none are. */
function othersOf({ senses }: Atom, { atoms }: Reading, { means }: Candidate): string | null {
  const [others] = senses.filter(({ value }) => value === 'others')
  const dimension = others && means.narrows?.[others.slot]
  if (others === undefined || dimension === undefined) return null
  const isNamed = atoms.some((atom) =>
    atom.senses.some(({ slot, value }) => slot === others.slot && value !== 'others'),
  )
  return isNamed ? dimension : null
}

/** What happened, as it was said: narrowed by a dimension, or to nothing. */
interface Happened {
  readonly atom: Atom
  readonly dimension: string | null
}

/** "Left, resigned or retired": who left in any way is asked for, and not only the ways that are named. By which dimensions. */
const widened = (happened: readonly Happened[], { text }: Reading): string[] =>
  happened.flatMap(({ atom, dimension }, at) => {
    const before = happened[at - 1]
    if (before === undefined || !listedAlso.test(text.slice(before.atom.end, atom.start))) return []
    if ((dimension === null) === (before.dimension === null)) return []
    return [dimension ?? before.dimension ?? '']
  })
const listedAlso = /^(?:, ?(?:or )?| or )(?:(?:were|was|have|had|been|being|given|issued with|received|a|an) ){0,3}$/i

/** "Officers, staff and PCSOs": who names all of them beside some means by that the rest, of which nothing is told. */
function isAllBesideSome(atom: Atom, { atoms, text }: Reading): boolean {
  if (!atom.senses.some(({ slot }) => slot === 'population')) return false
  const at = atoms.indexOf(atom)
  const isListed = (from: Atom | undefined, to: Atom | undefined) =>
    from !== undefined && to !== undefined && listing.test(text.slice(from.end, to.start))
  const [before, after] = [atoms[at - 1], atoms[at + 1]]
  const beside = [...(isListed(before, atom) ? [before] : []), ...(isListed(atom, after) ? [after] : [])]
  return beside.some((other) => other?.senses.some(({ slot }) => slot === 'role' || slot === 'rank'))
}
const listing = /^(?:, ?(?:and |or )?| (?:and|or) )(?:your |any |other |the )?$/i

/** "Officers who joined as PCSOs": what they were is not what they are. */
const isAsOther = ({ led, start, senses }: Atom, { atoms }: Reading): boolean =>
  led === 'as' &&
  senses.some(
    ({ slot, value }) =>
      slot === 'role' &&
      atoms.some(
        (atom) => atom.start < start && atom.senses.some((sense) => sense.slot === slot && sense.value !== value),
      ),
  )

const nothing: Taken = { dimension: null, values: [] }

interface Taken {
  readonly dimension: string | null
  readonly values: readonly string[]
}

/** People whom these lead to did it, or were there, and are not those counted. */
const ledByOthers: ReadonlySet<string> = new Set(['by', 'did', 'from', 'with'])
const ofPeople: ReadonlySet<Slot> = new Set(['role', 'rank', 'population', 'audience', 'sex'])
const ofOthers: ReadonlySet<Slot> = new Set([...ofPeople, 'service_kind', 'organisation'])

/** How a candidate expresses an atom; null where it cannot. */
function takenBy(atom: Atom, { means, unit, values }: Candidate): Taken | null {
  if (atom.denied || atom.leftOut) return null
  // Something else than is counted: only what is kept ready for just these words answers it.
  if (atom.senses.some(({ value }) => value === 'others')) {
    const isKept = means.core.some((ways) => ways.some((sense) => sense.slot === 'attribute' && says(atom, sense)))
    return unit === null && isKept ? nothing : null
  }
  if (means.implied?.some((sense) => says(atom, sense))) return nothing
  if (atom.led !== null && ledByOthers.has(atom.led) && atom.senses.some(({ slot }) => ofOthers.has(slot))) return null
  // "Referrals by a unit", "from a unit" were not made to it.
  if (
    (atom.led === 'by' || atom.led === 'from') &&
    unit === 'referrals' &&
    atom.senses.some(({ slot }) => slot === 'unit_kind')
  )
    return null
  if (atom.led === 'to' && unit !== null && unit !== 'people' && atom.senses.some(({ slot }) => ofPeople.has(slot)))
    return null
  // Who was given it did not give it.
  if (atom.led === 'to' && atom.senses.some(({ slot }) => slot === 'funder')) return null
  // "Responding to" what follows says what it is about, and is no policy on response.
  if (means.light?.includes('about') && says(atom, { slot: 'light', value: 'about' })) return nothing
  for (const { slot, value } of atom.senses) {
    const dimension = means.narrows?.[slot]
    if (dimension !== undefined) {
      const has = values[dimension]
      const wanted = value.split('|')
      // No measure counts what its breakdown cannot name: former officers are not among those trained.
      if (has === undefined || wanted.every((one) => has.includes(one))) return { dimension, values: wanted }
    }
    if (
      means.core.some((ways) => ways.some((sense) => sense.slot === slot && sense.value !== '*' && says(atom, sense)))
    )
      return nothing
    if (slot === 'light' && means.light?.includes(value)) return nothing
    // Whatever a register lists the force has.
    if (slot === 'light' && value === 'have' && unit === null) return nothing
    if (slot === 'noun' && value === 'people' && atom.head) return nothing
    if (slot === 'population' && value === (means.population ?? 'own')) return nothing
  }
  return null
}
