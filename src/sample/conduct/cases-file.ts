import { writeDay } from '../days.ts'
import type { SampleForce } from '../sample-force.ts'
import { commandOf, type Person, postingOn, staffNumber } from '../workforce/people.ts'
import { dasoOpened } from '../workforce/units.ts'
import type { SampleCase, SampleEntry } from './cases.ts'
import { followUps } from './what-followed.ts'

export const casesHeading =
  'Case reference,Case type,Entry number,Event,Date,Staff number,Role at the time,Behaviour alleged,Severity assessment,Proceedings,Finding,Outcome,Leaver reason,Victim staff number,Investigators,Known to,Commands kept out'

/**
 * The professional-standards system's extract: one row for each allegation and each event. Since the specialist unit
 * opened, its detective who signs in may read each case, but for every ninth, whose suspect they know.
 */
export function* caseRows({ cases, known, seed }: SampleForce): Generator<string> {
  const detective = known.find(({ unit }) => unit === 'PP-DASO')?.person
  const further = followUps(cases, seed)
  for (const [at, each] of cases.entries()) {
    const begun = each.entries[0]?.day ?? 0
    const knowsSuspect = detective !== undefined && at % 9 === 4 && detective !== each.person
    const reads = detective !== undefined && !knowsSuspect && begun >= dasoOpened && mayRead(detective, each)
    const number = detective ? staffNumber(detective) : ''
    const victim = each.victim ? staffNumber(each.victim) : ''
    const readers = `${victim},${reads ? number : ''},${knowsSuspect ? number : ''},`
    const entries = [...each.entries, ...(further.get(each) ?? [])]
    for (const [i, entry] of entries.entries()) yield row(each, i + 1, entry, readers)
  }
}

function row({ reference, type, person }: SampleCase, number: number, entry: SampleEntry, readers: string): string {
  const { event, day, behaviour, severity, proceeding, finding, outcome, leaverReason } = entry
  const told = [behaviour, severity, proceeding, finding, outcome, leaverReason].map((cell) => cell ?? '').join(',')
  // The role is left for the record to find from the person's postings.
  return `${reference},${type},${number},${event},${writeDay(day)},${staffNumber(person)},,${told},${readers}`
}

/** Nobody reads a case to which they are a party, or in whose parties' command they work. */
function mayRead(reader: Person, { person, victim, entries }: SampleCase): boolean {
  if (reader === person || reader === victim) return false
  const begun = entries[0]?.day ?? 0
  const theirs = commandOf(reader.postings.at(-1)?.unit ?? '')
  return [person, victim].every((party) => !party || commandOf(postingOn(party, begun)?.unit ?? '') !== theirs)
}
