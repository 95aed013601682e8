import { enterRow } from '../../../kernel/import/index.ts'
import type { Actor, Db } from '../../../kernel/index.ts'
import type { FormError } from '../../../web/index.ts'
import { findPerson } from '../../workforce/index.ts'
import { readCase } from '../show-case/case.queries.ts'
import { eventKind } from './event-kind.ts'
import type { EventForm } from './form.ts'

/** At which field of the form a column of the file stands. */
const fields: Readonly<Record<string, string>> = {
  event: 'kind',
  occurred_on: 'on',
  // Nobody is asked for a role: it is that of the day.
  role: 'on',
  staff_number: 'person',
  outcome: 'outcome',
  leaver_reason: 'leaver_reason',
}

/**
 * Adds an event by the door that files of cases come in by. The errors for which it was not added; none where it was.
 * Throws NotFound where the case is not for them.
 */
export async function addEvent(db: Db, actor: Actor, caseId: string, form: EventForm): Promise<readonly FormError[]> {
  const found = await db.read(actor, async (tx) => {
    const { reference, entries } = await readCase(tx, caseId)
    const isAccused = entries.some(({ entry, personId }) => entry === 'allegation' && personId === form.person)
    return isAccused && { reference, staffNumber: (await findPerson(tx, form.person)).staff_number }
  })
  if (!found) return [{ field: 'person', message: 'Choose whom the event is about' }]
  // What another kind of event would say is dropped: the form shows all its fields.
  const isOutcome = form.kind === 'misconduct_outcome'
  const problems = await enterRow(db, actor, eventKind(caseId, form.kind), {
    case_reference: found.reference,
    staff_number: found.staffNumber,
    event: form.kind,
    occurred_on: form.on,
    proceeding: (isOutcome && form.proceeding) || '',
    finding: (isOutcome && form.finding) || '',
    outcome: (isOutcome && form.outcome) || '',
    leaver_reason: (form.kind === 'left_force' && form.leaver_reason) || '',
  })
  return problems.map(({ column, says }) => {
    const field = fields[column ?? ''] ?? 'kind'
    return { field, message: says, href: field === 'on' ? '#on-day' : `#${field}` }
  })
}
