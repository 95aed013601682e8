import { audit } from '../../../kernel/index.ts'
import {
  govukPanel,
  govukWarningText,
  heading,
  html,
  page,
  paragraph,
  type Route,
  writeNumber,
} from '../../../web/index.ts'
import { type AuditVerdict, verifyAuditChain } from './verify.ts'

/** How many entries were checked is not told: against the register's own count it would tell how many are hidden. */
const verdictView = ({ holds, checkpoints, brokenAt, why }: AuditVerdict) =>
  holds
    ? html`${govukPanel({ titleText: 'The audit record is whole', text: 'Every entry was checked' })}
${paragraph(`Each entry follows from the one before it, and ${writeNumber(checkpoints)} signed checkpoints agree.`)}`
    : html`${heading('The audit record has been changed')}
${govukWarningText({ text: brokenAt === null ? `${why}.` : `Entry ${writeNumber(brokenAt)} is not as it was written. ${why}.`, iconFallbackText: 'Warning' })}
${paragraph(`The entries before it are whole. Tell your information security officer, and keep a copy of the database as it is.`)}`

/** Checks the whole chain: about a second for each 100,000 entries. */
export const verifyAuditRoute: Route = {
  method: 'POST',
  path: '/audit/verify',
  access: ['auditor'],
  async handle({ db, signedIn }) {
    const verdict = await db.read(signedIn, (tx) => verifyAuditChain(tx), 'verification')
    await db.write(signedIn, (tx) =>
      audit(tx, {
        action: 'verify-audit',
        subjectType: 'audit',
        subjectId: null,
        detail: { holds: verdict.holds, brokenAt: verdict.brokenAt },
      }),
    )
    return page({
      title: verdict.holds ? 'The audit record is whole' : 'The audit record has been changed',
      backLink: { href: '/audit', text: 'Back to the audit record' },
      marking: 'OFFICIAL–SENSITIVE',
      main: verdictView(verdict),
    })
  },
}
