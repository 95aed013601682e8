import type { Slot } from '../../../kernel/meaning/index.ts'
import { isHappening } from './happenings.ts'
import type { Atom, Reading } from './reading.ts'

/** What says where people, or their posts, are. */
export const places: ReadonlySet<Slot> = new Set(['unit', 'unit_kind', 'command'])
const states: ReadonlySet<Slot> = new Set(['state', 'standing', 'party', 'attribute', 'outcome', 'leaver_reason'])
const inside: ReadonlySet<string | null> = new Set(['in', 'within', 'into', 'at', 'of', null])

/**
 * People in a unit, or people on a day of whom nothing else is said, as those in post: "officers in your
 * professional standards department", "officers in each rank as at 30 September". Null where anything else is said of them
 * that only goes with what they did, or no people are counted.
 */
export function asInPost(reading: Reading): Reading | null {
  const { unit, atoms, days, ask } = reading
  if (unit !== 'people' || ask === null) return null
  const own = atoms.filter(({ inherited }) => !inherited)
  if (atoms.some(({ senses }) => senses.some(({ slot }) => states.has(slot)))) return null
  const happened = atoms.filter(({ senses }) => senses.some(isHappening))
  const onDay = days.length > 0 && days.every(({ asAt }) => asAt !== null)
  if (happened.length === 0 ? !onDay && !isInUnit(own) : !isInUnit(own) || !happened.every(isTrained)) return null
  const { start = 0, end = 0, words = '' } = own.find(({ head }) => head) ?? {}
  const inPost: Atom = {
    start,
    end,
    words,
    senses: [{ slot: 'event', value: 'in_post' }],
    led: null,
    denied: false,
    leftOut: false,
    head: false,
    counts: null,
    inherited: true,
  }
  return { ...reading, atoms: [...atoms, inPost] }
}

const isTrained = ({ senses }: Atom): boolean =>
  senses.some(({ slot, value }) => slot === 'event' && value === 'trained')

/** Whether people are named by where they are: "officers in Community Safety Units". */
const isInUnit = (atoms: readonly Atom[]): boolean =>
  atoms.some(
    ({ senses, led, denied, leftOut }, at) =>
      !denied &&
      !leftOut &&
      inside.has(led) &&
      senses.some(({ slot }) => places.has(slot)) &&
      (atoms[at - 1]?.counts === 'people' || atoms[at + 1]?.counts === 'people'),
  )
