import { caption, type Language } from '../../../web/index.ts'
import type { FigureShape } from './figure-shape.ts'
import { namesOf } from './names.ts'

/** What a figure counts, for whom and when. */
export const captionOf = (shape: FigureShape, language: Language): string =>
  caption(shape, namesOf(shape, language), language)
