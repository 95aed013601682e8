import { writeDate, writeMoment } from '../../../kernel/index.ts'
import {
  enteredBy,
  fileLine,
  type Html,
  heading,
  html,
  mojBadge,
  paragraph,
  subheading,
  summaryList,
  table,
} from '../../../web/index.ts'
import { type Sex, sexes, unitKinds } from '../../workforce/index.ts'
import { testParts } from '../definition.ts'
import { maracCriteria, maracCriteriaMet } from '../risk.ts'
import { type RoutingFact, route } from '../routing.ts'
import { conditionWords, leadWords } from '../sentences.ts'
import {
  behaviours,
  connections,
  obligations,
  offenceKinds,
  partyWorks,
  referralOutcomes,
  riskGrades,
  riskStages,
  riskTools,
  serviceKinds,
  suspectPoliceRoles,
  testOutcomes,
} from '../vocabulary.ts'
import type { readReport } from './report.queries.ts'

type File = Awaited<ReturnType<typeof readReport>>

const unknown = 'Not known'
const factNames: Readonly<Record<RoutingFact, string>> = {
  suspect_police_role: 'whether the suspect works for the police',
  offence_kind: 'what the offence is',
  party_works_in_command: 'whether a party works in the command',
  risk_grade: 'the risk',
}

export const reportView = (file: File): Html => html`
${heading(file.report.reference, 'Report')}
${file.report.restricted && html`<p class="govuk-body">${mojBadge('Restricted', 'red')} Only people named for it and professional standards can open this report.</p>`}
${facts(file)}
${subheading('Is it domestic abuse?')}
${tests(file)}
${subheading('Who deals with it, and why')}
${routing(file)}
${subheading('Risk')}
${risk(file)}
${subheading('Other reports of the same victim')}
${history(file)}
${subheading('Referrals to outside services')}
${referralsOut(file)}
${subheading('In the record')}
${recorded(file)}`

const sexInWords = (sex: Sex | null): string => (sex === null ? 'not known' : sexes[sex].toLowerCase())

const facts = ({ report, command }: File): Html =>
  summaryList([
    { key: 'Received', value: writeDate(report.received_on) },
    { key: 'Happened', value: report.occurred_on ? writeDate(report.occurred_on) : unknown },
    { key: 'Where', value: unitLink(report.command_id, command) },
    { key: 'Offence', value: offenceKinds[report.offence_kind] },
    { key: 'What was reported', value: report.behaviours?.map((each) => behaviours[each]).join('; ') ?? unknown },
    { key: 'Connection', value: connections[report.connection] },
    {
      key: 'Ages',
      value: `Victim ${report.victim_age ?? 'not known'}, suspect ${report.suspect_age ?? 'not known'}`,
    },
    {
      key: 'Sex, as they describe it',
      value: `Victim ${sexInWords(report.victim_sex)}, suspect ${sexInWords(report.suspect_sex)}`,
    },
    { key: 'Children affected', value: report.children ?? unknown },
    { key: 'Suspect and the police', value: suspectPoliceRoles[report.suspect_police_role] },
    { key: 'A party works in this command', value: partyWorks[report.party_works_in_command] },
  ])

const unitLink = (unitId: string, name: string | null): Html | string =>
  name === null ? unknown : html`<a class="govuk-link" href="/units/${unitId}">${name}</a>`

const tests = ({ report, definitions }: File): Html =>
  table({
    caption: 'The report by each definition',
    captionHidden: true,
    rows: definitions,
    empty: 'The record holds no definition.',
    columns: [
      {
        heading: 'Definition',
        rowHeader: true,
        cell: (each) =>
          html`${each.title}${each.code === report.definition_code && html` <strong>(in force when received)</strong>`}`,
      },
      {
        heading: 'Outcome',
        cell: (each) => {
          const outcome = each.code === 'acpo' ? report.acpo_test : report.da_act_2021_test
          return outcome ? testOutcomes[outcome] : 'Not tested'
        },
      },
      { heading: 'By its parts', cell: (each) => partsInWords(each, report) },
    ],
  })

function partsInWords(definition: File['definitions'][number], report: File['report']): string {
  const testedBy = definition.code === 'acpo' ? report.acpo_version_id : report.da_act_2021_version_id
  if (testedBy !== definition.versionId) return 'Tested by an earlier version of this definition'
  const parts = testParts(definition, {
    behaviours: report.behaviours,
    connection: report.connection,
    victimAge: report.victim_age,
    suspectAge: report.suspect_age,
  })
  const names = {
    behaviour: 'What was done',
    connection: 'Connection',
    victimAge: 'Victim’s age',
    suspectAge: 'Suspect’s age',
  }
  return Object.entries(names)
    .map(([part, name]) => `${name}: ${testOutcomes[parts[part as keyof typeof parts]].toLowerCase()}`)
    .join('; ')
}

function routing({ report, policy, leadUnit }: File): Html {
  if (!policy) return paragraph('The policy this report was routed by is not in the record.')
  const routed = route(policy, report)
  const missing = routed.missing.map((fact) => factNames[fact]).join(', ')
  const why = routed.rule
    ? `Rule ${routed.rule.order}, ${routed.rule.name}: ${conditionWords(routed.rule) ?? 'no earlier rule applied'}`
    : `No rule covers this report. Not known: ${missing}`
  const chosen = routed.lead ? `To be chosen: ${leadWords(routed.lead)}` : 'A supervisor has to decide'
  return summaryList([
    { key: 'Lead unit', value: report.lead_unit_id && leadUnit ? unitLink(report.lead_unit_id, leadUnit) : chosen },
    { key: 'Kind', value: report.lead_unit_kind === 'undecided' ? null : unitKinds[report.lead_unit_kind] },
    { key: 'Why', value: why },
    { key: 'Also', value: routed.obligations.map((each) => obligations[each]).join('; ') || 'Nothing' },
    {
      key: 'Policy',
      value: html`<a class="govuk-link" href="/routing-policy">${policy.title}</a>, from ${writeDate(policy.inForceFrom)}`,
    },
  ])
}

function risk({ report, assessments, sameVictim }: File): Html {
  const yearBefore = `${Number(report.received_on.slice(0, 4)) - 1}${report.received_on.slice(4)}`
  const within = sameVictim.filter(({ received_on }) => received_on > yearBefore && received_on <= report.received_on)
  const ticks = assessments.map((each) => each.ticks).filter((each) => each !== null)
  const criteria = maracCriteriaMet({
    ticks: ticks.length > 0 ? Math.max(...ticks) : null,
    professionalJudgement: assessments.some((each) => each.professional_judgement),
    reportsInTwelveMonths: within.length + 1,
    heardBefore: false,
  })
  return html`${summaryList([
    { key: 'Grade', value: riskGrades[report.risk_grade] },
    {
      key: 'Reasons for a MARAC',
      value:
        criteria.map((each) => maracCriteria[each]).join(', ') ||
        'None found. Whether a MARAC heard the case before is not held here',
    },
  ])}
${table({
  caption: 'Assessments',
  captionHidden: true,
  rows: assessments,
  empty: 'No risk assessment is in the record.',
  columns: [
    { heading: 'Assessed', rowHeader: true, cell: (each) => writeDate(each.assessed_on) },
    { heading: 'Stage', cell: (each) => riskStages[each.stage] },
    { heading: 'Tool', cell: (each) => `${riskTools[each.tool]} ${each.tool_version}` },
    { heading: 'Ticks', numeric: true, cell: (each) => each.ticks ?? 'Not counted' },
    { heading: 'By the tool', cell: (each) => riskGrades[each.tool_grade] },
    { heading: 'Grade', cell: (each) => riskGrades[each.grade] },
  ],
})}`
}

function history({ report, sameVictim }: File): Html {
  if (report.victim_id === null) return paragraph('The victim is not identified, so no other report can be shown.')
  const days = [report, ...sameVictim].map(({ occurred_on, received_on }) => occurred_on ?? received_on)
  const first = days.toSorted()[0]
  const kinds = [...new Set([report, ...sameVictim].flatMap((each) => each.behaviours ?? []))]
  const sum =
    first && sameVictim.length > 0
      ? `${sameVictim.length + 1} reports since ${writeDate(first)}: ${kinds.map((kind) => behaviours[kind].toLowerCase()).join(', ') || 'kind not known'}.`
      : 'This is the only report in the record that you may open.'
  return html`${paragraph(sum)}${
    sameVictim.length > 0 &&
    table({
      caption: 'Other reports of the same victim',
      captionHidden: true,
      rows: sameVictim,
      columns: [
        {
          heading: 'Reference',
          rowHeader: true,
          cell: (each) => html`<a class="govuk-link" href="/reports/${each.report_id}">${each.reference}</a>`,
        },
        { heading: 'Received', cell: (each) => writeDate(each.received_on) },
        { heading: 'Offence', cell: (each) => offenceKinds[each.offence_kind] },
        {
          heading: 'What was reported',
          cell: (each) => each.behaviours?.map((kind) => behaviours[kind]).join('; ') ?? unknown,
        },
      ],
    })
  }`
}

const referralsOut = (file: File): Html =>
  table({
    caption: 'Referrals to outside services',
    captionHidden: true,
    rows: file.referralsOut,
    empty: 'No referral is in the record.',
    columns: [
      { heading: 'Referred', rowHeader: true, cell: (each) => writeDate(each.referred_on) },
      { heading: 'Service', cell: (each) => `${each.service} (${serviceKinds[each.service_kind].toLowerCase()})` },
      { heading: 'Outcome', cell: (each) => referralOutcomes[each.outcome] },
      { heading: 'Known', cell: (each) => each.outcome_on && writeDate(each.outcome_on) },
    ],
  })

/** A line is told with its file alone: it says how many rows stand before it. */
const source = ({ import_id, line, entered_by }: File['report'], { seenImports, names }: File) => {
  if (import_id === null) return `, entered ${enteredBy(entered_by, names)}`
  return seenImports.has(import_id) ? html`, from ${fileLine(import_id, line)}` : ', from a file'
}

const recorded = (file: File): Html => html`
<p class="govuk-body">As it stands since ${writeMoment(file.report.recorded_at)}${source(file.report, file)}.</p>
${
  file.earlier.length > 0 &&
  html`<p class="govuk-body">Before:</p><ul class="govuk-list govuk-list--bullet">${file.earlier.map(
    (version) =>
      html`<li>${writeMoment(version.recorded_at)} to ${version.superseded_at && writeMoment(version.superseded_at)}: ${offenceKinds[version.offence_kind].toLowerCase()}, risk ${riskGrades[version.risk_grade].toLowerCase()}${source(version, file)}</li>`,
  )}</ul>`
}`
