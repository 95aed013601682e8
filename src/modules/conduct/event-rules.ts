import { type PlainDate, writeDate } from '../../kernel/index.ts'
import type { LeaverReason } from '../workforce/index.ts'
import {
  type ConductRole,
  type EventKind,
  ends,
  eventKinds,
  type Outcome,
  outcomesByRegulations,
  regulatedRoles,
  regulations2020,
} from './vocabulary.ts'

export interface ProposedEvent {
  readonly kind: EventKind
  readonly on: PlainDate
  readonly role: ConductRole
  readonly outcome: Outcome | null
  readonly leaverReason: LeaverReason | null
}

/** What is already known of the person in the case. */
export interface KnownSoFar {
  readonly today: PlainDate
  readonly firstAllegationOn: PlainDate
  readonly chargedOn: PlainDate | null
  readonly investigationOpenedOn: PlainDate | null
  /** When what this kind of event ends first began. */
  readonly begunOn: PlainDate | null
}

export interface EventProblem {
  readonly field: 'on' | 'outcome' | 'leaver_reason'
  readonly message: string
}

function dateProblem({ kind, on }: ProposedEvent, known: KnownSoFar): string | null {
  if (on > known.today) return 'The date must be today or in the past'
  if (on < known.firstAllegationOn) {
    return `The date must be on or after ${writeDate(known.firstAllegationOn)}, when the allegation was received`
  }
  if ((kind === 'convicted' || kind === 'acquitted') && known.chargedOn && on < known.chargedOn) {
    return `The date must be on or after ${writeDate(known.chargedOn)}, when the person was charged`
  }
  if (kind === 'misconduct_outcome' && known.investigationOpenedOn && on < known.investigationOpenedOn) {
    return `The date must be on or after ${writeDate(known.investigationOpenedOn)}, when the investigation was opened`
  }
  const begun = ends[kind]
  if (begun && known.begunOn && on < known.begunOn) {
    return `The date must be on or after ${writeDate(known.begunOn)}: ${eventKinds[begun].toLowerCase()}`
  }
  return null
}

/**
 * Outcomes by the regulations in force (`domain.md`, Conduct): those of before 2020 stay open to cases begun under them;
 * PCSOs and police staff have procedures of their own.
 */
export function outcomeInForce(
  outcome: Outcome,
  at: { readonly role: ConductRole; readonly on: PlainDate; readonly firstAllegationOn: PlainDate },
): boolean {
  const by = outcomesByRegulations[outcome]
  if (by === undefined || !regulatedRoles.includes(at.role)) return true
  return by === 'since 2020' ? at.on >= regulations2020 : at.firstAllegationOn < regulations2020
}

/** What is wrong with an event that somebody would add; the importer's checks hold files to the same. */
export function eventProblems(event: ProposedEvent, known: KnownSoFar): EventProblem[] {
  const problems: EventProblem[] = []
  const date = dateProblem(event, known)
  if (date) problems.push({ field: 'on', message: date })
  if (event.kind === 'misconduct_outcome' && event.outcome === null) {
    problems.push({ field: 'outcome', message: 'Choose the outcome' })
  }
  if (event.kind === 'left_force' && event.leaverReason === null) {
    problems.push({ field: 'leaver_reason', message: 'Choose why they left' })
  }
  if (event.outcome && !outcomeInForce(event.outcome, { ...event, firstAllegationOn: known.firstAllegationOn })) {
    problems.push({ field: 'outcome', message: 'This outcome could not be given under the regulations that applied' })
  }
  return problems
}
