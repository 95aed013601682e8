import { writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  govukButton,
  govukTag,
  type Html,
  heading,
  html,
  nothing,
  type PageRequest,
  paragraph,
  table,
} from '../../../web/index.ts'
import type { LiveSession } from '../session.queries.ts'

const how: Record<LiveSession['signedInBy'], string> = {
  provider: 'Force account',
  sample: 'Sample person',
  unknown: 'Not known',
}

export const yourSessionsView = (
  request: PageRequest,
  live: readonly LiveSession[],
): Html => html`${heading('Your sessions')}
${paragraph('Every browser in which you are signed in now. If you do not know one, end it and tell your administrator.')}
${table({
  caption: 'Your sessions',
  captionHidden: true,
  rows: live,
  empty: 'You are not signed in anywhere.',
  columns: [
    { heading: 'Browser', rowHeader: true, cell: ({ device }) => device || 'Not known' },
    { heading: 'Began', cell: ({ beganAt }) => writeMoment(beganAt) },
    { heading: 'Last used', cell: ({ lastSeenAt }) => writeMoment(lastSeenAt) },
    { heading: 'Signed in by', cell: ({ signedInBy }) => how[signedInBy] },
    {
      heading: 'End it',
      cell: (session) => (session.isThis ? govukTag({ text: 'This one' }) : endForm(request, session)),
    },
  ],
})}
${live.length > 1 ? endOthers(request) : nothing}`

const endForm = (request: PageRequest, { sessionId, device, beganAt }: LiveSession): Html =>
  html`<form method="post" action="/sessions/end" novalidate>${csrfField(request)}<input type="hidden" name="session" value="${sessionId}">
<button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" data-module="govuk-button">End<span class="govuk-visually-hidden"> the session of ${device || 'an unknown browser'} that began ${writeMoment(beganAt)}</span></button></form>`

const endOthers = (request: PageRequest): Html =>
  html`<form method="post" action="/sessions/end" novalidate>${csrfField(request)}<input type="hidden" name="session" value="others">
${govukButton({ text: 'End all other sessions', preventDoubleClick: true })}</form>`
