import { type RawBuilder, sql } from 'kysely'
import { asKnownAt, day, type FactsRequest, type Measure } from '../../../kernel/index.ts'
import { type Meaning, type Sense, senses } from '../../../kernel/meaning/index.ts'
import { asDimension, sexDimension, theForce, unitKinds, unitsKnownAt } from '../../workforce/index.ts'
import { needToKnow } from '../kept-out.queries.ts'
import { definitionCodes, offenceKinds, riskGrades, testOutcomes } from '../vocabulary.ts'
import { reportsHeld } from './extents.ts'

export const leadUnitKinds = asDimension({ ...unitKinds, undecided: 'Not decided: a supervisor has to' })

/** Words that say the question is about abuse by the police, which `conduct` counts. */
const aboutPoliceSuspects =
  /allegation|charged|convicted|misconduct|disciplin|dismiss|resign|retired|(against|by) police|perpetrated/

/** SELECT of reports by the day received: what is `counted` of each, those that `where` takes, and `also` these columns. */
export const reportFacts =
  (counted: RawBuilder<unknown>, where?: RawBuilder<boolean>, also?: RawBuilder<unknown>) =>
  ({ forceId, from, to, knownAt }: FactsRequest): RawBuilder<unknown> =>
    sql`
    select ${counted} as counted, v.received_on as on_date, v.report_version_id as row_id, v.report_id as page_id,
      v.import_id, v.line, v.definition_test as definition, v.definition_code, v.acpo_test as acpo, v.da_act_2021_test as da_act_2021,
      v.offence_kind, v.risk_grade, v.lead_unit_kind, c.name as command,
      coalesce(v.victim_sex, 'not_held') as victim_sex, coalesce(v.suspect_sex, 'not_held') as suspect_sex${also ? sql`, ${also}` : sql``}
    from response.report_version as v
    join (${unitsKnownAt(forceId, knownAt)}) as c on c.unit_id = v.command_id
    where v.force_id = ${forceId} and v.received_on between ${from} and ${to} and ${asKnownAt('v', knownAt)}
      ${where ? sql`and ${where}` : sql``}`

/** Controlling or coercive behaviour is an offence between those who are personally connected, and of nobody else. */
export const saidDomestic: readonly Sense[] = [
  ...senses('subject', 'domestic_abuse'),
  ...senses('offence_kind', 'controlling_or_coercive_behaviour'),
]

const reportsMeaning: Meaning = {
  asks: ['how-many'],
  core: [senses('event', 'reported'), saidDomestic],
  implied: theForce,
  narrows: { offence_kind: 'offence_kind', grade: 'risk_grade', command: 'command' },
  light: ['report', 'grade', 'exist', 'over', 'involving', 'bring', 'had'],
}

/** Reports in which one of the two parties, and no other is spoken of, is of a sex. */
const withSexOf = (party: 'victim' | 'suspect', dimension: string): Meaning => ({
  ...reportsMeaning,
  core: [...reportsMeaning.core, senses('party', party), senses('sex', '*')],
  narrows: { ...reportsMeaning.narrows, sex: dimension },
  light: [...(reportsMeaning.light ?? []), 'naming'],
})

/** S1, F2. How many reports came in, by what they were found to be and where they went. */
export const reports: Measure = {
  kind: 'measure',
  id: 'response.reports',
  version: 2,
  name: 'Reports received',
  definition:
    'Reports that the force received in the period, counted once each, whatever they turned out to be. “By the definition in force” is the outcome by the definition of domestic abuse that was in force when the report was received; a report about the same people on another day is another report.',
  unit: 'reports',
  aggregate: 'rows',
  periodType: 'during',
  dimensions: [
    { id: 'definition', name: 'By the definition in force', values: asDimension(testOutcomes) },
    { id: 'definition_code', name: 'Definition in force', values: asDimension(definitionCodes) },
    { id: 'acpo', name: 'By the older definition', values: asDimension(testOutcomes) },
    { id: 'da_act_2021', name: 'By the 2021 Act', values: asDimension(testOutcomes) },
    { id: 'offence_kind', name: 'Offence', values: asDimension(offenceKinds) },
    { id: 'risk_grade', name: 'Risk', values: asDimension(riskGrades) },
    { id: 'lead_unit_kind', name: 'Lead unit', values: leadUnitKinds },
    { id: 'command', name: 'Command' },
    sexDimension('victim_sex', 'Sex of the victim, as described by themselves'),
    sexDimension('suspect_sex', 'Sex of the suspect, as described by themselves'),
  ],
  sensitivity: 'restricted',
  needToKnow,
  may: 'restricted.count',
  extent: reportsHeld,
  held: 'Reports are held from the first day in the crime recording system’s extract.',
  facts: reportFacts(sql`v.report_id`),
  rowHref: (reportId) => `/reports/${reportId}`,
  // Whose sex is meant is said: "reports by men" are not reports of men.
  means: [
    reportsMeaning,
    withSexOf('victim', 'victim_sex'),
    withSexOf('suspect', 'suspect_sex'),
    // What came by telephone is not told apart, nor which cases of the police are meant.
    { ...reportsMeaning, asks: [], core: [senses('event', 'called'), saidDomestic] },
    { ...reportsMeaning, asks: [], core: [senses('grade', '*'), senses('noun', 'case'), saidDomestic] },
  ],
  cues: [
    {
      says: /(how many|number of|total( number)? of)( \w+){0,4} (reports|incidents|cases|crimes|offences|calls)\b/,
      unless: aboutPoliceSuspects,
      weight: 3,
      why: 'asks how many reports there were',
    },
    {
      says: /\b(reported|recorded)\b.*\bdomestic (abuse|violence)|domestic (abuse|violence).*\b(reported|recorded)\b/,
      unless: aboutPoliceSuspects,
      weight: 2,
      why: 'asks about domestic abuse reported or recorded',
    },
  ],
  plan: (read) => ({
    span: { from: read.from ?? day(`${Number(read.received.slice(0, 4)) - 3}-01-01`), to: read.to ?? read.received },
    by: read.by ?? 'calendar-year',
    dimensions: [],
    filters: { definition: ['met'] },
  }),
}
