import type { Behaviour, Connection, OffenceKind, RiskGrade, SuspectPoliceRole } from '../../modules/response/index.ts'
import { type DayNumber, dayNumber, firstYear, monthOf, weekday, yearOf } from '../days.ts'
import { type Random, randomFor, weighted } from '../random.ts'
import type { SampleForce } from '../sample-force.ts'
import { areaCommands } from '../workforce/units.ts'

/** A report as the generator knows it. One object is used again for each: copy what is to be kept. */
export interface SampleReport {
  reference: string
  received: DayNumber
  occurred: DayNumber
  offence: OffenceKind
  behaviours: readonly Behaviour[]
  connection: Connection
  victim: number
  victimAge: number
  suspectAge: number
  children: number
  policeRole: SuspectPoliceRole
  command: string
  /** Commands where a party works; empty where neither works for the force, null where it is not known. */
  partyCommands: readonly string[] | null
  grade: RiskGrade
}

/** Reports in a month of `met`'s first year; they grow by `growth` a year. */
const monthly = 5_830
const growth = 0.036
/** Summer is busier. */
const seasons = [0.97, 0.93, 0.98, 0.99, 1.03, 1.05, 1.08, 1.05, 0.99, 0.98, 0.96, 0.99]
/** March to July 2020 against the same months of 2019: 37% more, over the five months together. */
const lockdown = 1.37

const offences = weighted<OffenceKind>([
  ['violence_without_injury', 270],
  ['violence_with_injury', 230],
  ['stalking_or_harassment', 140],
  ['criminal_damage', 80],
  ['controlling_or_coercive_behaviour', 60],
  ['threats', 60],
  ['no_offence', 60],
  ['breach_of_order', 30],
  ['theft_or_fraud', 25],
  ['rape', 22],
  ['serious_sexual_offence', 10],
  ['other_offence', 10],
  ['unknown', 3],
])

const usual: readonly Behaviour[] = ['violent_or_threatening']
const behavioursOf: Readonly<Record<OffenceKind, readonly (readonly Behaviour[])[]>> = {
  violence_with_injury: [['physical_or_sexual'], ['physical_or_sexual', 'controlling_or_coercive']],
  violence_without_injury: [['physical_or_sexual'], usual],
  controlling_or_coercive_behaviour: [
    ['controlling_or_coercive', 'psychological_emotional_other'],
    ['controlling_or_coercive', 'economic'],
  ],
  stalking_or_harassment: [['psychological_emotional_other'], usual],
  threats: [usual],
  rape: [['physical_or_sexual']],
  serious_sexual_offence: [['physical_or_sexual']],
  criminal_damage: [usual],
  theft_or_fraud: [['economic']],
  breach_of_order: [usual],
  homicide: [['physical_or_sexual']],
  other_offence: [['psychological_emotional_other']],
  no_offence: [['psychological_emotional_other'], usual],
  unknown: [usual],
}

const connections = weighted<Connection>([
  ['intimate_personal', 480],
  ['married', 190],
  ['relatives', 170],
  ['agreed_to_marry', 20],
  ['civil_partners', 15],
])

const grades = weighted<RiskGrade>([
  ['standard', 460],
  ['medium', 370],
  ['high', 120],
  ['unknown', 50],
])

const policeRoles = weighted<SuspectPoliceRole>([
  ['police_officer', 70],
  ['police_staff', 14],
  ['pcso', 8],
  ['special_constable', 8],
])

/**
 * How many reports come in each month, from the first to that of a day. The months of 2020's lockdown follow those of
 * 2019.
 */
function countsByMonth(fraction: number, until: DayNumber): number[] {
  const counts: number[] = []
  const months = (yearOf(until) - firstYear) * 12 + monthOf(until)
  for (let month = 0; month < months; month++) {
    counts.push(Math.round(monthly * fraction * (seasons[month % 12] ?? 1) * (1 + growth) ** (month / 12)))
  }
  const [before, during] = [(2019 - firstYear) * 12 + 2, (2020 - firstYear) * 12 + 2]
  const sum = counts.slice(before, before + 5).reduce((total, count) => total + count, 0)
  let left = Math.round(sum * lockdown)
  for (let month = 0; month < 5; month++) {
    const count = month === 4 ? left : Math.round((counts[before + month] ?? 0) * lockdown)
    counts[during + month] = count
    left -= count
  }
  return counts
}

/** Weekends are busier than the days between, and no two days are alike. */
function busyness(seed: number, day: DayNumber): number {
  const usual = weekday(day) > 4 ? 1.22 : weekday(day) === 0 ? 1.05 : 0.93
  return usual * (0.75 + randomFor(seed, 'how busy', day).next() * 0.5)
}

/** How many of a month's reports come on each of its days. */
function countsByDay(seed: number, first: DayNumber, days: number, inMonth: number): number[] {
  const busy = Array.from({ length: days }, (_, i) => busyness(seed, first + i))
  const all = busy.reduce((sum, each) => sum + each, 0)
  let [sum, told] = [0, 0]
  return busy.map((each) => {
    sum += each
    const before = told
    told = Math.round((sum / all) * inMonth)
    return told - before
  })
}

/** All reports in order of the day they were received, each day's by its own seed. */
export function* reports({ scale, seed, until }: SampleForce): Generator<SampleReport> {
  const commands = areaCommands(scale)
  const recent = new Int32Array(Math.max(500, scale.of(30_000)))
  let victims = 0
  let total = 0
  let number = 0
  const report: SampleReport = {
    reference: '',
    received: 0,
    occurred: 0,
    offence: 'unknown',
    behaviours: usual,
    connection: 'unknown',
    victim: 0,
    victimAge: 0,
    suspectAge: 0,
    children: 0,
    policeRole: 'none',
    command: '',
    partyCommands: [],
    grade: 'unknown',
  }
  for (const [month, inMonth] of countsByMonth(scale.fraction, until).entries()) {
    const [year, ofYear] = [firstYear + Math.floor(month / 12), (month % 12) + 1]
    if (ofYear === 1) number = 0
    const first = dayNumber(year, ofYear, 1)
    const days = dayNumber(year, ofYear + 1, 1) - first
    for (const [at, count] of countsByDay(seed, first, days, inMonth).entries()) {
      const day = first + at
      if (day > until) return
      const random = randomFor(seed, 'reports', day)
      for (let i = 0; i < count; i++) {
        number += 1
        report.reference = `DA/${String(year).slice(2)}/${String(number).padStart(7, '0')}`
        report.received = day
        invent(report, total++, commands, random)
        const place = random.between(0, recent.length - 1)
        const again = random.chance(0.38) ? (recent[place] ?? 0) : 0
        report.victim = again > 0 ? again : ++victims
        recent[place] = report.victim
        yield report
      }
    }
  }
}

/**
 * Of every forty reports these are told apart by the definitions: two are domestic abuse by neither, four and one more
 * by the Act alone, and of one too little is known. In a fixed order, so that like months compare as the counts do.
 */
const apart: Readonly<Record<number, Partial<SampleReport>>> = {
  3: { connection: 'parental_relationship_same_child' },
  7: { connection: 'none' },
  13: { connection: 'parental_relationship_same_child' },
  19: { connection: 'unknown' },
  23: { connection: 'parental_relationship_same_child' },
  29: { offence: 'controlling_or_coercive_behaviour', behaviours: ['controlling_or_coercive'] },
  32: { connection: 'none' },
  33: { connection: 'parental_relationship_same_child' },
}

function invent(report: SampleReport, total: number, commands: readonly string[], random: Random): void {
  report.occurred = report.received - (random.chance(0.7) ? random.between(0, 1) : random.between(0, 40))
  report.offence = offences(random)
  report.behaviours = random.pick(behavioursOf[report.offence])
  report.connection = connections(random)
  Object.assign(report, apart[total % 40])
  report.victimAge = random.between(17, 58) + (random.chance(0.1) ? random.between(5, 25) : 0)
  report.suspectAge = Math.max(16, report.victimAge + random.between(-8, 12))
  report.children = random.chance(0.34) ? random.between(1, 3) : 0
  report.command = random.pick(commands)
  report.grade = grades(random)
  const works = random.next()
  report.policeRole = works < 0.0016 ? policeRoles(random) : works < 0.0216 ? 'unknown' : 'none'
  if (works < 0.0016) report.partyCommands = [random.chance(0.4) ? report.command : random.pick(commands)]
  // Now and then the victim works for the force, and the suspect does not.
  else if (works > 0.998) report.partyCommands = [random.chance(0.5) ? report.command : random.pick(commands)]
  else report.partyCommands = []
}
