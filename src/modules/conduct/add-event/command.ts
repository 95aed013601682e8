import { audit, dayAt, type PlainDate, type Tx } from '../../../kernel/index.ts'
import type { FormError } from '../../../web/index.ts'
import { eventProblems, type KnownSoFar } from '../event-rules.ts'
import { ofCase } from '../need-to-know.queries.ts'
import { type CaseEntry, readCase } from '../show-case/case.queries.ts'
import { ends } from '../vocabulary.ts'
import { findRoleAt, insertEvent, lockCase } from './event.queries.ts'
import type { EventForm } from './form.ts'

/** The errors for which an event was not added; none where it was. Throws NotFound where the case is not for them. */
export async function addEvent(tx: Tx, caseId: string, given: EventForm): Promise<readonly FormError[]> {
  await lockCase(tx, caseId)
  const { entries } = await readCase(tx, caseId)
  const own = entries.filter((entry) => entry.supersededAt === null && entry.personId === given.person)
  const firstAllegationOn = firstOf(own, 'allegation')
  if (firstAllegationOn === null) return [{ field: 'person', message: 'Choose whom the event is about' }]
  // What another kind of event would say is dropped: the form shows all its fields.
  const isOutcome = given.kind === 'misconduct_outcome'
  const form: EventForm = {
    ...given,
    proceeding: isOutcome ? given.proceeding : null,
    finding: isOutcome ? given.finding : null,
    outcome: isOutcome ? given.outcome : null,
    leaver_reason: given.kind === 'left_force' ? given.leaver_reason : null,
  }
  const role = await findRoleAt(tx, form)
  if (role === null) return [{ field: 'on', message: 'The person had no posting by this date', href: '#on-day' }]
  const known: KnownSoFar = {
    today: dayAt(tx.at),
    firstAllegationOn,
    chargedOn: firstOf(own, 'charged'),
    investigationOpenedOn: firstOf(own, 'misconduct_investigation_opened'),
    begunOn: firstOf(own, ends[form.kind] ?? ''),
  }
  const problems = eventProblems({ ...form, role, leaverReason: form.leaver_reason }, known)
  if (problems.length > 0) {
    return problems.map(({ field, message }) => ({ field, message, href: field === 'on' ? '#on-day' : `#${field}` }))
  }
  await insertEvent(tx, caseId, form, role)
  await audit(tx, ofCase(tx, caseId, { action: 'conduct.event-added', detail: { kind: form.kind } }))
  return []
}

const firstOf = (entries: readonly CaseEntry[], kind: string): PlainDate | null =>
  entries.find((entry) => (entry.entry === 'allegation' ? 'allegation' : entry.kind) === kind)?.on ?? null
