import type { Role } from '../../kernel/index.ts'
import { errorFor, type FormError, govukCheckboxes, type Html } from '../../web/index.ts'
import { isPowerful } from './powers/powerful.ts'
import { roleTitles } from './role-titles.ts'

/** The roles to tick, with what each lets a person do. The field is called `roles`. */
export const roleCheckboxes = (legend: string, ticked: readonly Role[], errors: readonly FormError[]): Html =>
  govukCheckboxes({
    name: 'roles',
    idPrefix: 'roles',
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: 'Select all that apply' },
    errorMessage: errorFor(errors, 'roles'),
    items: roleTitles.map(({ role, title, does }) => ({
      value: role,
      text: title,
      hint: { text: isPowerful(role) ? `${does}. Another administrator must agree` : does },
      checked: ticked.includes(role),
    })),
  })
