import type { Extract, ExtractResult, PlanRequest } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { comparedWith, comparisonSentence } from '../comparison.ts'
import { nearToSpending } from '../measures/awarded.ts'
import { awardsKnownAt, indicatorsKnownAt, recommendationsKnownAt } from '../register.queries.ts'
import { awardKinds, demandCounts, purposes, recommendationStatuses } from '../vocabulary.ts'

const importsOf = (rows: readonly { import_id: string | null }[]): string[] => [
  ...new Set(rows.map((row) => row.import_id).filter((id) => id !== null)),
]

/** Whether a question that was read to be of some values alone is of this one. */
const isAsked = ({ narrowedTo }: PlanRequest, by: string, value: string): boolean => {
  const values = narrowedTo?.[by] ?? []
  return values.length === 0 || values.includes(value)
}

/** What is held, and nothing of it is asked about. */
const noneOf = (sentence: string): ExtractResult => ({
  sentences: [sentence],
  table: null,
  rowCount: 0,
  importIds: [],
})

/** F1. Each award with who pays, for what, and what it bought. */
export const fundingList: Extract = {
  kind: 'extract',
  id: 'funding.awards',
  version: 2,
  name: 'Funding, award by award',
  definition: 'Every award, package and published total announced in the period asked, with what it is part of.',
  sensitivity: 'open',
  may: 'funding.count',
  means: [
    {
      asks: ['list', 'who', 'document'],
      core: [
        [
          ...senses('noun', 'award', 'money'),
          ...senses('event', 'awarded'),
          ...senses('attribute', 'funder', 'bought'),
        ],
      ],
      implied: [
        ...senses('noun', 'award', 'money', 'force'),
        ...senses('event', 'awarded'),
        ...senses('attribute', 'funder', 'bought', 'organisations'),
        ...senses('subject', 'domestic_abuse'),
      ],
      narrows: { purpose: 'purpose', funder: 'funder' },
      light: ['give', 'complete'],
      days: 'any',
    },
    // Of what was spent nothing is held, and what was awarded is near.
    nearToSpending,
  ],
  cues: [
    {
      says: /\b(who|which|what|list|details?)\b.*\b(fund(ing|ed|s|ers?)?|grants?|invest(ed|ment)?)\b/,
      unless: /not offering/,
      weight: 3,
      why: 'asks what funding there was',
    },
  ],
  async run(tx, { plan, knownAt }) {
    const all = await awardsKnownAt(tx, knownAt)
    const rows = all
      .filter(
        ({ announced_on }) =>
          (plan.from === null || announced_on >= plan.from) && announced_on <= (plan.to ?? plan.received),
      )
      .filter(({ purpose, funder }) => isAsked(plan, 'purpose', purpose) && isAsked(plan, 'funder', funder))
    if (rows.length === 0 && all.length > 0)
      return noneOf(`${all.length} awards are held, and none of them is of what is asked.`)
    return {
      sentences: rows.some(({ kind }) => kind === 'published_total')
        ? ['A published total adds up awards over several years and must not be added to the awards listed here.']
        : [],
      table: {
        columns: [
          'Announced',
          'Title',
          'Kind',
          'Funder',
          'Recipient',
          'Programme',
          'Purpose',
          'Amount (£)',
          'Part of',
          'Bought',
        ],
        rows: rows.map((row) => [
          row.announced_on,
          row.title,
          awardKinds[row.kind],
          row.funder,
          row.recipient,
          row.programme,
          purposes[row.purpose],
          row.amount,
          row.part_of,
          row.bought.join(', '),
        ]),
      },
      rowCount: rows.length,
      importIds: importsOf(rows),
    }
  },
}

/** F2. Published changes in demand, each with the periods compared and whether they are like. */
export const demandComparisons: Extract = {
  kind: 'extract',
  id: 'funding.demand',
  version: 1,
  name: 'Changes in demand',
  definition: 'Published changes in demand with both periods, and whether the periods are like for like.',
  sensitivity: 'open',
  may: 'funding.count',
  means: {
    asks: ['change', 'how-many', 'how', 'list'],
    core: [senses('noun', 'demand')],
    implied: [
      ...senses('noun', 'demand', 'force'),
      ...senses('event', 'called', 'reported'),
      ...senses('subject', 'domestic_abuse'),
    ],
    light: ['rise', 'after'],
    days: 'any',
  },
  cues: [
    {
      says: /\b(increase[ds]?|rise|rose|decrease[ds]?|change[ds]?|higher|lower)\b.*\b(calls?|cases|reports|demand|lockdown|pandemic|covid)/,
      weight: 3,
      why: 'asks how demand changed',
    },
    { says: /\bhelpline\b|\blockdown\b/, weight: 1, why: 'mentions the helpline or lockdown' },
  ],
  async run(tx, { knownAt }) {
    const rows = await indicatorsKnownAt(tx, knownAt)
    return {
      sentences: rows.map((row) => comparisonSentence(row)),
      table: {
        columns: ['Indicator', 'Counts', 'From', 'To', 'Compared with', 'Change (%)', 'Source'],
        rows: rows.map((row) => [
          row.title,
          demandCounts[row.counts],
          row.period_from,
          row.period_to,
          comparedWith(row),
          row.percent_change,
          row.source,
        ]),
      },
      rowCount: rows.length,
      importIds: importsOf(rows),
    }
  },
}

/** F3. Each recommendation with where it stands and the measure that shows it. */
export const recommendationList: Extract = {
  kind: 'extract',
  id: 'funding.recommendation-list',
  version: 2,
  name: 'Inspectorate recommendations, one by one',
  definition: 'Every recommendation with its status, what the force did, and the measure that shows whether it is met.',
  sensitivity: 'open',
  may: 'funding.count',
  means: {
    asks: ['list', 'document', 'how'],
    core: [senses('noun', 'recommendation')],
    implied: [
      ...senses('noun', 'recommendation', 'inspectorate', 'force'),
      ...senses('subject', 'domestic_abuse'),
      ...senses('attribute', 'response'),
      ...senses('event', 'answered'),
      ...senses('state', 'current'),
    ],
    narrows: { state: 'status' },
    light: ['report', 'give', 'about', 'exist', 'complete'],
  },
  cues: [
    {
      says: /\b(what|which|list|details?)\b.*\brecommendations?\b/,
      weight: 4,
      why: 'asks what was recommended',
    },
  ],
  async run(tx, { plan, knownAt }) {
    const all = await recommendationsKnownAt(tx, knownAt)
    const rows = all.filter(({ status }) => isAsked(plan, 'status', status))
    if (rows.length === 0 && all.length > 0)
      return noneOf(`${all.length} recommendations are held, and none of them stands so.`)
    return {
      sentences: [],
      table: {
        columns: ['Recommendation', 'Published', 'Inspectorate', 'In short', 'Status', 'Since', 'Response', 'Measure'],
        rows: rows.map((row) => [
          row.code,
          row.published_on,
          row.inspectorate,
          row.summary,
          recommendationStatuses[row.status],
          row.status_on,
          row.response,
          row.measure_id,
        ]),
      },
      rowCount: rows.length,
      importIds: importsOf(rows),
    }
  },
}
