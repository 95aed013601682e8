import { z } from 'zod'
import { datePlain, type PlainDate } from '../kernel/index.ts'
import { type Html, html } from './html.ts'
import type { FormError, PageRequest } from './route.ts'

export type FormResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly FormError[] }

const datePart = /^(.+)-(day|month|year)$/

/** Fields by name: trimmed text, a list where a name comes more than once, and `{day, month, year}` for a date. */
function fieldsOf(form: URLSearchParams): Record<string, unknown> {
  const fields = new Map<string, unknown>()
  const given = new Map<string, string[]>()
  for (const [name, value] of form) {
    const before = given.get(name)
    if (before) before.push(value.trim())
    else given.set(name, [value.trim()])
  }
  for (const [name, values] of given) {
    const [, date, part] = datePart.exec(name) ?? []
    if (date !== undefined && part !== undefined && given.has(`${date}-day`)) {
      fields.set(date, { ...Object(fields.get(date) ?? {}), [part]: values[0] })
    } else fields.set(name, values.length > 1 ? values : values[0])
  }
  return Object.fromEntries(fields)
}

/**
 * What was posted, as the schema's type, or what is wrong with it: one error a field, in the order of the schema.
 * An error's link goes to the element whose id is the field's name; a date's to its day.
 */
export function readForm<T>(schema: z.ZodType<T>, form: URLSearchParams): FormResult<T> {
  const read = schema.safeParse(fieldsOf(form))
  if (read.success) return { ok: true, value: read.data }
  const errors = new Map<string, FormError>()
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? '')
    const part = issue.path[1]
    const target = typeof part === 'string' ? `${field}-${part}` : field
    if (!errors.has(field)) errors.set(field, { field, message: issue.message, href: `#${target}` })
  }
  return { ok: false, errors: [...errors.values()] }
}

/** A field that must hold text. `missing` says what to enter: `Enter the reference`. */
export const textField = (missing: string, { most = 1000 }: { readonly most?: number } = {}) =>
  z.string(missing).min(1, missing).max(most, `Use ${most} characters or fewer`)

/** A field that may be left empty; empty and absent are both null. */
export const optionalTextField = ({ most = 1000 }: { readonly most?: number } = {}) =>
  z
    .string()
    .max(most, `Use ${most} characters or fewer`)
    .optional()
    .transform((text) => (text ? text : null))

/** Checkboxes of one name: none, one or many. */
export const manyField = <T>(each: z.ZodType<T>) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each))

const dateParts = z
  .object({ day: z.string().default(''), month: z.string().default(''), year: z.string().default('') })
  .default({ day: '', month: '', year: '' })
type DateParts = z.infer<typeof dateParts>

const isEmpty = ({ day, month, year }: DateParts): boolean => day === '' && month === '' && year === ''

function readDate(name: string, { day, month, year }: DateParts, context: z.RefinementCtx): PlainDate {
  const fail = (message: string, part: 'day' | 'month' | 'year') => {
    context.addIssue({ code: 'custom', message, path: [part] })
    return z.NEVER
  }
  if (day === '') return fail(`${name} must include a day`, 'day')
  if (month === '') return fail(`${name} must include a month`, 'month')
  if (!/^\d{4}$/.test(year)) return fail(`${name} must include a year of 4 numbers`, 'year')
  const date = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && datePlain(+year, +month, +day)
  return date || fail(`${name} must be a real date`, 'day')
}

/** A date given as day, month and year. `name` begins the errors: `The start date`. */
export const dateField = (name: string) =>
  dateParts.transform((parts, context): PlainDate => {
    if (!isEmpty(parts)) return readDate(name, parts, context)
    context.addIssue({ code: 'custom', message: `${name} is missing: enter a day, month and year`, path: ['day'] })
    return z.NEVER
  })

/** A date that may be left empty, and is then null. */
export const optionalDateField = (name: string) =>
  dateParts.transform((parts, context): PlainDate | null => (isEmpty(parts) ? null : readDate(name, parts, context)))

/** The `errorMessage` option of a GOV.UK field, where the field is in error. */
export function errorFor(errors: readonly FormError[], field: string): { readonly text: string } | undefined {
  const error = errors.find((each) => each.field === field)
  return error && { text: error.message }
}

/** First in every form that posts. */
export const csrfField = (request: Pick<PageRequest, 'csrfToken'>): Html =>
  html`<input type="hidden" name="_csrf" value="${request.csrfToken}">`
