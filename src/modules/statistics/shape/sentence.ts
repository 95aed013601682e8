import { type Language, sentences } from '../../../web/index.ts'
import type { FigureShape } from './figure-shape.ts'
import { namesOf } from './names.ts'

/** What a figure says, in sentences. */
export const figureSentence = (shape: FigureShape, language: Language): string =>
  sentences(shape, namesOf(shape, language), language).join(' ')
