import type { PeriodKind } from '../../../kernel/index.ts'
import type { Slot } from '../../../kernel/meaning/index.ts'
import { phraseAt } from './phrase-at.ts'
import { phrases } from './plain-words.ts'
import type { Word } from './words.ts'

/** What answers are cut by, as people call it. */
const periodWords: Readonly<Record<string, PeriodKind>> = {
  year: 'calendar-year',
  years: 'calendar-year',
  'calendar year': 'calendar-year',
  'calendar years': 'calendar-year',
  'financial year': 'financial-year',
  'financial years': 'financial-year',
  month: 'month',
  months: 'month',
  'calendar month': 'month',
}
const slotWords: Readonly<Record<string, Slot>> = {
  rank: 'rank',
  ranks: 'rank',
  role: 'role',
  roles: 'role',
  sex: 'sex',
  gender: 'sex',
  command: 'command',
  commands: 'command',
  unit: 'unit',
  units: 'unit',
  courses: 'course',
  course: 'course',
  programmes: 'programme',
  programme: 'programme',
  grades: 'grade',
  grade: 'grade',
  'risk level': 'grade',
  'risk grade': 'grade',
  outcomes: 'outcome',
  outcome: 'outcome',
  reasons: 'leaver_reason',
  reason: 'leaver_reason',
  'reasons for leaving': 'leaver_reason',
  'reason for leaving': 'leaver_reason',
  'entry route': 'entry_route',
  severity: 'severity',
  behaviour: 'behaviour',
  exemption: 'exemption',
  exemptions: 'exemption',
  mode: 'mode',
  tool: 'tool',
  purpose: 'purpose',
  funder: 'funder',
  'kinds of unit': 'unit_kind',
  'kind of unit': 'unit_kind',
  'type of unit': 'unit_kind',
  offences: 'offence_kind',
  offence: 'offence_kind',
  'offence type': 'offence_kind',
  'offence types': 'offence_kind',
  'types of offence': 'offence_kind',
  'kinds of offence': 'offence_kind',
  'kind of service': 'service_kind',
  'type of service': 'service_kind',
  'kinds of service': 'service_kind',
  'types of service': 'service_kind',
  'risk levels': 'grade',
  'risk grades': 'grade',
  'level of risk': 'grade',
  sanction: 'outcome',
  sanctions: 'outcome',
  'unit type': 'unit_kind',
  'types of unit': 'unit_kind',
}
const periodPhrases = phrases(Object.keys(periodWords).join(','))
const slotPhrases = phrases(Object.keys(slotWords).join(','))

/** What the words at a place name that answers are cut by, and how many words say so; null where they name nothing. */
export function cutNamedAt(
  words: readonly Word[],
  at: number,
):
  | ({ readonly length: number } & (
      | { readonly kind: 'period'; readonly by: PeriodKind }
      | { readonly kind: 'slot'; readonly slot: Slot }
    ))
  | null {
  const length = Math.max(phraseAt(words, at, periodPhrases), phraseAt(words, at, slotPhrases))
  const name = words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ')
  const by = periodWords[name]
  if (by) return { length, kind: 'period', by }
  const slot = slotWords[name]
  return slot ? { length, kind: 'slot', slot } : null
}
