import { knownDay } from '../../../kernel/index.ts'
import { formatter, type Language } from '../../../web/index.ts'
import type { FigureShape } from './figure-shape.ts'
import { namesOf } from './names.ts'

/** Where a figure came from, in one line. */
export function figureSource(shape: FigureShape, language: Language): string {
  const { words, date } = formatter(language)
  const { measure, definition } = namesOf(shape, language)
  const unit = words.units[shape.unit].heading
  return words.pages.sourceOf(
    measure,
    definition,
    unit.toLocaleLowerCase('en-GB'),
    date(knownDay(new Date(shape.knownAt))),
  )
}
