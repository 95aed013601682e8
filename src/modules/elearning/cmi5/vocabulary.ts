/** The identifiers cmi5 gives its terms (cmi5 9.3, 9.4, 9.5.5, 9.6). */
export const verbs = {
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  waived: 'https://w3id.org/xapi/adl/verbs/waived',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
} as const
export type Verb = keyof typeof verbs

/** The verbs with which a unit speaks; the others are the launching system's. */
export const unitVerbs = ['initialized', 'completed', 'passed', 'failed', 'terminated'] as const
export type UnitVerb = (typeof unitVerbs)[number]

export const categories = {
  cmi5: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
} as const

export const activityTypes = {
  block: 'https://w3id.org/xapi/cmi5/activitytype/block',
  course: 'https://w3id.org/xapi/cmi5/activitytype/course',
} as const

const extension = 'https://w3id.org/xapi/cmi5/context/extensions/'

export const extensions = {
  sessionId: `${extension}sessionid`,
  masteryScore: `${extension}masteryscore`,
  launchMode: `${extension}launchmode`,
  launchUrl: `${extension}launchurl`,
  moveOn: `${extension}moveon`,
  launchParameters: `${extension}launchparameters`,
  reason: 'https://w3id.org/xapi/cmi5/result/extensions/reason',
} as const

export const launchDataId = 'LMS.LaunchData'
export const preferencesId = 'cmi5LearnerPreferences'
