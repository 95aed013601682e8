import { logEvent, writeMoment } from '../../../kernel/index.ts'
import {
  csrfField,
  govukButton,
  govukPanel,
  govukWarningText,
  type Html,
  heading,
  html,
  type PageRequest,
  page,
  paragraph,
  type Route,
  redirect,
  writeNumber,
} from '../../../web/index.ts'
import type { CheckpointSettings } from '../checkpoint-audit/settings.ts'
import { type AuditCheck, checkAudit } from './check-audit.ts'
import { beginCheck, lastCheck, type RunningCheck } from './running-check.ts'

/** How long a page waits for the end of a check: a chain of some 100,000 entries. */
const patience = 3000
const refreshSeconds = 3

/**
 * How many entries were checked, and by how many checkpoints, is not told: against the register's own count, or from one
 * check to the next, it would tell how many entries are hidden.
 */
const verdictView = ({ holds, brokenAt, why, notes }: AuditCheck) => html`${
  holds
    ? html`${govukPanel({ titleText: 'The audit record is whole', text: 'Every entry was checked' })}
${paragraph('Each entry follows from the one before it, and every signed checkpoint agrees.')}`
    : html`${heading('The audit record has been changed')}
${govukWarningText({ text: brokenAt === null ? `${why}.` : `Entry ${writeNumber(brokenAt)} is not as it was written. ${why}.`, iconFallbackText: 'Warning' })}
${paragraph(`The entries before it are whole. Tell your information security officer, and keep a copy of the database as it is.`)}`
}
${notes.map((note) => paragraph(`${note}.`))}`

const failed = html`${heading('The audit record could not be checked')}
${paragraph('The check met a fault. Look at the log for “audit.check-failed”, then try again.')}`

function view(request: PageRequest, check: RunningCheck | undefined): { title: string; main: Html } {
  const again = html`<form method="post" action="/audit/verify">${csrfField(request)}
${govukButton({ text: check ? 'Check again' : 'Check that nothing was changed', classes: 'govuk-button--secondary' })}</form>`
  if (!check) {
    const title = 'Check the audit record'
    return {
      title,
      main: html`${heading(title)}
${paragraph('Every entry is followed from the first to the last, and compared with the signed checkpoints.')}${again}`,
    }
  }
  const { begun, result } = check
  if (result === null) {
    const title = 'The audit record is being checked'
    return {
      title,
      main: html`${heading(title)}
${paragraph(`Every entry is being followed, since ${writeMoment(begun)}. This page looks again by itself.`)}`,
    }
  }
  if (result === 'failed') return { title: 'The audit record could not be checked', main: html`${failed}${again}` }
  return {
    title: result.holds ? 'The audit record is whole' : 'The audit record has been changed',
    main: html`${verdictView(result)}${paragraph(`Checked on ${writeMoment(begun)}.`)}${again}`,
  }
}

const answer = (request: PageRequest, check: RunningCheck | undefined) =>
  page({
    ...view(request, check),
    ...(check?.result === null ? { refreshAfter: refreshSeconds } : {}),
    backLink: { href: '/audit', text: 'Back to the audit record' },
    marking: 'OFFICIAL–SENSITIVE',
  })

/** Checks the whole chain: about ten seconds for each million entries, so that a page may have to be looked at again. */
export const verifyAuditRoutes = (settings: () => CheckpointSettings): readonly Route[] => [
  {
    method: 'GET',
    path: '/audit/verify',
    access: 'audit.verify',
    handle: async (request) => answer(request, lastCheck(request.db)),
  },
  {
    method: 'POST',
    path: '/audit/verify',
    access: 'audit.verify',
    async handle(request) {
      const { db, signedIn } = request
      const check = await beginCheck(
        db,
        (onProgress) =>
          checkAudit(db, signedIn, settings(), process.env, { onProgress }).catch((error: unknown) => {
            logEvent('audit.check-failed', {}, error)
            throw error
          }),
        patience,
      )
      return check.result === null ? redirect('/audit/verify') : answer(request, check)
    },
  },
]
