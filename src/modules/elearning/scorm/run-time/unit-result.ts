import type { ScormUnit } from '../../packages/course-package.ts'
import { type Elements, RunTimeRefused, type ScormStandard } from './elements.ts'

export type Completion = 'unknown' | 'not attempted' | 'incomplete' | 'completed'
export type Success = 'unknown' | 'passed' | 'failed'

/** A score as xAPI takes it: `scaled` from −1 to 1, `raw` within `min` and `max`. What does not hold together is left out. */
export interface Score {
  readonly scaled?: number
  readonly raw?: number
  readonly min?: number
  readonly max?: number
}

export interface UnitResult {
  readonly completion: Completion
  readonly success: Success
  readonly score: Score | null
}

export type RuledUnit = Pick<ScormUnit, 'masteryScore' | 'completionThreshold' | 'sequencing'>

/** What a unit's elements mean, by the rules of its standard. `ended`: the unit has said that it is finished for now. */
export function unitResult(standard: ScormStandard, unit: RuledUnit, elements: Elements, ended: boolean): UnitResult {
  return standard === 'scorm-1.2' ? result12(unit, elements, ended) : result2004(unit, elements)
}

/**
 * SCORM 1.2 RTE 3.4.3.1 (`cmi.core.lesson_status`): a mastery score in the manifest decides over what the unit says, as
 * soon as it says that it is through. A unit that ends without a word is incomplete.
 */
function result12({ masteryScore }: RuledUnit, elements: Elements, ended: boolean): UnitResult {
  const said = elements['cmi.core.lesson_status'] ?? 'not attempted'
  const raw = numberIn(elements, 'cmi.core.score.raw')
  const [min, max] = [numberIn(elements, 'cmi.core.score.min'), numberIn(elements, 'cmi.core.score.max')]
  const score = scoreOf(undefined, raw, min, max, { least: 0, most: 100 })
  const isThrough = ended || said === 'completed' || said === 'passed' || said === 'failed'
  if (masteryScore !== null && raw !== undefined && isThrough) {
    return raw >= masteryScore
      ? { completion: 'completed', success: 'passed', score }
      : { completion: 'incomplete', success: 'failed', score }
  }
  if (said === 'passed') return { completion: 'completed', success: 'passed', score }
  if (said === 'failed') return { completion: 'incomplete', success: 'failed', score }
  if (said === 'completed') return { completion: 'completed', success: 'unknown', score }
  const begun = ended || said !== 'not attempted'
  return { completion: begun ? 'incomplete' : 'not attempted', success: 'unknown', score }
}

/** SCORM 2004 4th edition RTE 4.2.4.1 and 4.2.22.1: thresholds in the manifest decide, where there are any. */
function result2004({ completionThreshold, sequencing }: RuledUnit, elements: Elements): UnitResult {
  const score = scoreOf(
    numberIn(elements, 'cmi.score.scaled'),
    numberIn(elements, 'cmi.score.raw'),
    numberIn(elements, 'cmi.score.min'),
    numberIn(elements, 'cmi.score.max'),
  )
  return {
    completion: completion2004(completionThreshold, elements),
    success: success2004(sequencing, elements),
    score,
  }
}

function completion2004(threshold: RuledUnit['completionThreshold'], elements: Elements): Completion {
  if (!threshold?.completedByMeasure) return completionIn(elements['cmi.completion_status'])
  const progress = numberIn(elements, 'cmi.progress_measure')
  if (progress === undefined) return 'unknown'
  return progress >= threshold.minProgressMeasure ? 'completed' : 'incomplete'
}

function success2004(sequencing: RuledUnit['sequencing'], elements: Elements): Success {
  const passing = passingScore(sequencing)
  if (passing === null) return successIn(elements['cmi.success_status'])
  const scaled = numberIn(elements, 'cmi.score.scaled')
  if (scaled === undefined) return 'unknown'
  return scaled >= passing ? 'passed' : 'failed'
}

/** `cmi.scaled_passing_score`: the primary objective's, where it is satisfied by measure (RTE 4.2.20). */
export const passingScore = (sequencing: RuledUnit['sequencing']): number | null =>
  sequencing?.primaryObjective?.satisfiedByMeasure ? sequencing.primaryObjective.minNormalizedMeasure : null

const completionIn = (text: string | undefined): Completion =>
  text === 'completed' || text === 'incomplete' || text === 'not attempted' ? text : 'unknown'

const successIn = (text: string | undefined): Success => (text === 'passed' || text === 'failed' ? text : 'unknown')

function numberIn(elements: Elements, name: string): number | undefined {
  const text = elements[name]
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isFinite(value)) throw new RunTimeRefused(`The course sent ${name}, which is not a number`)
  return value
}

/** Without a scaled score it is worked out of the others. `assumed`: the bounds where the unit names none. */
function scoreOf(
  scaled: number | undefined,
  raw?: number,
  min?: number,
  max?: number,
  assumed?: { readonly least: number; readonly most: number },
): Score | null {
  if (scaled === undefined && raw === undefined) return null
  const spans = min === undefined || max === undefined || min < max
  const holds = spans && (raw === undefined || ((min === undefined || raw >= min) && (max === undefined || raw <= max)))
  const [least, most] = [min ?? assumed?.least, max ?? assumed?.most]
  const canWork = holds && raw !== undefined && least !== undefined && most !== undefined && least < most
  const worked = scaled ?? (canWork ? Math.round(((raw - least) / (most - least)) * 10_000) / 10_000 : undefined)
  return {
    ...(worked === undefined || Math.abs(worked) > 1 ? {} : { scaled: worked }),
    ...(raw === undefined ? {} : { raw }),
    ...(holds && min !== undefined ? { min } : {}),
    ...(holds && max !== undefined ? { max } : {}),
  }
}
