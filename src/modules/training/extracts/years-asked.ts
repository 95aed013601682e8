import { cueText, type PlainDate } from '../../../kernel/index.ts'
import { addMonths } from '../currency.ts'

const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'fifteen', 'twenty']
const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20]

/** The first day of the stretch a question asks about: the years it names before `on`, ten where it names none. */
export function yearsBefore(on: PlainDate, question: string): PlainDate {
  const asked = /\b(?:last|past|previous) (\w+) years\b/.exec(cueText(question))?.[1]
  const years =
    asked === undefined ? 10 : /^\d{1,2}$/.test(asked) ? Number(asked) : (values[words.indexOf(asked)] ?? 10)
  return addMonths(on, -12 * years)
}
