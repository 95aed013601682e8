import type { ImportProblem } from '../../kernel/import/index.ts'
import type { Draft } from '../../kernel/index.ts'
import type { FormError } from '../route.ts'
import { cellProblem, elementOf } from './fields.ts'
import type { DrawnPage } from './views.ts'

/** What is wrong with the cells of one page, each by itself. */
export const cellErrors = ({ fields }: DrawnPage, cells: Draft['cells']): readonly FormError[] =>
  fields.flatMap((field) => {
    const message = cellProblem(field, cells[field.column.id] ?? '')
    return message === null ? [] : [{ field: field.column.id, message, href: `#${elementOf(field.column)}` }]
  })

/** The page that asks for a column. */
const pageAsking = (pages: readonly DrawnPage[], id: string | null): DrawnPage | undefined =>
  pages.find(({ fields }) => fields.some(({ column }) => column.id === id))

/**
 * What the kind's checks said, at the fields it is about, and the first page that has one of them. Of a field on another
 * page the error leads there. `addressOf` is a page's own.
 */
export function checkErrors(
  problems: readonly ImportProblem[],
  pages: readonly DrawnPage[],
  addressOf: (page: DrawnPage) => string,
): { readonly errors: readonly FormError[]; readonly first: DrawnPage | undefined } {
  const first = problems.map(({ column }) => pageAsking(pages, column)).find((page) => page !== undefined)
  const errors = problems.map(({ column: id, says: message }): FormError => {
    const page = pageAsking(pages, id)
    const column = page?.fields.map((field) => field.column).find((each) => each.id === id)
    if (!page || !column) return { field: id ?? '', message, href: '#main-content' }
    const element = `#${elementOf(column)}`
    return { field: column.id, message, href: page === first ? element : `${addressOf(page)}?check=1${element}` }
  })
  return { errors, first }
}
