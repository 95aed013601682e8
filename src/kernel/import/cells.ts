import type { CellType, Choice, Reading } from './cell.ts'

// A spreadsheet that opens our exports would run such a cell: it never gets in.
const formula: Reading = {
  problem: 'This looks like a formula. Put the words or the number in the cell, not a formula',
}

function startsFormula(text: string): boolean {
  const first = text.charCodeAt(0)
  // = + - @, alone or before anything else; a single hyphen by itself is what people write for "nothing".
  return first === 61 || first === 43 || first === 64 || (first === 45 && text.length > 1)
}

const quote = (text: string): string => (text.length > 80 ? `“${text.slice(0, 80)}…”` : `“${text}”`)
const several = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Words, up to `max` characters (200 unless told). */
export function text(options: { max?: number } = {}): CellType {
  const max = options.max ?? 200
  return {
    sqlType: 'text',
    takes: `text of up to ${max} characters`,
    asked: { as: 'words', most: max },
    read(cell) {
      if (startsFormula(cell)) return formula
      if (cell.length > max) return { problem: `This is ${cell.length} characters long. The most is ${max}` }
      return { value: cell }
    },
  }
}

const wholeShape = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.0+)?$/
const decimalShape = /^-?£?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/

function boundsProblem(n: number, cell: string, min: number | undefined, max: number | undefined): Reading | null {
  if (min !== undefined && n < min) return { problem: `${cell} is less than ${min}, the least this can be` }
  if (max !== undefined && n > max) return { problem: `${cell} is more than ${max}, the most this can be` }
  return null
}

/** A whole number; commas between thousands are allowed. At most 2,147,483,647, PostgreSQL's `integer`. */
export function wholeNumber(options: { min?: number; max?: number } = {}): CellType {
  const [min, max] = [options.min ?? -2_147_483_648, options.max ?? 2_147_483_647]
  return {
    sqlType: 'integer',
    takes: 'a whole number, such as 12',
    asked: { as: 'number' },
    read(cell) {
      if (!wholeShape.test(cell)) return { problem: `${quote(cell)} is not a whole number` }
      const n = Number(cell.replaceAll(',', ''))
      return boundsProblem(n, cell, min, max) ?? { value: String(n) }
    },
  }
}

/** A number with decimals, kept exactly as written; commas between thousands and a pound sign are allowed. */
export function decimal(options: { min?: number; max?: number; places?: number } = {}): CellType {
  return {
    sqlType: 'numeric',
    takes: 'a number, such as 1,250.50',
    asked: { as: 'number' },
    read(cell) {
      if (!decimalShape.test(cell) || cell.length > 30) return { problem: `${quote(cell)} is not a number` }
      const value = cell.replace(/[£,]/g, '')
      const places = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0
      if (options.places !== undefined && places > options.places) {
        return { problem: `${cell} has ${places} decimal places. The most is ${options.places}` }
      }
      return boundsProblem(Number(value), cell, options.min, options.max) ?? { value }
    },
  }
}

const plain = (label: string): string => label.toLowerCase().replace(/[\s_-]+/g, ' ')

/**
 * One of a list: `{ police_officer: ['Police officer', 'Officer'] }`. The value kept is the key; the key itself and
 * every label find it, whatever their case, spaces and hyphens. The first label is the one shown to people.
 * Throws where one label stands for two values.
 */
export function oneOf(choices: Readonly<Record<string, readonly string[] | string>>): CellType {
  const readings = new Map<string, Reading>()
  const listed: Choice[] = []
  for (const [value, given] of Object.entries(choices)) {
    const labels = typeof given === 'string' ? [given] : given
    listed.push({ value, text: labels[0] ?? value })
    const reading = { value }
    for (const label of new Set([value, ...labels].map(plain))) {
      if (readings.has(label)) throw new Error(`The label "${label}" stands for two values`)
      readings.set(label, reading)
    }
  }
  const shown = listed.map(({ text: label }) => label)
  const takes = `one of: ${shown.join(', ')}`
  const asWritten = new Map<string, Reading>()
  return {
    sqlType: 'text',
    takes,
    asked: { as: 'choice', choices: listed },
    read(cell) {
      const known = asWritten.get(cell)
      if (known) return known
      const reading = readings.get(plain(cell))
      if (!reading) return { problem: `${quote(cell)} is not one of ${several.format(shown)}` }
      if (asWritten.size < 1000) asWritten.set(cell, reading)
      return reading
    },
  }
}

const yes: Reading = { value: 't' }
const no: Reading = { value: 'f' }
const answers = new Map<string, Reading>([
  ...['yes', 'y', 'true', 't', '1'].map((word) => [word, yes] as const),
  ...['no', 'n', 'false', 'f', '0'].map((word) => [word, no] as const),
])

/** Yes or no, in the ways that systems write it: Yes, Y, TRUE, 1. */
export const yesNo = (): CellType => ({
  sqlType: 'boolean',
  takes: 'Yes or No',
  asked: { as: 'yes-no' },
  read: (cell) => answers.get(cell.toLowerCase()) ?? { problem: `${quote(cell)} is not Yes or No` },
})

/**
 * An identifier of a fixed shape. `says` finishes the sentence "… is not": `a warrant number, such as 123456`.
 * The pattern must be anchored and, if it lets a cell begin with = + - or @, mean to.
 */
export function code(options: { pattern: RegExp; says: string; upperCase?: boolean }): CellType {
  const { pattern, says, upperCase = false } = options
  if (pattern.global || pattern.sticky) throw new Error('A code’s pattern must not be global or sticky')
  return {
    sqlType: 'text',
    takes: says,
    asked: { as: 'code' },
    read(cell) {
      const value = upperCase ? cell.toUpperCase() : cell
      return pattern.test(value) ? { value } : { problem: `${quote(cell)} is not ${says}` }
    },
  }
}

const arrayItem = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`

/** Several values in one cell, separated by `;` unless told. Each is read as `of` says, as text if it says nothing. */
export function list(options: { separator?: string; of?: CellType } = {}): CellType {
  const separator = options.separator ?? ';'
  const of = options.of ?? text()
  return {
    sqlType: 'text[]',
    takes: `one or more, separated by “${separator}”; each ${of.takes}`,
    asked: { as: 'several', choices: of.asked.as === 'choice' ? of.asked.choices : null, separator },
    read(cell) {
      const items: string[] = []
      for (const part of cell.split(separator)) {
        const item = part.trim()
        if (item === '') continue
        const reading = of.read(item)
        if ('problem' in reading) return reading
        items.push(arrayItem(reading.value))
      }
      return { value: `{${items.join(',')}}` }
    },
  }
}
