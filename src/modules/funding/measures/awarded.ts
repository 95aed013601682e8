import { sql } from 'kysely'
import { asKnownAt, day, type Measure } from '../../../kernel/index.ts'
import { type Meaning, senses } from '../../../kernel/meaning/index.ts'
import { purposes } from '../vocabulary.ts'
import { awardsHeld } from './extents.ts'

const onAbuse = [
  ...senses('subject', 'domestic_abuse'),
  ...senses('event', 'trained'),
  ...senses('programme', '*'),
  ...senses('course', '*'),
  ...senses('organisation', '*'),
  ...senses('purpose', '*'),
]

/** Near whoever asks what was spent, and no answer: what was awarded is another sum. It asks nothing that could be asked. */
export const nearToSpending: Meaning = {
  asks: [],
  // Whatever else somebody pays for, or is paid, is far from it.
  core: [senses('event', 'spent'), onAbuse, onAbuse],
  implied: [
    ...senses('event', 'spent', 'trained'),
    ...senses('noun', 'money', 'award', 'training', 'course', 'force'),
    ...senses('subject', 'domestic_abuse'),
    ...senses('programme', '*'),
    ...senses('course', '*'),
    ...senses('organisation', '*'),
  ],
  narrows: { purpose: 'purpose' },
  light: ['give', 'complete', 'report'],
  days: 'any',
}

/** F1. Pounds, each counted once: a package counts for what its parts leave of it. */
export const awarded: Measure = {
  kind: 'measure',
  id: 'funding.awarded',
  version: 1,
  name: 'Funding announced',
  definition:
    'Pounds announced in the period. An award that is part of a package is counted by itself and taken out of the package, so every pound counts once. Totals that somebody published over several years are kept for comparison and never added.',
  unit: 'pounds',
  aggregate: 'sum',
  periodType: 'during',
  dimensions: [
    {
      id: 'funder',
      name: 'Funder',
      named: ({ forceId, knownAt }) => sql`
        select distinct v.funder as value from funding.award_version as v
        where v.force_id = ${forceId} and ${asKnownAt('v', knownAt)}`,
    },
    { id: 'programme', name: 'Programme' },
    {
      id: 'purpose',
      name: 'Purpose',
      values: Object.entries(purposes).map(([value, label]) => ({ value, label })),
    },
    { id: 'recipient', name: 'Recipient' },
  ],
  sensitivity: 'open',
  may: 'funding.count',
  extent: awardsHeld,
  held: 'Funding is held as it was announced, with the day of the announcement; what was paid in the end is not held.',
  facts: ({ forceId, from, to, knownAt }) => sql`
    select v.award_id as counted, v.announced_on as on_date, v.own_amount as amount, v.award_version_id as row_id,
      v.award_id as page_id, v.import_id, v.line, v.funder, v.programme, v.purpose, v.recipient
    from funding.award_version as v
    where v.force_id = ${forceId} and v.kind <> 'published_total' and v.announced_on between ${from} and ${to}
      and ${asKnownAt('v', knownAt)}`,
  rowHref: (awardId) => `/funding/${awardId}`,
  means: [
    {
      asks: ['how-many'],
      // How many grants there were is no sum.
      core: [senses('noun', 'money'), senses('event', 'awarded')],
      implied: [
        ...senses('noun', 'money', 'award', 'force'),
        ...senses('event', 'awarded'),
        ...senses('subject', 'domestic_abuse'),
      ],
      narrows: { purpose: 'purpose', funder: 'funder' },
      light: ['give'],
    },
    // What came in, from whomever.
    {
      asks: [],
      core: [senses('noun', 'money', 'award')],
      implied: [...senses('noun', 'money', 'award', 'force'), ...senses('subject', 'domestic_abuse')],
      light: ['give', 'complete', 'report', 'handed', 'have', 'had'],
      narrows: { purpose: 'purpose' },
    },
    nearToSpending,
  ],
  cues: [
    {
      says: /\b(fund(ing|ed|s)?|budget|spen[dt]|invest(ed|ment)?|grants?|cost of)\b/,
      request: /domestic|abus|violen|victim|perpetrator|training/,
      unless: /not offering|refund/,
      weight: 3,
      why: 'asks about money',
    },
    { says: /how much (money|funding)|£/, weight: 2, why: 'asks how much' },
  ],
  plan: (read) => ({
    span: { from: read.from ?? day('2016-01-01'), to: read.to ?? read.received },
    by: read.by ?? 'financial-year',
    dimensions: ['funder'],
    filters: {},
  }),
}
