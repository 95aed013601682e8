import { sql } from 'kysely'
import { date, type Importer, list, oneOf, readYaml, text, wholeNumber } from '../../../kernel/import/index.ts'
import { columnsFrom, namesOf, recordVersions } from '../../../kernel/index.ts'
import { definitionVersions } from '../tables.ts'
import { behaviours, connections, definitionCodes } from '../vocabulary.ts'

const { none: _none, unknown: _unknown, ...namedConnections } = connections

/**
 * The definitions of domestic abuse a report is tested against. A definition that changes becomes a new version; what
 * a report was tested by stays with the report until the report itself is loaded again.
 */
export const definitionsImporter: Importer = {
  kind: 'definitions',
  title: 'Definitions of domestic abuse',
  describes:
    'The definitions reports are tested against, one row a definition, or a YAML file with a list “definitions”.',
  may: 'response-rule.import',
  columns: [
    {
      id: 'code',
      heading: 'Definition',
      required: true,
      type: oneOf(definitionCodes),
      help: 'Which of the two it is',
      example: 'da_act_2021',
    },
    {
      id: 'title',
      heading: 'Title',
      required: true,
      type: text(),
      help: 'What people call it',
      example: 'Domestic Abuse Act 2021',
    },
    {
      id: 'source',
      heading: 'Source',
      required: true,
      type: text(),
      help: 'Where it is laid down',
      example: 'Domestic Abuse Act 2021 section 1',
    },
    {
      id: 'plain_words',
      heading: 'In plain words',
      required: true,
      type: text({ max: 3000 }),
      help: 'What it means, as the public reads it',
      example: 'Abuse between two people aged 16 or over who are or were connected.',
    },
    {
      id: 'in_force_from',
      heading: 'In force from',
      required: true,
      type: date(),
      help: 'The first day on which reports are judged by it',
      example: '01/10/2021',
    },
    {
      id: 'least_age',
      heading: 'Least age',
      required: true,
      type: wholeNumber({ min: 1, max: 120 }),
      help: 'How old both people have to be',
      example: '16',
    },
    {
      id: 'behaviours',
      heading: 'Behaviours',
      required: true,
      type: list({ of: oneOf(behaviours) }),
      help: 'Any one of these is enough',
      example: 'physical_or_sexual; economic',
    },
    {
      id: 'connections',
      heading: 'Connections',
      required: true,
      type: list({ of: oneOf(namedConnections) }),
      help: 'How the two people may be connected; any one is enough',
      example: 'married; relatives',
    },
  ],
  *readDocument(content) {
    for (const entry of readYaml(content).entries('definitions')) {
      const cells = Object.fromEntries(
        ['code', 'title', 'source', 'plain_words', 'in_force_from', 'least_age'].map((id) => [id, entry.text(id)]),
      )
      const lists = { behaviours: entry.texts('behaviours'), connections: entry.texts('connections') }
      yield {
        line: entry.line,
        cells: { ...cells, behaviours: lists.behaviours.join(';'), connections: lists.connections.join(';') },
      }
    }
  },
  checks: [
    {
      column: 'code',
      sql: ({ stage }) => sql`
        select line, 'The definition ' || code || ' stands in this file more than once, first on line ' || first as says
        from (select line, code, min(line) over (partition by code) as first from ${stage}) as s where line > first`,
    },
  ],
  apply: ({ tx, stage, source }) =>
    recordVersions(tx, definitionVersions, {
      told: { code: 's.code', ...columnsFrom('s', namesOf(definitionVersions.facts)) },
      source: source('s.line'),
      from: sql`${stage} as s`,
    }),
}
