import type { PeriodKind } from '../../../kernel/index.ts'
import type { Slot } from '../../../kernel/meaning/index.ts'
import { phrases } from './plain-words.ts'

/** What answers are cut by, as people call it. */
export const periodWords: Readonly<Record<string, PeriodKind>> = {
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
export const slotWords: Readonly<Record<string, Slot>> = {
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
}
export const periodPhrases = phrases(Object.keys(periodWords).join(','))
export const slotPhrases = phrases(Object.keys(slotWords).join(','))
