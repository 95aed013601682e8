import type { JsonObject } from '../../learning-record/index.ts'
import { RuleBroken } from './rule-broken.ts'
import { activitiesOf, part } from './statement-parts.ts'
import { categories, extensions, type UnitVerb } from './vocabulary.ts'

const judging: readonly UnitVerb[] = ['passed', 'failed']
const timed: readonly UnitVerb[] = ['completed', 'passed', 'failed', 'terminated']

/** Holds the result of a unit's cmi5 defined statement to its verb and the unit's mastery score. Throws RuleBroken. */
export function checkResult(statement: JsonObject, verb: UnitVerb, masteryScore: number | null): void {
  const result = part(statement.result)
  const success = judging.includes(verb) ? verb === 'passed' : undefined
  if (result.success !== success) {
    throw new RuleBroken('9.5.2', `A “${verb}” statement says ${said('success', success)}`)
  }
  const completion = verb === 'completed' ? true : undefined
  if (result.completion !== completion) {
    throw new RuleBroken('9.5.3', `A “${verb}” statement says ${said('completion', completion)}`)
  }
  if (timed.includes(verb) && result.duration === undefined) {
    throw new RuleBroken('9.5.4.1', `A “${verb}” statement has a duration`)
  }
  const counts = activitiesOf(part(statement.context), 'category').includes(categories.moveOn)
  if (counts !== (success !== undefined || completion !== undefined)) {
    throw new RuleBroken('9.6.2.2', 'The moveOn category stands where success or completion does, and nowhere else')
  }
  if (result.score !== undefined && !judging.includes(verb)) {
    throw new RuleBroken('9.5.1', 'Only “passed” and “failed” statements have a score')
  }
  checkScore(part(result.score), verb)
  checkMastery(statement, verb, masteryScore)
}

const said = (name: string, value: boolean | undefined): string =>
  value === undefined ? `nothing of ${name}` : `${name}: ${value}`

function checkScore({ scaled, raw, min, max }: JsonObject, verb: UnitVerb): void {
  if (typeof scaled === 'number' && scaled < 0) {
    throw new RuleBroken('9.5.1', `The scaled score of a “${verb}” statement is between 0 and 1`)
  }
  if (raw !== undefined && (min === undefined || max === undefined)) {
    throw new RuleBroken('9.5.1', 'A raw score stands with its min and max')
  }
}

/** The score decides as the unit's mastery score has it, and says which that was (cmi5 9.3.4, 9.3.5, 9.6.3.2). */
function checkMastery(statement: JsonObject, verb: UnitVerb, masteryScore: number | null): void {
  if (!judging.includes(verb)) return
  const named = part(part(statement.context).extensions)[extensions.masteryScore]
  const { scaled } = part(part(statement.result).score)
  const judged = typeof scaled === 'number' && masteryScore !== null
  if (named === undefined ? judged : named !== masteryScore) {
    throw new RuleBroken('9.6.3.2', 'The mastery score in the context is the one the unit was launched with')
  }
  if (!judged) return
  if (verb === 'passed' && scaled < masteryScore) {
    throw new RuleBroken('9.3.4', `A scaled score of ${scaled} is below the mastery score of ${masteryScore}`)
  }
  if (verb === 'failed' && scaled >= masteryScore) {
    throw new RuleBroken('9.3.5', `A scaled score of ${scaled} reaches the mastery score of ${masteryScore}`)
  }
}
