import type { Role } from '../../../kernel/index.ts'
import {
  csrfField,
  errorFor,
  type FormError,
  govukButton,
  govukInput,
  type Html,
  heading,
  html,
  type PageRequest,
  paragraph,
} from '../../../web/index.ts'
import { roleCheckboxes } from '../role-checkboxes.ts'
import { staffNumberInput } from '../staff-number-input.ts'

export interface AddUserEntered {
  readonly name: string
  readonly email: string
  readonly staffNumber: string
  readonly roles: readonly Role[]
}

export const addUserView = (
  request: PageRequest,
  entered: AddUserEntered,
  errors: readonly FormError[],
): Html => html`${heading('Add a person who signs in')}
${
  request.force.isSample
    ? paragraph('This is a sample force: whoever you add is an invented person, and anyone can sign in as them.')
    : paragraph('They sign in with their force account. Candour knows them by its email address.')
}
<form method="post" action="/users/add" novalidate>
${csrfField(request)}
${govukInput({
  id: 'name',
  name: 'name',
  label: { text: 'Name', classes: 'govuk-label--m' },
  value: entered.name,
  errorMessage: errorFor(errors, 'name'),
})}
${govukInput({
  id: 'email',
  name: 'email',
  type: 'email',
  spellcheck: false,
  label: { text: 'Email address', classes: 'govuk-label--m' },
  value: entered.email,
  errorMessage: errorFor(errors, 'email'),
})}
${staffNumberInput(entered.staffNumber, errors)}
${roleCheckboxes('Roles', entered.roles, errors)}
${govukButton({ text: 'Add this person', preventDoubleClick: true })}
</form>`
