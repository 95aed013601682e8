import type { Importer } from '../../src/kernel/import/index.ts'

type Row = Readonly<Record<string, string>>

/**
 * Rows of each kind of file by the ids of their columns, in the order in which a force would send them: every column that
 * may be left out is filled in one of them. What a row does not name is the column's example.
 */
export const everyColumn: Readonly<Record<string, readonly Row[]>> = {
  units: [
    { code: 'CE', name: 'Central East', kind: 'Command', command: '', closed_on: '' },
    { code: 'CE-RT', name: 'Old response team', kind: 'Response team', closed_on: '31/03/2020' },
  ],
  people: [
    { staff_number: '100001', left_on: '', leaver_reason: '', unit: 'CE' },
    { staff_number: '100002', email: '', left_on: '', leaver_reason: '', unit: 'CE' },
    {
      staff_number: '100003',
      left_on: '31/12/2021',
      leaver_reason: 'Resigned',
      sex: 'Male',
      unit: 'CE',
      posted_to: '31/12/2021',
    },
  ],
  posts: [{ unit: 'CE', to_on: '31/03/2030' }],
  courses: [
    {
      programme_code: 'DA-2020',
      programme: 'Domestic abuse for all',
      valid_to: '31/03/2030',
      reason: 'A review asked for it',
      failing: 'It is taken again',
      refresher_months: '36',
      version: '1',
    },
  ],
  curriculum: [{ version: '1' }],
  materials: [{ to_on: '31/03/2030' }],
  deliverers: [{ to_on: '31/03/2030' }],
  requirements: [
    { in_force_to: '31/03/2030', currency_rule: 'A fixed day', fixed_date: '01/09/2024', refresher_months: '12' },
  ],
  sessions: [{}],
  completions: [{ staff_number: '100001', score: '71.5' }],
  definitions: [],
  'routing-policy': [],
  reports: [
    {
      occurred_on: '',
      command: 'CE',
      restricted: 'Yes',
      party_staff: '100001',
      allowed_staff: '100002',
      victim_sex: 'Male',
    },
  ],
  'risk-assessments': [{ professional_judgement: 'Yes' }],
  'conduct-cases': [
    {
      staff_number: '100001',
      role: 'Special constable',
      summary: 'Said to have kept money from a partner',
      victim_staff_number: '100003',
      investigators: '100002',
      known_to: '100003',
      commands_kept_out: 'CE-RT',
    },
    {
      entry_number: '2',
      event: 'Misconduct outcome',
      occurred_on: '01/12/2021',
      staff_number: '100001',
      role: 'Special constable',
      behaviour: '',
      severity: '',
      proceeding: 'Misconduct meeting',
      finding: 'Misconduct',
      outcome: 'Written warning',
      allegation_number: '1',
      victim_staff_number: '100003',
      investigators: '',
      known_to: '',
      commands_kept_out: '',
    },
  ],
  policies: [{ withdrawn_on: '31/03/2030', summary: 'What the force does', why: 'A review asked for it' }],
  'demand-indicators': [{ measure_id: 'response.reports' }],
  'standing-answers': [{ asked_unless: 'cost' }],
  'help-services': [{ text_message: '07700 900123' }],
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** A file of a kind with all its columns but those left out; cells of `empty` columns are empty. */
export function fileOf(
  importer: Importer,
  { leftOut = [], empty = [] }: { readonly leftOut?: readonly string[]; readonly empty?: readonly string[] } = {},
): string {
  const columns = importer.columns.filter(({ id }) => !leftOut.includes(id))
  const cell = (row: Row) => (column: (typeof columns)[number]) =>
    quoted(empty.includes(column.id) ? '' : (row[column.id] ?? column.example))
  const rows = (everyColumn[importer.kind] ?? []).map((row) => columns.map(cell(row)).join(','))
  return [columns.map(({ heading }) => quoted(heading)).join(','), ...rows, ''].join('\n')
}
