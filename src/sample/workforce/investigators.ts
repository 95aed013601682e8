import type { DayNumber } from '../days.ts'
import type { Random } from '../random.ts'
import { type Person, postingOn } from './people.ts'
import { dasoOpened } from './units.ts'

/** Who looks into abuse by the force's own people. */
export interface Investigators {
  /** Somebody in such a post that day who is not about to move on, and whom `may` allows; undefined where there is nobody. */
  take(day: DayNumber, random: Random, may?: (person: Person) => boolean): Person | undefined
}

const ranks = new Set(['detective_constable', 'detective_sergeant'])
/** Days for which somebody who is given a case still holds the post. */
const seesThrough = 120

/** Of the cases, the share that the specialist unit has; professional standards have the others. */
const specialist = 0.65

/**
 * The detectives of the specialist unit and of professional standards share the cases; before that unit opened, those
 * of the unit for sexual offences did with them. People as far ahead as `foresight` must be known.
 */
export function investigatorsOf(people: readonly Person[]): Investigators {
  const ever = people.filter(({ postings }) => postings.some(({ unit, rank }) => units.has(unit) && ranks.has(rank)))
  const does = (person: Person, unit: string, day: DayNumber): boolean => {
    const posting = postingOn(person, day)
    if (posting?.unit !== unit || !ranks.has(posting.rank)) return false
    return posting.to === null || posting.to >= day + seesThrough
  }
  return {
    take(day, random, may = () => true) {
      const first = random.chance(specialist) ? [special(day), standards] : [standards, special(day)]
      for (const unit of first) {
        const able = ever.filter((person) => does(person, unit, day) && may(person))
        if (able.length > 0) return random.pick(able)
      }
      return undefined
    },
  }
}

const standards = 'PS-DPS'
const special = (day: DayNumber): string => (day < dasoOpened ? 'PP-RASSO' : 'PP-DASO')
const units = new Set([standards, 'PP-RASSO', 'PP-DASO'])
