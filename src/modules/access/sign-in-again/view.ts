import type { Actor } from '../../../kernel/index.ts'
import { csrfField, govukButton, type Html, heading, html, type PageRequest, paragraph } from '../../../web/index.ts'

export const signInAgainView = (
  request: PageRequest,
  actor: Actor,
  ask: 'again' | 'stronger',
  next: string,
): Html => html`${heading('Confirm who you are')}
${paragraph(
  ask === 'stronger'
    ? 'What you are about to open is restricted. Your force asks for a stronger sign-in first.'
    : 'What you are about to do can do harm, or cannot be taken back. We check that it is you, and not somebody at your screen.',
)}
${paragraph('Then you go on from where you are. What you have typed is kept.')}
${
  request.force.isSample
    ? html`<form method="post" action="/sign-in/sample" novalidate>${csrfField(request)}<input type="hidden" name="next" value="${next}">
${govukButton({ text: `Confirm that you are ${actor.name}`, name: 'user', value: actor.userId, preventDoubleClick: true })}</form>`
    : govukButton({
        text: 'Confirm with your force account',
        href: `/sign-in/oidc?ask=${ask}&next=${encodeURIComponent(next)}`,
      })
}`
