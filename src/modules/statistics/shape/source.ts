import { dayAt, type PlainDate } from '../../../kernel/index.ts'
import { formatter, type Language } from '../../../web/index.ts'
import type { FigureShape } from './figure-shape.ts'
import { namesOf } from './names.ts'

/** The last day that is known whole at a moment in ISO 8601: what is known at midnight is known as of the day before. */
export const knownDay = (knownAt: string): PlainDate => dayAt(new Date(new Date(knownAt).getTime() - 1))

/** Where a figure came from, in one line. */
export function figureSource(shape: FigureShape, language: Language): string {
  const { words, date } = formatter(language)
  const { measure, definition } = namesOf(shape, language)
  const unit = words.units[shape.unit].heading
  return words.pages.sourceOf(measure, definition, unit.toLocaleLowerCase('en-GB'), date(knownDay(shape.knownAt)))
}
