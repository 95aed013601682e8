import type { Block, TableBlock, TypedDocument } from '../../../../documents/index.ts'
import { momentAt, writeDate } from '../../../../kernel/index.ts'
import { shapeTableBlock } from '../../../statistics/index.ts'
import type { AnswerTable } from '../../answering/answer.ts'
import { type GivenAnswer, tellAnswer } from '../../answering/told-answer.ts'
import { writtenCell } from '../../answering/written-cell.ts'
import type { Letter, LetterQuestion } from './letter.ts'

/** The letter on the force's paper: the words of `letterText`. */
export function letterDocument(letter: Letter, forceName: string): TypedDocument {
  const title = `Response to ${letter.reference}`
  const draft = letter.undecided.length > 0
  return {
    title: draft ? `Draft: ${title}` : title,
    language: 'en-GB',
    from: forceName,
    header: draft ? `Draft · ${title}` : title,
    footer: draft ? `Draft · ${letter.reference}` : letter.reference,
    date: momentAt(letter.date),
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...(draft ? [strong(`A draft. Still to be decided: ${letter.undecided.join(', ')}`)] : []),
      paragraph(writeDate(letter.date)),
      ...letter.opening.map(paragraph),
      ...letter.questions.flatMap(questionBlocks),
      ...letter.closing.map(paragraph),
    ],
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const strong = (text: string): Block => ({ kind: 'paragraph', text: [{ text, strong: true }] })

/** A question with all that is said of it. */
export const questionBlocks = ({ number, text, notes, answers }: LetterQuestion): Block[] => [
  { kind: 'heading', level: 2, text: `Question ${number}` },
  { kind: 'quote', paragraphs: text.split('\n') },
  ...notes.map(paragraph),
  ...answers.flatMap(answerBlocks),
]

function answerBlocks(given: GivenAnswer): Block[] {
  const { text, table, from } = tellAnswer(given)
  return [
    ...text.split('\n').map(paragraph),
    ...(given.figure ? [shapeTableBlock(given.figure, 'en')] : table ? registerBlocks(table) : []),
    { kind: 'paragraph', text: `Source: ${from}`, small: true },
  ]
}

const registerBlocks = (table: AnswerTable): Block[] =>
  table.rows.length === 0 ? [paragraph('There are no rows.')] : [registerTable(table)]

const registerTable = ({ caption, columns, rows }: AnswerTable): TableBlock => ({
  kind: 'table',
  caption,
  columns: columns.map((heading, i) => ({
    heading,
    namesRow: i === 0,
    numeric: i > 0 && rows.some((row) => typeof row[i] === 'number'),
  })),
  rows: rows.map((row) => row.map(writtenCell)),
})
