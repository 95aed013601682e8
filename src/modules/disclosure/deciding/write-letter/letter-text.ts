import { writeDate } from '../../../../kernel/index.ts'
import { writeNumber } from '../../../../web/index.ts'
import type { AnswerTable } from '../../answering/answer.ts'
import { tellAnswer } from '../../answering/told-answer.ts'
import { writtenCell } from '../../answering/written-cell.ts'
import type { Letter } from './letter.ts'

function write(cell: Parameters<typeof writtenCell>[0]): string {
  const written = writtenCell(cell)
  return typeof written === 'number' ? writeNumber(written) : (written ?? '')
}

/** A table in columns of text; one that would be wider than a page becomes a list. */
export function textTable(table: AnswerTable, widest = 110): string {
  const rows = [table.columns.map(String), ...table.rows.map((row) => row.map(write))]
  const widths = table.columns.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)))
  if (widths.reduce((sum, w) => sum + w + 2, 0) > widest) return textList(table)
  const numeric = table.columns.map((_, i) => table.rows.some((row) => typeof row[i] === 'number'))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (numeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((w) => '-'.repeat(w)).join('  ')
  const [head = [], ...body] = rows
  return [line(head), rule, ...body.map(line)].join('\n')
}

const textList = (table: AnswerTable): string =>
  table.rows
    .map((row) => {
      const [first, ...rest] = row.map(write)
      const told = rest.map((cell, i) => (cell ? `    ${table.columns[i + 1]}: ${cell}` : '')).filter(Boolean)
      return [`  ${first}`, ...told].join('\n')
    })
    .join('\n')

/** The letter as plain text. */
export function letterText(letter: Letter): string {
  const draft = letter.undecided.length > 0 ? [`DRAFT: still to be decided: ${letter.undecided.join(', ')}`, ''] : []
  const questions = letter.questions.flatMap((question) => [
    `Question ${question.number}`,
    question.text,
    '',
    ...question.notes.flatMap((note) => [note, '']),
    ...question.answers
      .map((answer) => tellAnswer(answer))
      .flatMap((answer) => [
        answer.text,
        ...(answer.table ? ['', textTable(answer.table)] : []),
        '',
        `Source: ${answer.from}`,
        '',
      ]),
  ])
  return [
    ...draft,
    `Reference: ${letter.reference}`,
    writeDate(letter.date),
    '',
    ...letter.opening.flatMap((paragraph) => [paragraph, '']),
    ...questions,
    ...letter.closing.flatMap((paragraph) => [paragraph, '']),
  ].join('\n')
}
