/** Where a course stands in a career: what all begin with, what a post asks for, what others bring, what is read alone. */
export const courseKinds = {
  foundation: 'Foundation',
  specialist: 'Specialist',
  external: 'External',
  elearning: 'eLearning',
} as const
export type CourseKind = keyof typeof courseKinds

export const modes = {
  face_to_face: 'Face to face',
  teams: 'Microsoft Teams',
  elearning: 'eLearning',
  blended: 'Blended',
} as const
export type Mode = keyof typeof modes

export const settings = { individual: 'Individual', group: 'Group' } as const
export type Setting = keyof typeof settings

/** How people come to be on a course. */
export const routesOn = {
  assigned: 'Put on the course',
  apply: 'Apply for the course',
  offered: 'Offered the course, and choose',
} as const
export type RouteOn = keyof typeof routesOn

export const audiences = {
  student_officer: 'Student officers',
  special_constable: 'Special constables',
  pcso: 'Police community support officers',
  station_reception_officer: 'Station reception and public access officers',
  pip2: 'Constables becoming detectives (PIP2)',
  csu_detective: 'Community Safety Unit detectives',
  soit_officer: 'Sexual offences investigation trained officers',
  frontline: 'Frontline officers',
} as const
export type Audience = keyof typeof audiences

export const topics = {
  male_victims: 'Male victims',
  lgbtq_victims: 'LGBTQ+ victims',
  coercive_control: 'Coercive control',
  honour_based_abuse: 'Honour-based abuse',
  forced_marriage: 'Forced marriage',
  hate_crime: 'Hate crime',
  vulnerable_adults: 'Vulnerable adults',
  victim_care: 'Victim care',
  court: 'Bringing a case to court',
  officer_involved_abuse: 'Officer-involved abuse',
} as const
export type Topic = keyof typeof topics

/** How far a course goes into a topic; the furthest first. */
export const depths = { specific: 'Specific', mentioned: 'Mentioned', none: 'None' } as const
export type Depth = keyof typeof depths

/** Who the people in a scenario are. */
export const castings = {
  non_gendered: 'Not gendered',
  diverse: 'A range of genders',
  gendered: 'Gendered',
} as const
export type Casting = keyof typeof castings

export const materialKinds = {
  presentation: 'Presentation',
  handout: 'Handout',
  exercise: 'Exercise',
  paper: 'Paper',
  video: 'Video',
  workbook: 'Workbook',
} as const
export type MaterialKind = keyof typeof materialKinds

/** What may be given to somebody who asks for a material (C Q3: title and author where copyright forbids the whole). */
export const disclosures = {
  full: 'Whole material',
  title_only: 'Title and author only',
  none: 'Not to be disclosed',
} as const
export type Disclosure = keyof typeof disclosures

export const delivererKinds = { in_house: 'In-house team', external: 'External organisation' } as const
export type DelivererKind = keyof typeof delivererKinds

export const bookingStates = {
  booked: 'Booked',
  waiting: 'On the waiting list',
  attended: 'Attended',
  absent: 'Did not attend',
  cancelled: 'Cancelled',
} as const
export type BookingState = keyof typeof bookingStates

/** `passed` and `attended` finish an element; `failed` does not. */
export const results = { passed: 'Passed', attended: 'Attended', failed: 'Failed' } as const
export type Result = keyof typeof results

export const evaluationStages = {
  before: 'Before the course',
  after: 'At its end',
  months_later: 'Months later',
} as const
export type EvaluationStage = keyof typeof evaluationStages

/** From which day a person has time to finish a required course. */
export const requirementStarts = { joining: 'Joining the force', posting: 'Being posted' } as const
export type RequirementStart = keyof typeof requirementStarts

/** What the next refresher is counted from. */
export const currencyRules = {
  completion: 'The day it was finished',
  expiry: 'The day it would have lapsed',
  fixed_date: 'A fixed day',
} as const
export type CurrencyRule = keyof typeof currencyRules
