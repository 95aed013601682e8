import {
  asOptions,
  csrfField,
  errorFor,
  type FormError,
  govukButton,
  govukDateInput,
  govukRadios,
  govukSelect,
  type Html,
  heading,
  html,
} from '../../../web/index.ts'
import { leaverReasons } from '../../workforce/index.ts'
import type { CaseFile } from '../show-case/case.queries.ts'
import { eventKinds, findings, outcomes, proceedings } from '../vocabulary.ts'

interface Asked {
  readonly file: CaseFile
  readonly csrfToken: string
  readonly form: URLSearchParams
  readonly errors: readonly FormError[]
}

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })

export function addEventView({ file, csrfToken, form, errors }: Asked): Html {
  const subjects = new Map(
    file.entries.filter(({ entry }) => entry === 'allegation').map(({ personId, name }) => [personId, name]),
  )
  const value = (name: string) => form.get(name) ?? undefined
  const choice = (name: string, label: string, hint: string, vocabulary: Readonly<Record<string, string>>) =>
    govukSelect({
      id: name,
      name,
      label: { text: label },
      hint: { text: hint },
      value: value(name),
      errorMessage: errorFor(errors, name),
      items: [{ value: '', text: 'Not applicable' }, ...asOptions(vocabulary)],
    })
  const onlySubject = subjects.size === 1 ? [...subjects.keys()][0] : undefined
  return html`
${heading('Add an event', file.reference)}
<form method="post" novalidate>
${csrfField({ csrfToken })}
${
  onlySubject
    ? html`<input type="hidden" name="person" value="${onlySubject}">`
    : govukRadios({
        name: 'person',
        idPrefix: 'person',
        fieldset: legend('Whom is the event about?'),
        errorMessage: errorFor(errors, 'person'),
        value: value('person'),
        items: [...subjects].map(([id, name]) => ({ value: id, text: name })),
      })
}
${govukRadios({
  name: 'kind',
  idPrefix: 'kind',
  fieldset: legend('What happened?'),
  errorMessage: errorFor(errors, 'kind'),
  value: value('kind'),
  items: asOptions(eventKinds),
})}
${govukDateInput({
  id: 'on',
  namePrefix: 'on',
  fieldset: legend('When did it happen?'),
  hint: { text: 'For leaving the force, the last day of service' },
  errorMessage: errorFor(errors, 'on'),
  items: ['day', 'month', 'year'].map((name) => ({
    name,
    value: value(`on-${name}`),
    classes: `govuk-input--width-${name === 'year' ? 4 : 2}`,
  })),
})}
${choice('proceeding', 'Proceedings', 'For a misconduct outcome: before what it was decided', proceedings)}
${choice('finding', 'Finding', 'For a misconduct outcome', findings)}
${choice('outcome', 'Outcome', 'For a misconduct outcome', outcomes)}
${choice('leaver_reason', 'Why they left', 'For leaving the force', leaverReasons)}
${govukButton({ text: 'Add event', preventDoubleClick: true })}
</form>`
}
