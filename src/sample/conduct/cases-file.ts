import { writeDay } from '../days.ts'
import { randomFor } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { investigatorsOf } from '../workforce/investigators.ts'
import { commandOf, numberOf, type Person, postingOn, staffNumber } from '../workforce/people.ts'
import type { SampleCase, SampleEntry } from './cases.ts'
import { followUps } from './what-followed.ts'

export const casesHeading =
  'Case reference,Case type,Entry number,Event,Date,Staff number,Role at the time,Behaviour alleged,Severity assessment,Proceedings,Finding,Outcome,Leaver reason,Victim staff number,Investigators,Known to,Commands kept out'

/** Of every so many cases, one has a detective who knows the suspect, and is kept out of it. */
const knowsEvery = 9

/**
 * The professional-standards system's extract: one row for each allegation and each event so far. The case's detective
 * may read it, unless they are a party or work where one does.
 */
export function* caseRows({ cases, people, seed, until }: SampleForce): Generator<string> {
  const investigators = investigatorsOf(people)
  for (const [at, each] of cases.entries()) {
    const random = randomFor(seed, 'who looks into it', each.reference)
    const has = investigators.take(each.begun, random, (person) => mayRead(person, each))
    const knows = at % knowsEvery === 4 ? investigators.take(each.begun, random, (person) => person !== has) : undefined
    const keptOut = knows && knows !== each.person && knows !== each.victim ? knows : undefined
    const readers = `${numberOf(each.victim)},${numberOf(has)},${numberOf(keptOut)},`
    const entries = [...each.entries, ...followUps(each, seed)].toSorted((a, b) => a.day - b.day)
    for (const [i, entry] of entries.entries()) if (entry.day <= until) yield row(each, i + 1, entry, readers)
  }
}

function row({ reference, type, person }: SampleCase, number: number, entry: SampleEntry, readers: string): string {
  const { event, day, behaviour, severity, proceeding, finding, outcome, leaverReason } = entry
  const told = [behaviour, severity, proceeding, finding, outcome, leaverReason].map((cell) => cell ?? '').join(',')
  // The role is left for the record to find from the person's postings.
  return `${reference},${type},${number},${event},${writeDay(day)},${staffNumber(person)},,${told},${readers}`
}

/** Nobody reads a case to which they are a party, or in whose parties' command they work. */
function mayRead(reader: Person, { person, victim, begun }: SampleCase): boolean {
  if (reader === person || reader === victim) return false
  const theirs = commandOf(postingOn(reader, begun)?.unit ?? '')
  return [person, victim].every((party) => !party || commandOf(postingOn(party, begun)?.unit ?? '') !== theirs)
}
