import { dayAt } from '../../../kernel/index.ts'
import { formatter, type Language } from '../../../web/index.ts'
import type { FigureShape } from './figure-shape.ts'
import { namesOf } from './names.ts'

/** Where a figure came from, in one line. What is known at midnight is known as of the day before. */
export function figureSource(shape: FigureShape, language: Language): string {
  const { words, date } = formatter(language)
  const { measure, definition } = namesOf(shape, language)
  const unit = words.units[shape.unit].heading
  const known = dayAt(new Date(new Date(shape.knownAt).getTime() - 1))
  return words.pages.sourceOf(measure, definition, unit.toLocaleLowerCase('en-GB'), date(known))
}
