import { type Random, randomFor } from '../random.ts'
import type { SampleCase, SampleEntry } from './cases.ts'

/** Suspensions, restricted duties and the closing of a case: drawn from a sequence of their own. */
export function followUps(each: SampleCase, seed: number): readonly SampleEntry[] {
  const random = randomFor(seed, 'what followed', each.reference)
  return [...awayFromDuty(each, random), ...closed(each, random)]
}

const dayOf = ({ entries }: SampleCase, ...events: readonly string[]): number | null =>
  entries.findLast(({ event }) => events.includes(event))?.day ?? null

/** Who is accused of gross misconduct and charged is suspended; of the others investigated, some do other duties. */
function awayFromDuty(each: SampleCase, random: Random): SampleEntry[] {
  const opened = dayOf(each, 'misconduct_investigation_opened')
  const grave = each.entries.some(({ event, severity }) => event === 'charged' || severity === 'gross_misconduct')
  const [after, share] = [random.between(1, 9), random.next()]
  if (opened === null || (!grave && share > 0.45)) return []
  const suspends = grave && share < 0.7
  const end = dayOf(each, 'misconduct_outcome')
  const from = Math.max(each.begun + after, opened)
  const leaves = dayOf(each, 'left_force') !== null
  return [
    { event: suspends ? 'suspended' : 'duties_restricted', day: from },
    ...(end === null || leaves || end < from
      ? []
      : [{ event: suspends ? 'suspension_ended' : 'restriction_ended', day: end }]),
  ]
}

function closed(each: SampleCase, random: Random): SampleEntry[] {
  const last = Math.max(...each.entries.map(({ day }) => day))
  const after = random.between(5, 60)
  const opened = dayOf(each, 'misconduct_investigation_opened') !== null
  if (opened && dayOf(each, 'misconduct_outcome') === null) return []
  return [{ event: 'case_closed', day: last + after }]
}
