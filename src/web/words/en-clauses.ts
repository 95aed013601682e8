import type { Clause, Words } from './words.ts'

const were =
  (what: string): Clause =>
  ({ counted, one, about }) =>
    `${counted} ${one ? 'was' : 'were'} ${what}${about}`

const did =
  (what: string): Clause =>
  ({ counted, about }) =>
    `${counted} ${what}${about}`

const thereWere =
  (what: string, ofOne = what): Clause =>
  ({ counted, one, about }) =>
    one ? `there was ${counted}${ofOne}${about}` : `there were ${counted}${what}${about}`

/** What happened, by measure: numbers of what is counted and nothing else, and no more than its definition says. */
export const enClauses: Words['clauses'] = {
  'workforce.strength': were('in post'),
  'workforce.joiners': did('joined the force'),
  'workforce.leavers': did('left the force'),
  'workforce.funded-posts': were('funded'),
  'workforce.vacancies': were('vacant'),
  'training.people-trained': were('trained'),
  'training.course-completions': thereWere(' of courses', ' of a course'),
  'training.element-completions': thereWere(' of elements of courses', ' of an element of a course'),
  'training.failures': thereWere(' in elements of courses', ' in an element of a course'),
  'training.people-trained-in-post': ({ counted, one, about }) =>
    `${counted} who had been trained${about} ${one ? 'was' : 'were'} in post`,
  'training.people-in-date': ({ counted, about }) => `training was required of ${counted} in post${about}`,
  'training.posts-required': ({ counted, one, about }) =>
    `${counted} that ${one ? 'was' : 'were'} filled required training${about}`,
  'training.sessions-held': thereWere(' of courses', ' of a course'),
  'response.reports': were('received'),
  'response.risk-assessments': ({ counted, one, about }) => `${counted} of risk ${one ? 'was' : 'were'} made${about}`,
  'response.referrals': ({ counted, one, about }) => `${counted} to a lead unit ${one ? 'was' : 'were'} made${about}`,
  'response.referrals-out': ({ counted, one, about }) =>
    `${counted} to outside services ${one ? 'was' : 'were'} made${about}`,
  'response.repeat-victims': ({ counted, one, about }) =>
    `${counted} ${one ? 'was a victim' : 'were victims'} with three or more reports in 12 months${about}`,
  'conduct.allegations': ({ counted, one }) =>
    `${counted} of domestic abuse against the force’s own people ${one ? 'was' : 'were'} received`,
  'conduct.cases': thereWere(' of domestic abuse by the force’s own people'),
  'conduct.people-charged': ({ counted, one }) =>
    `${counted} of the force ${one ? 'was' : 'were'} charged with a domestic abuse related offence`,
  'conduct.people-convicted': ({ counted, one }) =>
    `${counted} of the force ${one ? 'was' : 'were'} convicted of a domestic abuse related offence`,
  'conduct.people-under-misconduct-investigation': did('came under misconduct investigation for domestic abuse'),
  'conduct.people-disciplined': were('disciplined short of dismissal for domestic abuse'),
  'conduct.people-dismissed': were('dismissed for domestic abuse'),
  'conduct.people-who-left-under-investigation': did('left while under misconduct investigation for domestic abuse'),
  'conduct.people-who-left': did('left after an allegation of domestic abuse'),
  'training.people-who-failed': did('failed an element of a course'),
  'training.people-trained-in-topic': ({ counted, one, about }) =>
    `${counted} ${one ? 'was' : 'were'} trained on a topic of the curriculum${about}`,
  'training.people-trained-by-mode': ({ counted, one, about }) =>
    `${counted} ${one ? 'was' : 'were'} trained in one of these ways${about}`,
  'response.reports-against-police': ({ counted, one, about }) =>
    `${counted} whose suspect works for the police ${one ? 'was' : 'were'} received${about}`,
  'response.offences': ({ counted, one, about }) =>
    `${counted} that ${one ? 'records' : 'record'} an offence ${one ? 'was' : 'were'} received${about}`,
  'response.victims': ({ counted, one, about }) =>
    `${counted} ${one ? 'was the victim' : 'were victims'} in reports received${about}`,
  'conduct.people-accused': were('accused of domestic abuse'),
  'conduct.people-under-investigation': were('under misconduct investigation for domestic abuse'),
  'conduct.people-suspended': ({ counted, about }) =>
    `the suspension of ${counted} began in cases of domestic abuse${about}`,
  'conduct.people-suspended-on-day': were('suspended in cases of domestic abuse'),
  'conduct.people-restricted': ({ counted, one, about }) =>
    `${counted} ${one ? 'was' : 'were'} put on restricted duties in cases of domestic abuse${about}`,
  'conduct.people-restricted-on-day': were('on restricted duties in cases of domestic abuse'),
  'conduct.hearings': ({ counted, one, about }) =>
    `${counted} or misconduct meetings about domestic abuse ${one ? 'was' : 'were'} held${about}`,
  'conduct.people-at-hearings': did('were the subject of a misconduct meeting or hearing about domestic abuse'),
  'conduct.people-acquitted': ({ counted, one }) =>
    `${counted} of the force ${one ? 'was' : 'were'} acquitted of a domestic abuse related offence`,
  'conduct.allegation-outcomes': ({ counted, one, about }) =>
    `${counted} of domestic abuse had ${one ? 'its' : 'their'} misconduct outcome${about}`,
  'conduct.people-with-outcome': did('had a misconduct outcome in a case of domestic abuse'),
  'conduct.cases-open': ({ counted, one, about }) =>
    `${counted} of domestic abuse ${one ? 'was' : 'were'} open${about}`,
  'conduct.cases-ended': did('of domestic abuse ended'),
  'conduct.investigations-ended': ({ counted, about }) => `misconduct investigations ended in ${counted}${about}`,
  'disclosure.requests-received': were('received'),
  'disclosure.requests-answered': were('answered'),
  'disclosure.requests-refused': were('refused, wholly or in part'),
  'funding.awarded': ({ counted, none }) => (none ? 'no funding was announced' : `${counted} of funding was announced`),
  'funding.recommendations': thereWere(' by inspectorates', ' by an inspectorate'),
}

/** People by their role and rank. */
export const enThose: Words['those'] = {
  'role.police_officer': ['police officer', 'police officers'],
  'role.special_constable': ['special constable', 'special constables'],
  'role.pcso': ['PCSO', 'PCSOs'],
  'role.police_staff': ['member of police staff', 'police staff'],
  'role.former_police_officer': ['former police officer', 'former police officers'],
  'role.former_special_constable': ['former special constable', 'former special constables'],
  'role.former_pcso': ['former PCSO', 'former PCSOs'],
  'role.former_police_staff': ['former member of police staff', 'former police staff'],
  'role.Not in post': ['person not in post', 'people not in post'],
  'rank.none': ['person of no rank', 'people of no rank'],
  'rank.student_officer': ['student officer', 'student officers'],
  'rank.constable': ['police constable', 'police constables'],
  'rank.trainee_detective_constable': ['trainee detective constable', 'trainee detective constables'],
  'rank.detective_constable': ['detective constable', 'detective constables'],
  'rank.sergeant': ['sergeant', 'sergeants'],
  'rank.detective_sergeant': ['detective sergeant', 'detective sergeants'],
  'rank.inspector': ['inspector', 'inspectors'],
  'rank.detective_inspector': ['detective inspector', 'detective inspectors'],
  'rank.chief_inspector': ['chief inspector', 'chief inspectors'],
  'rank.detective_chief_inspector': ['detective chief inspector', 'detective chief inspectors'],
  'rank.superintendent': ['superintendent', 'superintendents'],
  'rank.detective_superintendent': ['detective superintendent', 'detective superintendents'],
  'rank.chief_superintendent': ['chief superintendent', 'chief superintendents'],
  'rank.chief_officer': ['chief officer', 'chief officers'],
  'rank.Not in post': ['person not in post', 'people not in post'],
}
