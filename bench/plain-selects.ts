const current = 'v.superseded_at is null'
const aboutAbuse = `${current} and v.covers_domestic_abuse`

const courses = (columns: string) =>
  `select c.code, v.title, ${columns} from training.course as c join training.course_version as v using (course_id)
   where ${aboutAbuse} order by v.title, v.version_number`

const ofCourses = (table: string) =>
  `select v.title, t.* from ${table} as t join training.course_version as v using (course_id)
   where t.superseded_at is null and ${aboutAbuse} order by v.title`

const audiences = ofCourses('training.course_audience')
const coverage = ofCourses('training.coverage')
const deliverers = `select d.*, w.kind, w.qualifications
  from training.course_deliverer as d join training.deliverer as w on w.name = d.deliverer
  where d.superseded_at is null and w.superseded_at is null order by d.deliverer`
const policies = `select p.code, e.number, v.* from policy.policy as p
  join policy.edition as e using (policy_id) join policy.edition_version as v using (edition_id)
  where ${current} order by p.code, v.in_force_from`

/** What somebody would select by hand to answer from a register; the answer is still to be written from the rows. */
export const plainSelects: Readonly<Record<string, readonly string[]>> = {
  'training.audiences': [courses('v.valid_from'), audiences],
  'training.catalogue': [courses('v.*'), audiences],
  'training.changes': [courses('v.valid_from, v.change, v.reason')],
  'training.comparison': [courses('v.*'), coverage],
  'training.compulsion': [courses('v.mandatory, v.assessed, v.failing')],
  'training.curriculum': [
    courses('v.hours'),
    ...['training.element_version', 'training.lesson', 'training.objective'].map(ofCourses),
  ],
  'training.decisions': [courses('v.valid_from, v.change, v.reason'), coverage],
  'training.deliverers': [deliverers],
  'training.duration': [courses('v.hours, v.days')],
  'training.frequency': [
    courses('v.frequency, v.career_stage'),
    `select course_id, count(*) from training.session_version as v where ${current} group by course_id`,
  ],
  'training.group-sizes': [courses('v.setting, v.group_least, v.group_most')],
  'training.if-not-offered': [courses('v.valid_from')],
  'training.materials': [ofCourses('training.material')],
  'training.modes': [courses('v.modes')],
  'training.officer-involved': [courses('v.covers_officer_involved, v.valid_from'), coverage],
  'training.organisations': [deliverers],
  'training.routes-on': [courses('v.route_on')],
  'training.scenarios': [ofCourses('training.scenario'), coverage],
  'training.topic-coverage': [courses('v.*'), audiences, coverage, ofCourses('training.material')],
  'training.tracking': [
    'select min(completed_on) from training.completion where superseded_at is null',
    ofCourses('training.evaluation'),
  ],
  'policy.changes': [policies],
  'policy.exists': [policies],
  'policy.list': [policies],
  'policy.updated': [policies],
  'response.how-a-report-is-handled': [
    `select * from response.routing_rule as r join response.routing_policy_version as v using (routing_policy_version_id)
     where ${current} order by v.in_force_from, r.rule_order`,
    `select * from response.definition_version as v where ${current}`,
  ],
  'response.definition': [`select * from response.definition_version as v where ${current}`],
}

/** For a standing answer. */
export const plainStanding =
  'select s.code, v.title, v.body from disclosure.standing_answer as s join disclosure.standing_answer_version as v using (standing_answer_id) where v.superseded_at is null'
