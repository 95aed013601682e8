import { code, date, decimal, type Importer, list, oneOf, text } from '../../../kernel/import/index.ts'
import { awardKinds, purposes } from '../vocabulary.ts'
import { applyFunding } from './apply.queries.ts'
import { fundingChecks } from './checks.queries.ts'

const awardCode = code({
  pattern: /^[A-Z0-9][A-Z0-9-]{0,29}$/,
  says: 'an award’s code, such as VAWG-2020-TRAIN',
  upperCase: true,
})

/** Money announced for the response to domestic abuse. An award inside a package names it, and is counted once. */
export const fundingImporter: Importer = {
  kind: 'funding',
  title: 'Funding',
  describes: 'Awards, the packages they are part of, and totals that somebody published, one row each.',
  may: 'funding.import',
  columns: [
    {
      id: 'code',
      heading: 'Award code',
      aliases: ['Code', 'Award'],
      required: true,
      type: awardCode,
      help: 'A code of the force’s own',
      example: 'VAWG-2020-TRAIN',
    },
    {
      id: 'kind',
      heading: 'Kind',
      required: true,
      type: oneOf(awardKinds),
      help: '“Published total” for a sum over years that awards in this list may be part of',
      example: 'Award',
    },
    {
      id: 'title',
      heading: 'Title',
      required: true,
      type: text(),
      help: '',
      example: 'Training of frontline officers',
    },
    { id: 'funder', heading: 'Funder', required: true, type: text(), help: 'Who pays', example: 'Home Office' },
    {
      id: 'recipient',
      heading: 'Recipient',
      required: true,
      type: text(),
      help: 'Who receives it',
      example: 'The force',
    },
    {
      id: 'programme',
      heading: 'Programme',
      required: true,
      type: text(),
      help: '',
      example: 'Domestic Abuse Matters',
    },
    {
      id: 'purpose',
      heading: 'Purpose',
      required: true,
      type: oneOf(purposes),
      help: '',
      example: 'Training of officers',
    },
    {
      id: 'amount',
      heading: 'Amount (£)',
      aliases: ['Amount', 'Pounds'],
      required: true,
      type: decimal({ min: 0.01, max: 100_000_000_000, places: 2 }),
      help: 'In pounds, as announced',
      example: '700,000',
    },
    {
      id: 'announced_on',
      heading: 'Announced',
      aliases: ['Date announced'],
      required: true,
      type: date(),
      help: '',
      example: '25/11/2020',
    },
    { id: 'period_from', heading: 'From', required: false, type: date(), help: 'First day it pays for', example: '' },
    { id: 'period_to', heading: 'To', required: false, type: date(), help: 'Last day it pays for', example: '' },
    {
      id: 'part_of',
      heading: 'Part of',
      required: false,
      type: awardCode,
      help: 'The code of the package it belongs to',
      example: 'MAYOR-2020',
    },
    {
      id: 'bought',
      heading: 'Bought',
      aliases: ['What it bought'],
      required: false,
      type: list({ of: code({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, says: 'a code, such as DA-MATTERS' }) }),
      help: 'Codes from other registers, such as a course’s, separated by “;”',
      example: 'DA-MATTERS',
    },
    { id: 'summary', heading: 'Summary', required: false, type: text({ max: 1000 }), help: '', example: '' },
    {
      id: 'source',
      heading: 'Source',
      required: true,
      type: text(),
      help: 'Where it was announced',
      example: 'Press notice',
    },
  ],
  checks: fundingChecks,
  apply: applyFunding,
}
