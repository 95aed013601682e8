import type { Rank, WorkforceRole } from '../../modules/workforce/index.ts'
import { type DayNumber, dayNumber, recordBegins } from '../days.ts'
import type { Random } from '../random.ts'
import type { Scale } from '../sizes.ts'
import { areaCommands, dasoOpened, responseTeams } from './units.ts'

/**
 * How a post is filled: by somebody new to the force, or by somebody pulled from posts of another kind.
 * `beat` is where new constables begin; `detective` where constables become detectives and direct entrants begin.
 */
export type PostKind =
  | 'beat'
  | 'detective'
  | 'constable'
  | 'detective_constable'
  | 'sergeant'
  | 'detective_sergeant'
  | 'inspector'
  | 'detective_inspector'
  | 'senior'
  | 'chief_officer'
  | 'special'
  | 'pcso'
  | 'station_reception'
  | 'staff'

export interface Post {
  readonly unit: string
  readonly kind: PostKind
  /** The rank of whoever is settled in it: students and trainees get there in time. */
  readonly rank: Rank
  /** The first day on which somebody is in it. */
  readonly from: DayNumber
  /** People of the post change places with others of their rank after a few years. */
  readonly rotates: boolean
}

export const roleOf = (kind: PostKind): WorkforceRole => {
  if (kind === 'special') return 'special_constable'
  if (kind === 'pcso') return 'pcso'
  return kind === 'staff' || kind === 'station_reception' ? 'police_staff' : 'police_officer'
}

/** From this day on the strength of the Community Safety Units is the same every day, rank by rank. */
const csuSettled = dayNumber(2021, 10, 1)

/** Community Safety Units, in `met`. The other size has the same, scaled and rounded rank by rank. */
const csuStrength = { detective_constable: 545, constable: 180, detective_sergeant: 132 } as const

interface Block {
  readonly units: readonly string[]
  readonly kind: PostKind
  readonly rank: Rank
  /** How many in `met`, over all its units. */
  readonly inMet: number
  readonly from?: DayNumber
  /** Share of the posts that were only made later, one by one, until `csuSettled`. */
  readonly grows?: number
  readonly rotates?: boolean
}

function blocks(scale: Scale): Block[] {
  const areas = areaCommands(scale)
  const each = (suffix: string) => areas.map((area) => `${area}-${suffix}`)
  const response = areas.flatMap((area) => responseTeams.map((team) => `${area}-R${team}`))
  const csu = { units: each('CSU'), grows: 0.22, rotates: true }
  return [
    { units: response, kind: 'beat', rank: 'constable', inMet: 10_800, grows: 0.06 },
    { units: each('NPT'), kind: 'beat', rank: 'constable', inMet: 2_600, grows: 0.1 },
    { units: each('CID'), kind: 'detective', rank: 'detective_constable', inMet: 3_000, grows: 0.05 },
    { units: [...response, ...each('NPT')], kind: 'sergeant', rank: 'sergeant', inMet: 1_380 },
    { units: each('CID'), kind: 'detective_sergeant', rank: 'detective_sergeant', inMet: 420 },
    { ...csu, kind: 'detective_constable', rank: 'detective_constable', inMet: csuStrength.detective_constable },
    { ...csu, kind: 'constable', rank: 'constable', inMet: csuStrength.constable },
    { ...csu, kind: 'detective_sergeant', rank: 'detective_sergeant', inMet: csuStrength.detective_sergeant },
    { units: response, kind: 'inspector', rank: 'inspector', inMet: 240 },
    { units: each('CID'), kind: 'detective_inspector', rank: 'detective_inspector', inMet: 96 },
    { units: areas, kind: 'senior', rank: 'superintendent', inMet: 36 },
    { units: areas, kind: 'senior', rank: 'chief_superintendent', inMet: 12 },
    { units: ['PP-RASSO'], kind: 'constable', rank: 'constable', inMet: 220, rotates: true },
    { units: ['PP-RASSO'], kind: 'detective_constable', rank: 'detective_constable', inMet: 320, rotates: true },
    { units: ['PP-RASSO'], kind: 'detective_sergeant', rank: 'detective_sergeant', inMet: 60 },
    { units: ['PP-DASO'], kind: 'detective_constable', rank: 'detective_constable', inMet: 40, from: dasoOpened },
    { units: ['PP-DASO'], kind: 'detective_sergeant', rank: 'detective_sergeant', inMet: 12, from: dasoOpened },
    { units: ['PS-DPS'], kind: 'detective_constable', rank: 'detective_constable', inMet: 140 },
    { units: ['PS-DPS'], kind: 'detective_sergeant', rank: 'detective_sergeant', inMet: 60 },
    { units: ['PS-DPS'], kind: 'staff', rank: 'none', inMet: 60 },
    { units: ['LD-TRN'], kind: 'constable', rank: 'constable', inMet: 160 },
    { units: ['LD-TRN'], kind: 'sergeant', rank: 'sergeant', inMet: 60 },
    { units: ['LD-TRN'], kind: 'staff', rank: 'none', inMet: 80 },
    { units: ['LD-CA'], kind: 'detective_sergeant', rank: 'detective_sergeant', inMet: 40 },
    { units: ['SO-OPS'], kind: 'constable', rank: 'constable', inMet: 2_400 },
    { units: ['SO-OPS'], kind: 'sergeant', rank: 'sergeant', inMet: 320 },
    { units: ['HQ-COT'], kind: 'chief_officer', rank: 'chief_officer', inMet: 20 },
    { units: response, kind: 'special', rank: 'constable', inMet: 1_200 },
    { units: each('NPT'), kind: 'pcso', rank: 'none', inMet: 1_100 },
    { units: each('PAO'), kind: 'station_reception', rank: 'none', inMet: 400 },
    { units: ['HQ-SUP'], kind: 'staff', rank: 'none', inMet: 3_600 },
  ]
}

/** Every post of the force, spread evenly over the units of its kind. */
export function samplePosts(scale: Scale, random: Random): readonly Post[] {
  const posts: Post[] = []
  for (const block of blocks(scale)) {
    const count = scale.atLeastOne(block.inMet)
    const later = Math.round(count * (block.grows ?? 0))
    for (let i = 0; i < count; i++) {
      const unit = block.units[i % block.units.length]
      if (unit === undefined) continue
      const from = i >= count - later ? random.between(recordBegins + 90, csuSettled) : (block.from ?? recordBegins)
      posts.push({ unit, kind: block.kind, rank: block.rank, from, rotates: block.rotates ?? false })
    }
  }
  return posts
}
