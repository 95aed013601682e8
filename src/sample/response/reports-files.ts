import type { AssessedGrade, ReferralOutcome, ServiceKind } from '../../modules/response/index.ts'
import { type DayNumber, dayNumber, writeDay } from '../days.ts'
import { type Random, randomFor, weighted } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { investigatorsOf } from '../workforce/investigators.ts'
import { numberOf } from '../workforce/people.ts'
import { reports, type SampleReport } from './reports.ts'

export const reportsHeading =
  'Report reference,Received,Occurred,Offence kind,Behaviours,Connection,Victim ID,Victim age,Suspect age,Children,Suspect’s police role,Command code,Commands where a party works,Risk grade,Restricted,Parties’ staff numbers,May open,Victim sex,Suspect sex'

/** The crime recording system's extract. Restricted reports name the detective who has the case, and may open it. */
export function* reportRows(force: SampleForce): Generator<string> {
  const investigators = investigatorsOf(force.people)
  const randomOf = byDay(force.seed, 'sex of suspects')
  for (const report of reports(force)) {
    const party = report.partyCommands
      ? report.partyCommands.length > 0
        ? report.partyCommands.join(';')
        : 'None'
      : ''
    const police = report.policeRole !== 'none' && report.policeRole !== 'unknown'
    const investigator = police
      ? investigators.take(report.received, randomFor(force.seed, 'who investigates', report.reference))
      : undefined
    yield `${report.reference},${writeDay(report.received)},${writeDay(report.occurred)},${known(report.offence)},${report.behaviours.join(';')},${known(report.connection)},V${String(report.victim).padStart(7, '0')},${report.victimAge},${report.suspectAge},${report.children || ''},${known(report.policeRole)},${report.command},${party},${known(report.grade)},,,${numberOf(investigator)},${victimSex(report.victim)},${suspectSex(randomOf(report.received))}`
  }
}

/** A victim is the same in each of their reports: about three in four are women, and of some nothing is said. */
function victimSex(victim: number): string {
  const place = (Math.imul(victim, 0x9e3779b1) >>> 0) % 100
  return place < 71 ? 'Female' : place < 95 ? 'Male' : place < 96 ? 'Described otherwise' : ''
}

const suspectSex = weighted([
  ['Male', 78],
  ['Female', 17],
  ['Prefers not to say', 1],
  ['', 4],
])

/** What is not known is left empty in the file. */
const known = (value: string): string => (value === 'unknown' ? '' : value)

export const riskHeading =
  'Report reference,Stage,Assessed,Tool,Tool version,Ticks,Grade by the tool,Grade,Professional judgement'

const daraBegan = dayNumber(2023, 4, 3)
const order: readonly AssessedGrade[] = ['standard', 'medium', 'high']
const ticks = { standard: [0, 7], medium: [5, 13], high: [12, 24] } as const

/** A first assessment of nearly every report, a second of the graver within days, a supervisor's of some. */
export function* riskRows(force: SampleForce): Generator<string> {
  const randomOf = byDay(force.seed, 'risk')
  for (const report of reports(force)) {
    const { grade, received } = report
    const random = randomOf(received)
    if (grade === 'unknown') continue
    const raised = grade !== 'standard' && random.chance(0.08)
    const byTool = raised ? (order[order.indexOf(grade) - 1] ?? grade) : grade
    yield riskRow(report, 'first_response', received, byTool, byTool, random)
    if (raised) yield riskRow(report, 'supervisor', received, byTool, grade, random)
    if (grade !== 'high') continue
    const again = received + random.between(1, 4)
    const row = riskRow(report, 'secondary', again, grade, grade, random)
    if (again <= force.until) yield row
  }
}

/** The sequence of a purpose on a day: a new one with each day that is asked for. */
function byDay(seed: number, purpose: string): (day: DayNumber) => Random {
  let [random, on] = [randomFor(seed, purpose), 0]
  return (day) => {
    if (day !== on) random = randomFor(seed, purpose, day)
    on = day
    return random
  }
}

function riskRow(
  { reference }: SampleReport,
  stage: string,
  day: number,
  byTool: AssessedGrade,
  grade: AssessedGrade,
  random: Random,
): string {
  const tool = day < daraBegan || stage !== 'first_response' ? 'dash,2009' : 'dara,2022'
  const [least, most] = ticks[byTool]
  const count = tool === 'dash,2009' ? random.between(least, most) : ''
  return `${reference},${stage},${writeDay(day)},${tool},${count},${byTool},${grade},${grade === 'high' && random.chance(0.3) ? 'Yes' : 'No'}`
}

export const referralsOutHeading = 'Report reference,Kind of service,Service,Referred,Outcome,Outcome known'

const services = weighted<readonly [ServiceKind, string]>([
  [['support_service', 'Thameside Victims’ Service'], 46],
  [['independent_adviser', 'Riverside Advisers'], 24],
  [['perpetrator_programme', 'Northside Change'], 12],
  [['housing', 'Harbour Refuges'], 9],
  [['children', 'Children’s services'], 7],
  [['health', 'Hospital advisers'], 2],
])

const outcomes = weighted<ReferralOutcome>([
  ['taken_up', 30],
  ['completed', 22],
  ['declined', 24],
  ['not_reached', 14],
  ['not_accepted', 4],
  ['ended_early', 6],
])

/** Referrals to services outside the force, and what came of them where it is known yet. */
export function* referralOutRows(force: SampleForce): Generator<string> {
  const { until } = force
  const randomOf = byDay(force.seed, 'referrals out')
  for (const { reference, received, grade } of reports(force)) {
    const random = randomOf(received)
    if (!random.chance(grade === 'high' ? 0.6 : 0.16)) continue
    const [kind, service] = services(random)
    const referred = received + random.between(0, 3)
    const heard = referred + random.between(7, 120)
    const outcome = outcomes(random)
    if (referred > until) continue
    yield `${reference},${kind},${service},${writeDay(referred)},${heard <= until ? `${outcome},${writeDay(heard)}` : ','}`
  }
}
