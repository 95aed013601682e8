import { sql } from 'kysely'
import { seenImports } from '../../../kernel/import/index.ts'
import { NotFound, type PlainDate, type Tx } from '../../../kernel/index.ts'
import { namesOfUsers } from '../../access/index.ts'
import { type LeaverReason, peopleNow, unitsNow } from '../../workforce/index.ts'
import type {
  Behaviour,
  CaseType,
  ConductRole,
  EventKind,
  Finding,
  Outcome,
  Proceeding,
  Severity,
} from '../vocabulary.ts'

/** Who may and must not read a case, by name. */
export interface CaseReaders {
  readonly allowed: readonly string[]
  readonly deniedPeople: readonly string[]
  readonly deniedCommands: readonly string[]
}

interface EntryFacts {
  readonly number: number
  readonly on: PlainDate
  readonly personId: string
  readonly name: string
  readonly role: ConductRole
  readonly importId: string | null
  readonly line: number | null
  /** The user who entered it in a form. */
  readonly enteredBy: string | null
  readonly recordedAt: Date
  readonly supersededAt: Date | null
}

interface AllegationEntry extends EntryFacts {
  readonly entry: 'allegation'
  readonly behaviour: Behaviour
  readonly severity: Severity | null
  readonly summary: string | null
}

interface EventEntry extends EntryFacts {
  readonly entry: 'event'
  readonly kind: EventKind
  readonly proceeding: Proceeding | null
  readonly finding: Finding | null
  readonly outcome: Outcome | null
  /** The allegation that the outcome decides, by its number; null: all against the person. */
  readonly allegationNumber: number | null
  readonly leaverReason: LeaverReason | null
}

export type CaseEntry = AllegationEntry | EventEntry

export interface CaseFile {
  readonly caseId: string
  readonly reference: string
  readonly caseType: CaseType
  readonly victim: string | null
  readonly readers: CaseReaders
  /** Every version of every allegation and event, by day. Those corrected since have `supersededAt`. */
  readonly entries: readonly SourcedEntry[]
  /** Those who entered entries in a form, by their identity. */
  readonly names: ReadonlyMap<string, string>
}

/** An entry, and whether its reader may see the file it came from: its line tells how many stand before it. */
export type SourcedEntry = CaseEntry & { readonly fileSeen: boolean }

/** A case with all that is known of it. Throws NotFound where there is none, or none for this reader. */
export async function readCase(tx: Tx, caseId: string): Promise<CaseFile> {
  const people = peopleNow(tx.forceId)
  const names = (column: string) => sql`array(
    select p.name from (${people}) as p where p.person_id = any(${sql.ref(column)}) order by p.name)`
  const { rows } = await sql<Omit<CaseFile, 'entries' | 'readers' | 'names'> & CaseReaders>`
    select c.case_id as "caseId", c.reference, v.case_type as "caseType",
      (select p.name from (${people}) as p where p.person_id = v.victim_person_id) as victim,
      ${names('c.allowed_person_ids')} as allowed, ${names('c.denied_person_ids')} as "deniedPeople",
      array(select u.name from (${unitsNow(tx.forceId)}) as u where u.unit_id = any(c.denied_command_ids) order by 1)
        as "deniedCommands"
    from conduct.case as c
    join conduct.case_version as v on v.force_id = c.force_id and v.case_id = c.case_id and v.superseded_at is null
    where c.force_id = ${tx.forceId} and c.case_id = ${caseId}`.execute(tx.connection)
  const found = rows[0]
  if (!found) throw new NotFound()
  const { allowed, deniedPeople, deniedCommands, ...file } = found
  const known = [...(await readAllegations(tx, caseId)), ...(await readEvents(tx, caseId))]
  const seen = await seenImports(
    tx,
    known.map(({ importId }) => importId),
  )
  const entries = known.map((entry) => ({ ...entry, fileSeen: entry.importId !== null && seen.has(entry.importId) }))
  entries.sort((a, b) => a.on.localeCompare(b.on) || a.number - b.number)
  const enterers = await namesOfUsers(
    tx,
    known.map(({ enteredBy }) => enteredBy),
  )
  return { ...file, readers: { allowed, deniedPeople, deniedCommands }, entries, names: enterers }
}

const entryColumns = sql`t.person_id as "personId", p.name, t.role, t.import_id as "importId", t.line,
  t.entered_by as "enteredBy",  t.recorded_at as "recordedAt", t.superseded_at as "supersededAt"`

async function readAllegations(tx: Tx, caseId: string): Promise<AllegationEntry[]> {
  const { rows } = await sql<Omit<AllegationEntry, 'entry'>>`
    select a.number, t.received_on as "on", t.behaviour, t.severity, t.summary, ${entryColumns}
    from conduct.allegation_version as t
    join conduct.allegation as a on a.force_id = t.force_id and a.allegation_id = t.allegation_id
    join (${peopleNow(tx.forceId)}) as p on p.person_id = t.person_id
    where t.force_id = ${tx.forceId} and t.case_id = ${caseId}`.execute(tx.connection)
  return rows.map((row) => ({ ...row, entry: 'allegation' }))
}

async function readEvents(tx: Tx, caseId: string): Promise<EventEntry[]> {
  const { rows } = await sql<Omit<EventEntry, 'entry'>>`
    select t.number, t.occurred_on as "on", t.kind, t.proceeding, t.finding, t.outcome,
      t.allegation_number as "allegationNumber",       t.leaver_reason as "leaverReason", ${entryColumns}
    from conduct.case_event as t
    join (${peopleNow(tx.forceId)}) as p on p.person_id = t.person_id
    where t.force_id = ${tx.forceId} and t.case_id = ${caseId}`.execute(tx.connection)
  return rows.map((row) => ({ ...row, entry: 'event' }))
}
