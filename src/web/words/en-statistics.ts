import type { Statistic, StatisticKind } from '../../kernel/index.ts'
import { small } from './letter-case.ts'
import type { NamedMeasure, Words } from './words.ts'

function name(statistic: Statistic, [counted = '', whole = counted]: readonly string[]): string {
  switch (statistic.kind) {
    case 'share':
      return counted === whole ? `${counted}, share of all` : `${counted} as a share of ${small(whole)}`
    case 'complement':
      return `${whole}, without those counted as “${small(counted)}”`
    case 'mean':
      return `${counted}, mean`
    case 'change':
      return statistic.as === 'number' ? `${counted}, change` : `${counted}, change in per cent`
    case 'ranking':
      return `${counted}, ${statistic.order} ${statistic.most}`
    case 'mean-length':
      return `${counted}, mean length`
    case 'median-length':
      return `${counted}, median length`
    case 'longest':
      return `${counted}, longest`
  }
}

const explained: Readonly<Record<StatisticKind, (counted: string, whole: string) => string>> = {
  share: (counted, whole) =>
    `How many in a hundred of “${whole}” are also counted as “${counted}”, to one decimal, the two counted for the same days and as known at the same moment.`,
  complement: (counted, whole) =>
    `Those counted as “${whole}” on the day who are not also counted as “${counted}”, found one by one and not by taking one number from another.`,
  mean: () =>
    'The numbers of the periods added up and divided by how many periods there are, to one decimal. Only whole periods of which all is held are taken; somebody counted in several counts in each.',
  change: () =>
    'The number of each period less that of the one before, or that in per cent of the one before. Only whole periods of which all is held are compared.',
  ranking: () =>
    'The highest or lowest numbers in their order, with all that are equal to the last of them. What is not recorded has no place, nor has a value of which nothing was ever counted.',
  'mean-length': () => 'The days that each took, added up and divided by how many there are, to one decimal.',
  'median-length': () => 'The days in which half of them were done: of an even number, halfway between the middle two.',
  longest: () => 'The days that the longest of them took.',
}

const definition = (statistic: Statistic, of: readonly NamedMeasure[]): string => {
  const [counted, whole = counted] = of.map((each) => each.name)
  const each = of.filter((one, i) => of.findIndex((other) => other.name === one.name) === i)
  const parts = each.map((one) => `${one.name}: ${one.definition}`)
  return [explained[statistic.kind](counted ?? '', whole ?? ''), ...parts].join(' ')
}

export const enStatistics: Words['statistics'] = {
  name,
  definition,
  from: {
    share: (part, whole) => `${part} of ${whole}`,
    mean: (sum, periods) => `${sum} over ${periods}`,
    change: (later, earlier) => `${later} against ${earlier}`,
  },
  narrowed: (kind, where) =>
    kind === 'complement'
      ? `counted are all of them but those where ${where.join(' and ')}`
      : `the part is only those where ${where.join(' and ')}`,
  over: (periods) => `this is the mean of ${periods}`,
  leftOut: (periods) => `not all of these days is asked for and held, so they are left out: ${periods}`,
  unplaced: 'some numbers are withheld and could stand among these',
  workedOutFrom: 'What it was worked out from',
}

const why: Readonly<Record<StatisticKind, string>> = {
  share: 'there is nobody and nothing to take a share of',
  complement: 'there is nobody',
  mean: 'no period is whole and held',
  change: 'there is nothing like it to compare with',
  ranking: 'there is nothing to rank',
  'mean-length': 'there is none to measure',
  'median-length': 'there is none to measure',
  longest: 'there is none to measure',
}

export const enNotPossible: Words['sentences']['notPossible'] = (which, what, kind) =>
  `${what === null ? '' : `${what}: `}${which} it is not possible to say${kind === null ? '' : `, for ${why[kind]}`}`
