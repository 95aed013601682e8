import { sql } from 'kysely'
import { asKnownAt, type Measure } from '../../../kernel/index.ts'
import { senses } from '../../../kernel/meaning/index.ts'
import { asDimension, ownPeople } from '../../workforce/index.ts'
import { behaviours, caseTypes } from '../vocabulary.ts'
import { stageCues } from './asked.ts'
import { bySeverity, ofTheSubject, planByRole, restricted, subjectColumns, subjectThen } from './conduct-measure.ts'
import { meaningOf, ofOwn } from './what-it-means.ts'

/** What came after an allegation is counted by other measures. */
const laterStage =
  /following|\bafter\b|charged|prosecut|convict|found guilty|investigated|misconduct (?:investigation|proceeding|hearing)|disciplin|dismiss|sacked|resign|retire|\bleft\b/

/** B1. Allegations, by the day they were received. */
export const allegations: Measure = {
  ...restricted,
  id: 'conduct.allegations',
  name: 'Allegations of domestic abuse against the force’s own people',
  definition:
    'Allegations received in the period, counted one by one: a case may hold several, and one person may be the subject of several. By what the person was on the day the allegation was received.',
  unit: 'allegations',
  dimensions: [
    ...ofTheSubject,
    bySeverity,
    { id: 'behaviour', name: 'Behaviour alleged', values: asDimension(behaviours) },
  ],
  facts: (request) => sql`
    select a.allegation_id as counted, a.received_on as on_date, a.allegation_version_id as row_id,
      a.case_id as page_id, a.import_id, a.line, a.role, coalesce(a.severity, 'not_assessed') as severity, a.behaviour,
      ${subjectColumns}
    from conduct.allegation_version as a
    ${subjectThen(request, 'a.person_id', 'a.received_on')}
    where a.force_id = ${request.forceId} and a.received_on between ${request.from} and ${request.to}
      and ${asKnownAt('a', request.knownAt)}`,
  means: meaningOf(senses('event', 'alleged'), {
    narrows: { severity: 'severity', behaviour: 'behaviour' },
    light: ['report', 'bring', 'grade', 'concern', 'exist', 'over', 'by_professional_standards'],
  }),
  cues: stageCues(
    /\b(?:allegations?|accusations?|complaints?|accused|alleged)\b/,
    'allegations were made against the force’s own people',
    laterStage,
  ),
  plan: planByRole(),
}

const matters = senses('attribute', 'conduct_matter', 'recordable_conduct_matter')

/** Cases, by the day the first allegation in them was received. */
export const cases: Measure = {
  ...restricted,
  id: 'conduct.cases',
  name: 'Cases of domestic abuse by the force’s own people',
  definition:
    'Cases whose first allegation was received in the period, counted once each however many allegations and people they hold. A case against people of two roles stands in both rows and once in the total.',
  unit: 'cases',
  dimensions: [...ofTheSubject, { id: 'case_type', name: 'Type of case', values: asDimension(caseTypes) }],
  facts: (request) => sql`
    select f.case_id as counted, f.first_received_on as on_date, f.allegation_version_id as row_id, f.case_id as page_id,
      f.import_id, f.line, f.role, f.case_type, ${subjectColumns}
    from (
      select a.case_id, a.person_id, a.received_on, a.allegation_version_id, a.import_id, a.line, a.role, v.case_type,
        min(a.received_on) over (partition by a.case_id) as first_received_on
      from conduct.allegation_version as a
      join conduct.case_version as v on v.force_id = a.force_id and v.case_id = a.case_id and ${asKnownAt('v', request.knownAt)}
      where a.force_id = ${request.forceId} and ${asKnownAt('a', request.knownAt)}
    ) as f
    ${subjectThen(request, 'f.person_id', 'f.received_on')}
    where f.first_received_on between ${request.from} and ${request.to}`,
  means: [
    meaningOf([], {
      core: [senses('noun', 'case'), ofOwn, senses('subject', 'domestic_abuse')],
      light: ['report', 'bring', 'open', 'concern', 'exist', 'over', 'by_professional_standards'],
    }),
    // Of whom else are there matters of conduct?
    meaningOf([], {
      core: [matters, senses('subject', 'domestic_abuse'), [...matters, ...ownPeople]],
      narrows: { attribute: 'case_type' },
      light: ['report', 'bring', 'open', 'concern', 'exist', 'over', 'by_professional_standards'],
    }),
  ],
  cues: stageCues(
    /\bcases?\b/,
    'cases there were against the force’s own people',
    new RegExp(`${laterStage.source}|allegations?|accusations?|complaints?`),
  ),
  plan: planByRole(),
}
