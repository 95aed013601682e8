import type { KindForm } from '../../../web/index.ts'

/**
 * A report by the officer who took it in. What stands in it is tested against the definitions and routed as it is sent,
 * by the rules that reports from the crime recording system go by.
 */
export const reportForm: KindForm = {
  kind: 'reports',
  path: '/reports/record',
  title: 'Record a report',
  may: 'report.record',
  restricted: true,
  marking: 'OFFICIAL–SENSITIVE',
  parent: { href: '/reports', text: 'Reports' },
  pages: [
    {
      slug: 'report',
      title: 'The report',
      asks: [
        { column: 'reference' },
        { column: 'received_on', label: 'When was it reported?' },
        { column: 'command', hint: 'The code of the command where it happened, such as CE' },
      ],
    },
    {
      slug: 'what-happened',
      title: 'What happened',
      asks: [
        { column: 'occurred_on', label: 'When did it happen?' },
        { column: 'offence_kind', label: 'What offence was reported?' },
        { column: 'behaviours', label: 'Which kinds of abuse were reported?', hint: 'Select all that were' },
      ],
    },
    {
      slug: 'people',
      title: 'The people',
      asks: [
        { column: 'connection', label: 'How are or were victim and suspect connected?', hint: '' },
        { column: 'victim_id' },
        { column: 'victim_age' },
        { column: 'victim_sex' },
        { column: 'suspect_age' },
        { column: 'suspect_sex' },
        { column: 'children', label: 'How many children saw, heard or felt the effects?', hint: '' },
      ],
    },
    {
      slug: 'police',
      title: 'Whether anybody works for the police',
      asks: [
        { column: 'suspect_police_role', label: 'What is the suspect’s role in the police?' },
        { column: 'party_commands' },
        { column: 'party_staff' },
      ],
    },
    {
      slug: 'risk',
      title: 'Risk and who may see it',
      asks: [{ column: 'risk_grade' }, { column: 'restricted' }, { column: 'allowed_staff' }],
    },
  ],
  done: () => ({ to: '/reports', flash: 'The report has been recorded and routed' }),
}
