import type { UnitKind } from '../../modules/workforce/index.ts'
import { cell } from '../csv.ts'
import { type DayNumber, dayNumber, writeDay } from '../days.ts'
import type { Scale } from '../sizes.ts'

/** A unit of the sample force. `command` is the code of its command; null for a command itself. */
export interface SampleUnit {
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly command: string | null
  readonly opened: DayNumber
}

const areaNames: readonly (readonly [string, string])[] = [
  ['CE', 'Central East'],
  ['NW', 'North West'],
  ['SE', 'South East'],
  ['WA', 'West'],
  ['CN', 'Central North'],
  ['CS', 'Central South'],
  ['CW', 'Central West'],
  ['EA', 'East'],
  ['NA', 'North'],
  ['NE', 'North East'],
  ['SA', 'South'],
  ['SW', 'South West'],
]

export const responseTeams = ['A', 'B', 'C', 'D', 'E'] as const
const begins = dayNumber(2010, 4, 1)
export const dasoOpened = dayNumber(2022, 2, 1)

/** The areas that have a command each: its code and name. */
export const areasOf = (scale: Scale): readonly (readonly [code: string, name: string])[] =>
  areaNames.slice(0, scale.areas)

/** The commands that answer for an area each. */
export const areaCommands = (scale: Scale): readonly string[] => areasOf(scale).map(([code]) => code)

function unitsOfArea([code, name]: readonly [string, string]): SampleUnit[] {
  const own = { command: code, opened: begins }
  return [
    { code, name: `${name} Command`, kind: 'command', command: null, opened: begins },
    { ...own, code: `${code}-CSU`, name: `${name} Community Safety Unit`, kind: 'community_safety' },
    ...responseTeams.map((team) => ({
      ...own,
      code: `${code}-R${team}`,
      name: `${name} response team ${team}`,
      kind: 'response_team' as const,
    })),
    { ...own, code: `${code}-NPT`, name: `${name} neighbourhood team`, kind: 'neighbourhood' },
    { ...own, code: `${code}-CID`, name: `${name} CID`, kind: 'criminal_investigation' },
    { ...own, code: `${code}-PAO`, name: `${name} public access office`, kind: 'public_access' },
  ]
}

const forceWide: readonly SampleUnit[] = [
  { code: 'PP', name: 'Public Protection Command', kind: 'command', command: null, opened: begins },
  { code: 'PP-RASSO', name: 'Rape and Serious Sexual Offences unit', kind: 'rasso', command: 'PP', opened: begins },
  { code: 'PP-DASO', name: 'Domestic Abuse and Sexual Offences unit', kind: 'daso', command: 'PP', opened: dasoOpened },
  { code: 'PS', name: 'Professionalism Command', kind: 'command', command: null, opened: begins },
  { code: 'PS-DPS', name: 'Professional standards', kind: 'professional_standards', command: 'PS', opened: begins },
  { code: 'LD', name: 'Learning and Development Command', kind: 'command', command: null, opened: begins },
  { code: 'LD-TRN', name: 'Training school', kind: 'training', command: 'LD', opened: begins },
  { code: 'LD-CA', name: 'Detective academy', kind: 'training', command: 'LD', opened: begins },
  { code: 'HQ', name: 'Headquarters Command', kind: 'command', command: null, opened: begins },
  { code: 'HQ-COT', name: 'Chief officers', kind: 'force', command: 'HQ', opened: begins },
  { code: 'HQ-SUP', name: 'Corporate services', kind: 'support', command: 'HQ', opened: begins },
  { code: 'SO', name: 'Specialist Operations Command', kind: 'command', command: null, opened: begins },
  { code: 'SO-OPS', name: 'Specialist operations', kind: 'support', command: 'SO', opened: begins },
]

export const sampleUnits = (scale: Scale): readonly SampleUnit[] => [
  ...areasOf(scale).flatMap(unitsOfArea),
  ...forceWide,
]

export const unitsHeading = 'Unit code,Unit name,Kind,Command code,Opened'

export const unitRow = (unit: SampleUnit): string =>
  `${unit.code},${cell(unit.name)},${unit.kind},${unit.command ?? ''},${writeDay(unit.opened)}`
