import type { PeriodKind } from '../../kernel/index.ts'
import { enClauses, enThose } from './en-clauses.ts'
import { enNotPossible, enStatistics } from './en-statistics.ts'
import { small } from './letter-case.ts'
import type { UnitWords, Words } from './words.ts'

const unit = (one: string, many: string): UnitWords => ({
  one,
  many,
  none: `no ${many}`,
  heading: many.charAt(0).toUpperCase() + many.slice(1),
})

const only = (those: string | null, where: readonly string[]): string =>
  [those, ...where.map((each, index) => (index === 0 ? `where ${each}` : `and ${each}`))].filter(Boolean).join(' ')

const eachPeriod: Readonly<Record<PeriodKind, string>> = {
  'calendar-year': 'year',
  'financial-year': 'financial year',
  'academic-year': 'academic year',
  'half-year': 'half-year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  whole: 'year',
}

export const en: Words = {
  language: 'en',
  locale: 'en-GB',
  months: 'January February March April May June July August September October November December'.split(' '),
  units: {
    people: unit('person', 'people'),
    completions: unit('completion', 'completions'),
    failures: unit('failure', 'failures'),
    allegations: unit('allegation', 'allegations'),
    cases: unit('case', 'cases'),
    posts: unit('post', 'posts'),
    reports: unit('report', 'reports'),
    referrals: unit('referral', 'referrals'),
    assessments: unit('assessment', 'assessments'),
    courses: unit('course', 'courses'),
    sessions: unit('session', 'sessions'),
    recommendations: unit('recommendation', 'recommendations'),
    pounds: unit('pound', 'pounds'),
    calls: unit('call', 'calls'),
    days: unit('day', 'days'),
    requests: unit('request', 'requests'),
    hearings: unit('hearing', 'hearings'),
    'per cent': unit('per cent', 'per cent'),
  },
  cells: {
    withheld: 'withheld',
    'not-held': 'not held',
    'not-yet-held': 'not yet held',
    'not-possible': 'not possible',
  },

  dates: {
    days: (from, to) => `${from} to ${to}`,
    monthsOfYear: (from, to) => `${from} to ${to}`,
    upTo: (day) => `to ${day}`,
    since: (day) => `from ${day}`,
    on: (day) => `on ${day}`,
    fromTo: (from, to) => `from ${from} to ${to}`,
    inYear: (year) => `in ${year}`,
    inMonth: (month) => `in ${month}`,
    inWeek: (monday) => `in the week of ${monday}`,
    week: (monday) => `Week of ${monday}`,
    part: (period, days) => `${period} (part: ${days})`,
    shortPart: (period) => `${period} (part)`,
    through: (first, last) => `${first} to ${last}`,
    cut: {
      'calendar-year': 'by calendar year',
      'financial-year': 'by financial year',
      'academic-year': 'by academic year',
      'half-year': 'by half-year',
      quarter: 'by quarter',
      month: 'by month',
      week: 'by week',
      whole: '',
    },
  },
  lists: { and: () => 'and', or: 'or' },

  table: {
    counted: 'Counted',
    total: 'All, each counted once',
    period: 'Period',
    from: 'From',
    to: 'To',
    note: 'Note',
    numbers: 'The numbers',
  },
  chart: {
    highest: (label, amount) => `Highest: ${label}, ${amount}`,
    highestShown: (label, amount) => `Highest of those shown: ${label}, ${amount}`,
    part: {
      'calendar-year': 'part of a year',
      'financial-year': 'part of a year',
      'academic-year': 'part of a year',
      'half-year': 'part of a half-year',
      quarter: 'part of a quarter',
      month: 'part of a month',
      week: 'part of a week',
      whole: 'part of the time asked for',
      day: 'part of a day',
    },
    notGiven: 'not given',
  },
  sentences: {
    none: 'none',
    no: 'no',
    at: (period, clause) => `${period}, ${clause}`,
    colon: (name, rest) => `${name}: ${rest}`,
    forPeriods: (periods) => `for ${periods}`,
    withheld: (which, many, what) =>
      `${what === null ? '' : `${what}: `}${many ? `the numbers ${which} are withheld` : `the number ${which} is withheld`}`,
    totalWithheld: 'the total is withheld',
    someWithheld: 'some numbers in the table are withheld',
    notHeld: (which, from, what) =>
      `${what === null ? `${which} the information is not held` : `information on ${small(what)} is not held ${which}`}${from === null ? '' : `: the record has facts from ${from}`}`,
    notYetHeld: (which, to, what) =>
      `${what === null ? `${which} the information is not yet held` : `information on ${small(what)} is not yet held ${which}`}${to === null ? '' : `: the record has facts up to ${to}`}`,
    notPossible: enNotPossible,
    inTable: (dimensions) => `the table gives the numbers by ${dimensions}`,
    inTableEach: (name, span, kind) => `${name}, ${span}: the table gives the number for each ${eachPeriod[kind]}`,
    inMoreThanOne: 'some are counted in more than one of these',
    including: (those) => `including ${those}`,
    allOfThem: (those) => `all of them ${those}`,
    countsOnly: (those, where) =>
      those === null ? `this counts only those ${only(those, where)}` : `this counts only ${only(those, where)}`,
    where: (dimension, values) => `the ${dimension} is ${values}`,
    only: (those, where) => `only ${only(those, where)}`,
  },
  statistics: enStatistics,
  pages: {
    statistics: 'Statistics',
    whatTheseAre:
      'The figures we have published about domestic abuse, each as a chart, a table and a file. So far these are the figures in our answers to freedom of information requests.',
    howTheyStand:
      'A figure stays as it was published. If the record is corrected later, a newer figure can differ, and the answer that holds it says so. Small numbers are left out where they could tell something about a person.',
    noneYet: 'No figures have been published yet.',
    publishedOn: (day) => `Published on ${day}`,
    publishedIn: (day, reference) => ({
      before: `Published on ${day} in `,
      link: `disclosure ${reference}`,
      after: ', which says what was asked.',
    }),
    download: 'Download this table (CSV)',
    source: (name) => `Source: ${name}`,
    sourceOf: (measure, definition, unit, day) =>
      `${measure}: ${definition} Counts ${unit}. The record as known on ${day}.`,
    smallWithheld: (least) =>
      `Numbers below ${least} are withheld, and others where a withheld one could be worked out from them.`,
    definition: 'What is counted',
    inEnglishOnly: 'Some names below are in English only.',
    languageName: 'English',
  },

  // The measures name themselves in English: a figure carries the names it was frozen under.
  names: {},
  clauses: enClauses,
  those: enThose,
  dimensionsInSentences: {
    definition: 'outcome by the definition in force',
    acpo: 'outcome by the older definition',
    da_act_2021: 'outcome by the 2021 Act',
    leaver_reason: 'reason for leaving',
    raised: 'change to the tool’s grade',
  },
  about: (measureId, dimensionId, values, labels) => {
    if (!measureId.startsWith('training.')) return null
    if (dimensionId === 'subject' && values.join() === 'domestic_abuse') return 'on domestic abuse'
    if (dimensionId === 'course') return values.length === 1 ? `on the course ${labels}` : `on the courses ${labels}`
    if (dimensionId === 'programme')
      return values.length === 1 ? `on the programme ${labels}` : `on the programmes ${labels}`
    return null
  },
}
