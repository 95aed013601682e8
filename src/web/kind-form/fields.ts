import type { Choice, Column } from '../../kernel/import/index.ts'
import { datePlain, parsePlainDate, writeDate } from '../../kernel/index.ts'
import { errorFor } from '../form.ts'
import { govukCheckboxes, govukDateInput, govukInput, govukRadios, govukTextarea } from '../govuk.gen.ts'
import type { Html } from '../html.ts'
import type { FormError } from '../route.ts'
import type { Asked } from './kind-form.ts'

/** A column as a form asks for it. */
export interface Field {
  readonly column: Column
  readonly label: string
  readonly hint: string
}

/** The help of the file, with its example where something is typed. */
function helpOf({ help, example, type }: Column): string {
  const isTyped = ['words', 'code', 'number'].includes(type.asked.as)
  const shown = isTyped && example !== '' ? `For example, ${example}` : ''
  return [help, shown].filter((each) => each !== '').join('. ')
}

export function fieldOf(column: Column, { label, hint }: Asked): Field {
  const optional = column.required ? '' : ' (optional)'
  return { column, label: `${label ?? column.heading}${optional}`, hint: hint ?? helpOf(column) }
}

const yesOrNo: readonly Choice[] = [
  { value: 'Yes', text: 'Yes' },
  { value: 'No', text: 'No' },
]

/** The values chosen in a cell, where a column asks for several. */
const chosen = (cell: string, separator: string): string[] =>
  cell
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '')

const datePart = ['day', 'month', 'year'] as const

/** A date as it stands in a cell, in three; whatever else stands there, in the first. */
function partsOf(cell: string): readonly string[] {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell)
  if (iso) return [String(Number(iso[3])), String(Number(iso[2])), iso[1] ?? '']
  return cell.split('/')
}

/** Where the error of a column leads to. */
export const elementOf = ({ id, type }: Column): string => (type.asked.as === 'date' ? `${id}-day` : id)

/** The field with what was typed in it. `alone` makes its label the heading of the page. */
export function fieldHtml(
  { column, label, hint }: Field,
  cell: string,
  errors: readonly FormError[],
  alone: boolean,
): Html {
  const { id, type } = column
  const size = alone ? 'l' : 's'
  const heading = alone ? { isPageHeading: true } : {}
  const fieldset = { legend: { text: label, classes: `govuk-fieldset__legend--${size}`, ...heading } }
  const common = {
    id,
    name: id,
    ...(hint ? { hint: { text: hint } } : {}),
    errorMessage: errorFor(errors, id),
  }
  const labelled = { label: { text: label, classes: `govuk-label--${size}`, ...heading } }
  const radios = (choices: readonly Choice[]) => {
    const none = column.required ? [] : [{ divider: 'or' }, { value: '', text: 'Not known', checked: cell === '' }]
    return govukRadios({ ...common, idPrefix: id, fieldset, value: cell, items: [...choices, ...none] })
  }
  const { asked } = type
  switch (asked.as) {
    case 'choice':
      return radios(asked.choices)
    case 'yes-no':
      return radios(yesOrNo)
    case 'several': {
      if (asked.choices === null) return govukInput({ ...common, ...labelled, value: cell })
      const values = chosen(cell, asked.separator)
      return govukCheckboxes({ ...common, idPrefix: id, fieldset, values, items: [...asked.choices] })
    }
    case 'date': {
      const given = partsOf(cell)
      return govukDateInput({
        ...common,
        namePrefix: id,
        fieldset,
        items: datePart.map((name, index) => ({
          name,
          value: given[index] ?? '',
          classes: `govuk-input--width-${name === 'year' ? 4 : 2}`,
        })),
      })
    }
    case 'words':
      if (asked.most > 200) return govukTextarea({ ...common, ...labelled, value: cell, rows: '5' })
      return govukInput({ ...common, ...labelled, value: cell })
    case 'number':
      return govukInput({ ...common, ...labelled, value: cell, inputmode: 'numeric', classes: 'govuk-input--width-5' })
    default:
      return govukInput({ ...common, ...labelled, value: cell, spellcheck: false, classes: 'govuk-input--width-20' })
  }
}

/** What was posted for a column, as a cell of a file. */
export function readCell(column: Column, form: URLSearchParams): string {
  const { id, type } = column
  if (type.asked.as === 'several') return form.getAll(id).join(`${type.asked.separator} `).trim()
  if (type.asked.as !== 'date') return (form.get(id) ?? '').trim()
  const [day = '', month = '', year = ''] = datePart.map((part) => (form.get(`${id}-${part}`) ?? '').trim())
  if (day === '' && month === '' && year === '') return ''
  const whole = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year)
  return (whole && datePlain(+year, +month, +day)) || `${day}/${month}/${year}`
}

/** What is wrong with a cell by itself, or null. */
export function cellProblem({ column, label }: Field, cell: string): string | null {
  const { type, required } = column
  if (cell === '') return required ? missing(type.asked.as, label) : null
  const reading = type.read(cell)
  return 'problem' in reading ? reading.problem : null
}

function missing(as: Column['type']['asked']['as'], label: string): string {
  if (label.endsWith('?')) return `Answer “${label}”`
  const isChosen = as === 'choice' || as === 'yes-no' || as === 'several'
  return `${isChosen ? 'Select' : 'Enter'} the ${lowerFirst(label)}`
}

/** `Staff number` within a sentence; `CID unit` and `DARA grade` stay as they are. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text

/** A cell as people read it. */
export function shownCell({ type }: Column, cell: string): string {
  const { asked } = type
  if (cell === '') return 'Not given'
  const words = (choices: readonly Choice[], value: string) =>
    choices.find((choice) => choice.value === value)?.text ?? value
  if (asked.as === 'choice') return words(asked.choices, cell)
  if (asked.as === 'several') {
    return chosen(cell, asked.separator)
      .map((value) => words(asked.choices ?? [], value))
      .join(', ')
  }
  const day = asked.as === 'date' ? parsePlainDate(cell) : null
  return day ? writeDate(day) : cell
}
