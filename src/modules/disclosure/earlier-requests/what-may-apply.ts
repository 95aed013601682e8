import { addDays, type PlainDate } from '../../../kernel/index.ts'
import { type Calendar, workingDaysBetween } from '../clock/clock.ts'
import type { EarlierMeaning } from './earlier-meaning.ts'

/** SI 2004/3244 reg. 5(2)(b): received within any period of so many consecutive working days. */
const aggregatedWithin = 60

/** The working days of the shortest period in which both days lie, themselves counted. */
function daysTogether(one: PlainDate, other: PlainDate, calendar: Calendar): number {
  const [first, last] = one <= other ? [one, other] : [other, one]
  return workingDaysBetween(addDays(first, -1), last, calendar)
}

/** Whether the costs of two requests may be added up as far as their days go. */
export const isWithinPeriod = (one: PlainDate, other: PlainDate, calendar: Calendar): boolean =>
  daysTogether(one, other, calendar) <= aggregatedWithin

/** What is known of an earlier request beside a later one. */
export interface EarlierFacts {
  readonly state: 'open' | 'answered' | 'published'
  readonly sameRequester: 'address' | 'name' | null
  /** Every question of the later request is asked there, in nearly the same words and for the same days. */
  readonly isSame: boolean
  /** Some question is asked there for the same days. */
  readonly holdsSome: boolean
  /** Some question has nearly the same words. */
  readonly isAlike: boolean
  readonly withinPeriod: boolean
}

/** What an earlier request may mean. The officer decides. */
export interface MayMean {
  readonly meaning: EarlierMeaning
  readonly told: string
}

/** FOIA s.14(2), s.21; SI 2004/3244 reg. 5. */
export function whatMayApply(facts: EarlierFacts): MayMean[] {
  const { state, sameRequester, isSame, holdsSome, isAlike, withinPeriod } = facts
  const found: MayMean[] = []
  const who =
    sameRequester === 'name' ? 'somebody of the same name; look whether it is the same person' : 'the same address'
  if (sameRequester && isSame && state !== 'open') {
    found.push({
      meaning: 'repeated',
      told: `It came from ${who}, and was answered. This one need not be answered again unless a reasonable time has passed since (section 14(2)).`,
    })
  }
  if (sameRequester && isAlike && state === 'open') {
    found.push({
      meaning: 'together',
      told: `It came from ${who}, and is not answered yet. Ask whether this one takes its place.`,
    })
  }
  if (state === 'published' && holdsSome) {
    found.push({
      meaning: 'accessible',
      told: `What was answered${isSame ? '' : ' to part of this'} is published. What it gives can be had already: say where (section 21).`,
    })
  }
  if (withinPeriod && sameRequester) {
    found.push({
      meaning: 'aggregated',
      told: `It came from ${who}, within 60 working days. Their costs may be added up if they ask, to any extent, for the same or similar information (regulation 5).`,
    })
  }
  if (withinPeriod && !sameRequester && isAlike) {
    found.push({
      meaning: 'aggregated',
      told: 'It came from somebody else, within 60 working days. Their costs may be added up only if the two seem to act together, or in a campaign (regulation 5).',
    })
  }
  return found
}
