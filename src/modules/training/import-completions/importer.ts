import { date, decimal, type Importer, oneOf } from '../../../kernel/import/index.ts'
import { courseColumn, elementCode, optionalText, staffColumn } from '../import-columns.ts'
import { results } from '../vocabulary.ts'
import { applyCompletions } from './apply.queries.ts'
import { completionsChecks } from './checks.queries.ts'
import { heldCompletions } from './held.queries.ts'

/**
 * The learning system's export: one row for each element that a person passed, attended or failed on a day. A later
 * export that gives another result, score or evidence for the same person, element and day corrects it.
 */
export const completionsImporter: Importer = {
  kind: 'completions',
  title: 'Completions',
  describes: 'Who passed, attended or failed which element of which course on which day, with the evidence.',
  may: 'course.import',
  dependsOn: ['people', 'courses'],
  columns: [
    staffColumn,
    courseColumn,
    {
      id: 'element_code',
      heading: 'Element code',
      aliases: ['Element', 'Module code', 'Activity ID'],
      required: true,
      type: elementCode,
      help: 'As in the course catalogue',
      example: 'CSU-DA-1',
    },
    {
      id: 'completed_on',
      heading: 'Completed on',
      aliases: ['Completion date', 'Date completed'],
      required: true,
      type: date(),
      help: 'The day on which it was passed, attended or failed',
      example: '21/04/2023',
    },
    {
      id: 'result',
      heading: 'Result',
      aliases: ['Outcome', 'Status'],
      required: true,
      type: oneOf({
        passed: [results.passed, 'Pass'],
        attended: [results.attended, 'Completed'],
        failed: [results.failed, 'Fail'],
      }),
      help: '',
      example: 'Attended',
    },
    {
      id: 'score',
      heading: 'Score',
      required: false,
      optionalColumn: true,
      type: decimal({ min: 0, max: 100, places: 2 }),
      help: 'Out of 100',
      example: '',
    },
    optionalText(
      'evidence',
      'Evidence',
      'Where the proof is kept: a register, a certificate',
      'REG-CSU-DA-2023-04',
      100,
    ),
  ],
  known: heldCompletions,
  checks: completionsChecks,
  apply: applyCompletions,
}
