import { knownDay } from '../../../kernel/index.ts'
import { formatter, type Language, wordsOf } from '../../../web/index.ts'
import { allCells, type FigureShape, figureSentence, figureSource, shapeTable } from '../../statistics/index.ts'
import { smallNumber } from '../protecting/protect-small-numbers.ts'
import type { Answer, AnswerTable } from './answer.ts'

/** What is given in answer to a question. A figure has no words of its own: they are put to it where it is read. */
export interface GivenAnswer {
  readonly text: string
  readonly table: AnswerTable | null
  readonly figure: FigureShape | null
  /** Where it came from, in one line; empty beside a figure. */
  readonly from: string
}

/** The same in words. */
export interface ToldAnswer {
  readonly text: string
  readonly table: AnswerTable | null
  readonly from: string
}

/** Puts what is given into words. */
export function tellAnswer(given: GivenAnswer, language: Language = 'en'): ToldAnswer {
  const { figure } = given
  if (figure === null) return given
  const { pages } = wordsOf(language)
  const sentence = figureSentence(figure, language)
  return {
    text: withholds(figure) ? `${sentence} ${pages.smallWithheld(String(smallNumber))}` : sentence,
    table: shapeTable(figure, language),
    from: sourceOf(given, language),
  }
}

/** Where what is given came from, in one line. */
export const sourceOf = ({ figure, from }: GivenAnswer, language: Language = 'en'): string =>
  figure ? figureSource(figure, language) : from

const withholds = (figure: FigureShape): boolean => allCells(figure).some(({ kind }) => kind === 'withheld')

/** An answer as given whole, to those who may have all of it. */
export const wholeAnswer = (answer: Omit<Answer, 'answerId' | 'part'>): GivenAnswer => ({
  text: answer.text,
  table: answer.table,
  figure: answer.figure,
  from: answer.figure ? '' : writeSource(answer),
})

/** Where an answer that is no figure came from. */
function writeSource({ provenance: p }: Pick<Answer, 'provenance'>): string {
  if (p.owner) return `Standing answer “${p.name}”, version ${p.version}, kept by ${p.owner}`
  // Who wrote it is for the desk to know.
  if (p.from === 'officer') return p.definition
  const source = `${p.name}: ${p.definition}`
  if (p.knownAt === null) return source
  return `${source} The record as known on ${formatter('en').date(knownDay(new Date(p.knownAt)))}.`
}
