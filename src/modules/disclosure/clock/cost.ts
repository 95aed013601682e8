/** What the time of a request is spent on. Only the first four count. SI 2004/3244 reg. 4(3). */
export const activities = [
  'determining',
  'locating',
  'retrieving',
  'extracting',
  'reading',
  'redacting',
  'consulting',
  'approving',
] as const
export type Activity = (typeof activities)[number]

const counted: ReadonlySet<Activity> = new Set(['determining', 'locating', 'retrieving', 'extracting'])
const countsTowardsLimit = (activity: Activity): boolean => counted.has(activity)

/** `limitPounds` at `poundsPerHour`: what a body need not go beyond. */
export interface CostLimit {
  readonly limitPounds: number
  readonly poundsPerHour: number
}

/** SI 2004/3244 reg. 3(3) and 4(4), for a police force: £450 at £25 an hour, so 18 hours. */
const policeCostLimit: CostLimit = { limitPounds: 450, poundsPerHour: 25 }

/** Time one question is estimated to take, in whole minutes, and why. */
export interface Effort {
  readonly question: string
  readonly activity: Activity
  readonly minutes: number
  readonly reason: string
}

export interface QuestionCost {
  readonly question: string
  readonly countedMinutes: number
  /** Time that the law does not let a force count: reading, redacting, consulting, approving. */
  readonly uncountedMinutes: number
  readonly pounds: number
  readonly exceeds: boolean
}

export interface CostEstimate {
  readonly questions: readonly QuestionCost[]
  readonly countedMinutes: number
  readonly pounds: number
  /** The request as a whole is over the limit: what counts where its parts may be taken together (reg. 5). */
  readonly exceeds: boolean
  readonly limitMinutes: number
  /** Questions that fit under the limit together, cheapest first: what to offer the requester (FOIA s.16). */
  readonly wouldFit: readonly string[]
}

const limitMinutes = ({ limitPounds, poundsPerHour }: CostLimit): number => (limitPounds * 60) / poundsPerHour

function fitting(questions: readonly QuestionCost[], limit: number): string[] {
  let left = limit
  const chosen = new Set<string>()
  for (const { question, countedMinutes } of [...questions].sort((a, b) => a.countedMinutes - b.countedMinutes)) {
    if (countedMinutes > left) break
    left -= countedMinutes
    chosen.add(question)
  }
  return questions.map(({ question }) => question).filter((question) => chosen.has(question))
}

/**
 * The cost of a request under FOIA s.12, question by question. Numbered parts of a letter are requests of their own
 * unless reg. 5 lets them be added up, so each question is held against the limit and so is their sum. A cost exactly
 * at the limit does not exceed it. Throws RangeError where minutes are negative or not whole.
 */
export function estimateCost(
  questions: readonly string[],
  efforts: readonly Effort[],
  limit: CostLimit = policeCostLimit,
): CostEstimate {
  for (const { minutes, question } of efforts) {
    if (!Number.isInteger(minutes) || minutes < 0) {
      throw new RangeError(`The time for question ${question} must be whole minutes, not ${minutes}`)
    }
  }
  const most = limitMinutes(limit)
  const pounds = (minutes: number) => (minutes * limit.poundsPerHour) / 60
  const costs = questions.map((question): QuestionCost => {
    const own = efforts.filter((effort) => effort.question === question)
    const sum = (wanted: boolean) =>
      own
        .filter(({ activity }) => countsTowardsLimit(activity) === wanted)
        .reduce((all, { minutes }) => all + minutes, 0)
    const countedMinutes = sum(true)
    const exceeds = countedMinutes > most
    return { question, countedMinutes, uncountedMinutes: sum(false), pounds: pounds(countedMinutes), exceeds }
  })
  const countedMinutes = costs.reduce((all, one) => all + one.countedMinutes, 0)
  return {
    questions: costs,
    countedMinutes,
    pounds: pounds(countedMinutes),
    exceeds: countedMinutes > most,
    limitMinutes: most,
    wouldFit: fitting(costs, most),
  }
}
