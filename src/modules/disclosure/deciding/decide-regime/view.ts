import { writeMoment } from '../../../../kernel/index.ts'
import {
  errorFor,
  type FormError,
  govukButton,
  govukCheckboxes,
  govukTextarea,
  type Html,
  heading,
  html,
  paragraph,
  subheading,
} from '../../../../web/index.ts'
import {
  isMixed,
  type RegimeSign,
  regimeNames,
  regimes,
  type SignKind,
  signKinds,
  signMeans,
} from '../../reading-letters/regime/regime.ts'
import type { RegimeDecisionTable } from '../../tables.ts'
import type { RequestRegime } from './regime.queries.ts'

export interface RegimePage {
  readonly reference: string
  readonly regime: RequestRegime
  /** What each question is called, by its ordinal. */
  readonly names: ReadonlyMap<number, string>
  readonly errors: readonly FormError[]
  readonly form: URLSearchParams
  readonly csrf: Html
}

/** The law under which a request is dealt with, for an officer to decide. */
export function regimeView({ reference, regime, names, errors, form, csrf }: RegimePage): Html {
  const { proposed, decided } = regime
  const chosen = form.has('sent') ? form.getAll('regimes') : (decided?.regimes ?? proposed.regimes)
  return html`${heading('The law under which it is dealt with', reference)}
${decided && paragraph(toldDecision(decided))}
${proposed.signs.length === 0 && paragraph('Nothing in the letter shows that it asks under another law than the Freedom of Information Act 2000.')}
${isMixed(proposed) && paragraph('It is mixed: what it asks falls under more than one law. Each part is answered under its own.')}
${signKinds.map((of) => signsView(of, proposed.signs, names))}
<form method="post" novalidate>${csrf}<input type="hidden" name="sent" value="1">
${govukCheckboxes({
  name: 'regimes',
  idPrefix: 'regimes',
  fieldset: { legend: { text: 'Under which law is it dealt with?', classes: 'govuk-fieldset__legend--m' } },
  hint: { text: 'More than one where parts of it fall under different laws.' },
  errorMessage: errorFor(errors, 'regimes'),
  items: regimes.map((value) => ({ value, text: regimeNames[value], checked: chosen.includes(value) })),
})}
${govukTextarea({
  id: 'reason',
  name: 'reason',
  label: { text: 'Why' },
  hint: { text: 'Needed where you decide otherwise than the letter shows. For the desk alone.' },
  value: form.get('reason') ?? decided?.reason ?? '',
  rows: '3',
  errorMessage: errorFor(errors, 'reason'),
})}
${govukButton({ text: 'Decide', preventDoubleClick: true })}</form>`
}

const signsView = (of: SignKind, signs: readonly RegimeSign[], names: ReadonlyMap<number, string>): Html | false => {
  const found = wordsFirst(signs.filter((sign) => sign.of === of))
  return (
    found.length > 0 &&
    html`${subheading(signMeans[of].told)}
${paragraph(signMeans[of].todo)}
<ul class="govuk-list govuk-list--bullet">${found.map(
      ({ words, question }) =>
        html`<li class="wrap-anywhere">${question === null ? 'In the letter' : `In question ${names.get(question) ?? question}`}: “${words}”</li>`,
    )}</ul>`
  )
}

/** The same words may name a law and ask for what it is about. */
const wordsFirst = (signs: readonly RegimeSign[]): RegimeSign[] => [
  ...new Map(signs.map((sign) => [`${sign.question} ${sign.words}`, sign])).values(),
]

const toldDecision = ({ decided_by_name, recorded_at, regimes: chosen, reason }: RegimeDecisionTable): string =>
  `${decided_by_name} decided, ${writeMoment(recorded_at)}: ${chosen.map((regime) => regimeNames[regime]).join('; ')}.${reason ? ` ${reason}` : ''}`

/** On a request's page: what its letter shows of another law, and what was decided. */
export function regimeSummary(base: string, { proposed, decided }: RequestRegime): Html {
  const kinds = signKinds.filter((of) => proposed.signs.some((sign) => sign.of === of))
  const law = (decided?.regimes ?? proposed.regimes).map((regime) => regimeNames[regime]).join('; ')
  return html`${!decided && kinds.map((of) => html`<div class="govuk-inset-text">${signMeans[of].told} ${signMeans[of].todo}</div>`)}
${!decided && isMixed(proposed) && paragraph('It is mixed: what it asks falls under more than one law.')}
<p class="govuk-body">${decided ? `${decided.decided_by_name} decided: ${law}.` : kinds.length > 0 ? `Proposed: ${law}.` : `${law}.`} <a class="govuk-link" href="${base}/regime">${decided || kinds.length === 0 ? 'Change the law under which it is dealt with' : 'Decide the law under which it is dealt with'}</a></p>`
}
