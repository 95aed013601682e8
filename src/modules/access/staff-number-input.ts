import { errorFor, type FormError, govukInput, type Html } from '../../web/index.ts'

/** Who the user is in the workforce record. The field is called `staffNumber`. */
export const staffNumberInput = (value: string, errors: readonly FormError[]): Html =>
  govukInput({
    id: 'staffNumber',
    name: 'staffNumber',
    classes: 'govuk-input--width-10',
    spellcheck: false,
    label: { text: 'Staff number (optional)', classes: 'govuk-label--m' },
    hint: { text: 'As in the workforce record. Restricted cases open only for those whose command is known from it.' },
    value,
    errorMessage: errorFor(errors, 'staffNumber'),
  })

export const unknownStaffNumber = (staffNumber: string): FormError => ({
  field: 'staffNumber',
  message: `The workforce record has nobody with the staff number ${staffNumber}`,
})
