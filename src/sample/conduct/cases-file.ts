import { dayNumber, writeDay } from '../days.ts'
import type { SampleForce } from '../sample-force.ts'
import { commandOf, type Person, postingOn, staffNumber } from '../workforce/people.ts'
import { dasoOpened } from '../workforce/units.ts'
import type { SampleCase, SampleEntry } from './cases.ts'

export const casesHeading =
  'Case reference,Case type,Entry number,Event,Date,Staff number,Role at the time,Behaviour alleged,Severity assessment,Proceedings,Finding,Outcome,Leaver reason,Victim staff number,Investigators,Known to,Commands kept out'

const lately = dayNumber(2025, 1, 1)

/** The professional-standards system's extract: one row for each allegation and each event. */
export function* caseRows({ cases, known }: SampleForce): Generator<string> {
  const investigators = known.filter(({ role }) => role === 'investigator').map(({ person }) => person)
  const [daso, csu] = [
    known.find(({ unit }) => unit === 'PP-DASO')?.person,
    known.find(({ unit }) => unit === 'CE-CSU')?.person,
  ]
  for (const [at, each] of cases.entries()) {
    const begun = each.entries[0]?.day ?? 0
    const readers = investigators.filter((reader) => mayRead(reader, each))
    // One investigator of the specialist unit knows the suspect of every ninth case, and is refused.
    const acquainted = at % 9 === 4 && daso ? [daso] : []
    const open =
      begun >= dasoOpened ? readers.filter((r) => (r === daso || begun >= lately) && !acquainted.includes(r)) : []
    const numbers = (people: readonly (Person | undefined)[]) =>
      people.flatMap((p) => (p ? staffNumber(p) : [])).join(';')
    const shared = `${each.victim ? staffNumber(each.victim) : ''},${numbers(open.filter((r) => r !== csu || at % 5 === 0))},${numbers(acquainted)},`
    for (const [i, entry] of each.entries.entries()) yield row(each, i + 1, entry, shared)
  }
}

function row({ reference, type, person }: SampleCase, number: number, entry: SampleEntry, shared: string): string {
  const { event, day, behaviour, severity, proceeding, finding, outcome, leaverReason } = entry
  const told = [behaviour, severity, proceeding, finding, outcome, leaverReason].map((cell) => cell ?? '').join(',')
  return `${reference},${type},${number},${event},${writeDay(day)},${staffNumber(person)},,${told},${shared}`
}

/** Nobody reads a case in whose parties' command they work, or in which they are a party themselves. */
function mayRead(reader: Person, { person, victim, entries }: SampleCase): boolean {
  if (reader === person || reader === victim) return false
  const begun = entries[0]?.day ?? 0
  const theirs = commandOf(reader.postings.at(-1)?.unit ?? '')
  return [person, victim].every((party) => !party || commandOf(postingOn(party, begun)?.unit ?? '') !== theirs)
}
