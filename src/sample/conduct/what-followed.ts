import { sampleDay } from '../days.ts'
import { type Random, randomFor } from '../random.ts'
import type { SampleCase, SampleEntry } from './cases.ts'

/**
 * Suspensions, restricted duties and the closing of cases, for entries after those that cases have already: drawn from a
 * sequence of their own, so that no case became another when they joined the record.
 */
export function followUps(cases: readonly SampleCase[], seed: number): ReadonlyMap<SampleCase, readonly SampleEntry[]> {
  const random = randomFor(seed, 'what followed')
  return new Map(
    cases.map((each) => [
      each,
      [...awayFromDuty(each, random), ...closed(each, random)].filter(({ day }) => day <= sampleDay),
    ]),
  )
}

const dayOf = ({ entries }: SampleCase, ...events: readonly string[]): number | null =>
  entries.findLast(({ event }) => events.includes(event))?.day ?? null

/** Who is accused of gross misconduct and charged is suspended; of the others investigated, some do other duties. */
function awayFromDuty(each: SampleCase, random: Random): SampleEntry[] {
  const begun = each.entries[0]?.day ?? 0
  const opened = dayOf(each, 'misconduct_investigation_opened')
  const grave = each.entries.some(({ event, severity }) => event === 'charged' || severity === 'gross_misconduct')
  const [after, share] = [random.between(1, 9), random.next()]
  if (opened === null || (!grave && share > 0.45)) return []
  const suspends = grave && share < 0.7
  const end = dayOf(each, 'misconduct_outcome')
  const from = Math.max(begun + after, opened)
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
