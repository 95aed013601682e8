import type { Slot } from '../../../kernel/meaning/index.ts'
import { isNow, isOwnDays } from './own-days.ts'
import { isOfList } from './pointing.ts'
import { numeric } from './read-ask.ts'
import type { Atom, Cut, ReadDays, Reading, Unread } from './reading.ts'
import { says } from './says.ts'

/** The slots of which a question may say nothing itself, and mean what was said around it. */
const inherited: ReadonlySet<Slot> = new Set([
  'event',
  'role',
  'rank',
  'population',
  'unit_kind',
  'unit',
  'command',
  'subject',
  'topic',
  'programme',
  'course',
  'mode',
  'standing',
  'grade',
  'tool',
  'offence_kind',
  'service_kind',
  'leaver_reason',
  'outcome',
  'state',
  'party',
  'sex',
  'severity',
  'behaviour',
  'finding',
])

/** A question with what stands around it, which fills only what it leaves open. */
export function filledBy(own: Reading, around: Reading): Reading {
  const has = (slot: Slot) => own.atoms.some(({ senses }) => senses.some((sense) => sense.slot === slot))
  const filled = around.atoms.filter(
    (atom) =>
      atom.senses.every(({ slot, value }) => inherited.has(slot) && value !== 'any') &&
      (!atom.senses.some(({ slot }) => has(slot)) || isOtherHappening(atom, own)),
  )
  const ask = own.isPut || !around.isPut ? (own.ask ?? around.ask) : around.ask
  // "How many were charged", below "police officers": those are who is counted.
  const elided = own.unit === null && ask !== null && numeric.has(ask)
  const head =
    (ask !== null && numeric.has(ask) ? around.atoms.find(({ head }) => head) : undefined) ??
    (elided ? filled.find(({ counts }) => counts !== null) : undefined)
  return {
    ...own,
    ask,
    isPut: own.isPut || around.isPut,
    unit: own.unit ?? head?.counts ?? null,
    atoms: [
      ...own.atoms,
      ...filled.map((atom) => ({ ...atom, head: atom === head && own.unit === null, inherited: true, around: true })),
    ],
    // "Since it was introduced", below "for each year from 2022 to 2024": of these years.
    days:
      isNow(own) || own.days.some(({ from, to, asAt }) => from ?? to ?? asAt) || around.days.length === 0
        ? own.days
        : around.days,
    cuts: [...own.cuts, ...around.cuts.filter((cut) => !own.cuts.some((known) => sameCut(known, cut)))],
    total: own.total || around.total,
    // "In relation to the courses so listed": a part of all of them, however little is asked of it.
    pointsTo: [...own.pointsTo, ...around.pointsTo.filter(isOfList)],
    // What shapes an answer from outside, and was not understood, is not to be left out in silence.
    unread: [
      ...own.unread,
      ...around.unread.filter((each) => saysHowMany(each, around.text) || standsBeside(each, filled)),
      ...(sayOtherDays(own, around) ? around.days : []),
      ...(own.days.length + around.days.length === 0 ? daysPointedTo(around) : []),
    ],
  }
}

const pointedTo =
  /\b(?:on|at|for|in|during|over)\s+(?:(?:each|every|all|any) of )?(?:these|those|the (?:following|above|below|listed)) (?:days?|dates?|years?|periods?|months?|quarters?)\b/i

/** "As it stood on each of these dates:", and no dates were read: of when it is, is not known. */
function daysPointedTo({ text }: Reading): Unread[] {
  const found = pointedTo.exec(text)
  return found ? [{ start: found.index, end: found.index + found[0].length, words: found[0] }] : []
}

/** A question of days that what leads up to it points to, with those that stand in lines of their own above all questions. */
export function withListedDays(reading: Reading, above: readonly Reading[]): Reading {
  const pointing = reading.unread.find(({ words }) => pointedTo.test(words))
  if (pointing === undefined || reading.days.length > 0) return reading
  const days = above
    .filter(
      ({ days, atoms, unread, pointsTo }) => days.length > 0 && atoms.length + unread.length + pointsTo.length === 0,
    )
    .flatMap((line) => line.days)
  return days.length > 0 ? { ...reading, days, unread: reading.unread.filter((each) => each !== pointing) } : reading
}

const lightly: ReadonlySet<string> = new Set(['in_post', 'reported', 'answered', 'held'])

/** "Of officers charged: how many were dismissed": of those, and not of everybody who was dismissed. */
function isOtherHappening({ senses, denied, leftOut, counts, head }: Atom, own: Reading): boolean {
  if (denied || leftOut || head || counts !== null) return false
  const happened = senses.filter(({ slot }) => slot === 'event')
  return (
    happened.length > 0 &&
    senses.every(({ slot, value }) => slot === 'event' && !lightly.has(value)) &&
    !happened.some((sense) => own.atoms.some((atom) => says(atom, sense)))
  )
}

/** "For 2022" and "for 2023", both around a question that says nothing of days: of which of them it is, is not said. */
const sayOtherDays = (own: Reading, { days: others }: Reading): boolean =>
  others.length > 0 &&
  own.days.some((day) => !isOwnDays(day, own)) &&
  !own.days.every((day) => others.some((other) => isIn(day, other)))

const isIn = (day: ReadDays, other: ReadDays): boolean => {
  const [from, to] = [day.asAt ?? day.from, day.asAt ?? day.to]
  const [begins, ends] = [other.asAt ?? other.from, other.asAt ?? other.to]
  return (begins === null || (from !== null && from >= begins)) && (ends === null || (to !== null && to <= ends))
}

const saysHowMany = ({ words, start, end }: Unread, text: string): boolean =>
  /\d/.test(words) &&
  // "24/25" is a year, and "24" alone a label.
  (!/^\d{1,2}$/.test(words) || (words.length === 2 && /\//.test((text[start - 1] ?? '') + (text[end] ?? '')))) &&
  !/^(?:sections?|s|article|part) \d{1,3}$/i.test(words)
/** "Retired officers": what was not understood is of the same people or things. */
const standsBeside = ({ start, end, words }: Unread, atoms: readonly Atom[]): boolean =>
  words.toLowerCase() !== 'only' && atoms.some((atom) => atom.start - end === 1 || start - atom.end === 1)

const sameCut = (one: Cut, other: Cut): boolean =>
  one.kind === 'period' ? other.kind === 'period' : other.kind === 'slot' && one.slot === other.slot
