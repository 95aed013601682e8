import type { SampleCourse, SampleElement, SampleVersion } from './course.ts'

const programme = ['FND', 'Foundation training'] as const

const ofFoundation = {
  kind: 'foundation',
  programme,
  mandatory: true,
  assessed: true,
  knowledgeCheck: true,
  routeOn: 'assigned',
  coversDomesticAbuse: true,
  modes: ['face_to_face'],
  failing:
    'A knowledge check that is not passed is taken again. Domestic abuse is one of several subjects in it and cannot be failed by itself.',
} as const

const throughCovid: readonly SampleVersion[] = [
  { from: '2015-01-01' },
  {
    from: '2020-04-06',
    change: 'Classroom lessons moved to Microsoft Teams; only practical days stayed face to face.',
    reason: 'Rooms could not be filled safely during the coronavirus pandemic.',
    modes: ['teams', 'face_to_face'],
  },
  {
    from: '2021-09-06',
    change: 'Blended: face-to-face lessons, lessons over Microsoft Teams and eLearning side by side.',
    reason: 'What had worked over Teams was kept when classrooms opened again.',
    modes: ['blended', 'face_to_face', 'teams', 'elearning'],
  },
]

const element = (code: string, title: string, hours: number, mode: SampleElement['mode'] = 'face_to_face') => ({
  code,
  title,
  hours,
  mode,
})

/** The elements of a long foundation course; the one on domestic abuse comes in the eighth week. */
const longElements = (code: string): readonly SampleElement[] => [
  element(`${code}-LAW`, 'Law, powers and standards', 120),
  element(`${code}-EQU`, 'Policing communities fairly', 40, 'elearning'),
  element(`${code}-VIC`, 'Victims and vulnerability', 70),
  element(`${code}-DA`, 'Responding to domestic abuse', 14),
  element(`${code}-KC1`, 'First knowledge check', 2),
  element(`${code}-INV`, 'Investigating everyday crime', 120),
  element(`${code}-OST`, 'Personal safety and first aid', 70),
  element(`${code}-KC2`, 'Second knowledge check', 2),
]

const shortElements = (code: string): readonly SampleElement[] => [
  element(`${code}-LAW`, 'Law, powers and standards', 35),
  element(`${code}-DA`, 'Recognising domestic abuse', 7),
  element(`${code}-KC1`, 'Knowledge check', 2),
  element(`${code}-OST`, 'Personal safety and first aid', 16),
]

/** What everybody new to the force begins with. */
export const foundationCourses: readonly SampleCourse[] = [
  {
    ...ofFoundation,
    code: 'FND-PC',
    title: 'Foundation training for new constables',
    hours: 595,
    days: 85,
    group: [12, 24],
    careerStage: 'Weeks 1 to 17 of service',
    frequency: 'A new intake every month',
    audiences: ['student_officer'],
    elements: longElements('FND-PC'),
    versions: throughCovid,
  },
  {
    ...ofFoundation,
    code: 'FND-HEI',
    title: 'Foundation training for constables with a higher education institution',
    hours: 595,
    days: 85,
    group: [12, 30],
    careerStage: 'Weeks 1 to 17 of service, as part of a degree apprenticeship or diploma',
    frequency: 'A new intake every month',
    audiences: ['student_officer'],
    elements: longElements('FND-HEI'),
    versions: [
      {
        from: '2021-01-04',
        change: 'New course, taught by Babcock’s trainers at four higher education institutions.',
        reason: 'New routes into the police service: the degree apprenticeship and the degree-holder entry.',
        modes: ['teams', 'face_to_face'],
      },
      {
        from: '2021-09-06',
        change: 'Blended: face-to-face lessons, lessons over Microsoft Teams and eLearning side by side.',
        reason: 'What had worked over Teams was kept when classrooms opened again.',
        modes: ['blended', 'face_to_face', 'teams', 'elearning'],
      },
    ],
  },
  {
    ...ofFoundation,
    code: 'FND-DED',
    title: 'Foundation training for direct entry detectives',
    hours: 595,
    days: 85,
    group: [10, 20],
    careerStage: 'Weeks 1 to 17 of service',
    frequency: 'Every second month',
    audiences: ['student_officer'],
    elements: longElements('FND-DED'),
    versions: [
      {
        from: '2018-06-04',
        change: 'New course for people who join the force as detectives.',
        reason: 'The force opened a direct route to the rank of detective constable.',
      },
      ...throughCovid.slice(1),
    ],
  },
  {
    ...ofFoundation,
    code: 'FND-MSC',
    title: 'Foundation training for special constables',
    hours: 160,
    days: 23,
    group: [8, 20],
    careerStage: 'On joining, over weekends',
    frequency: 'Four intakes a year',
    audiences: ['special_constable'],
    elements: shortElements('FND-MSC'),
    versions: throughCovid,
  },
  {
    ...ofFoundation,
    code: 'FND-PCSO',
    title: 'Foundation training for police community support officers',
    hours: 210,
    days: 30,
    group: [8, 20],
    careerStage: 'First six weeks of service',
    frequency: 'Four intakes a year',
    audiences: ['pcso'],
    elements: shortElements('FND-PCSO'),
    versions: throughCovid,
  },
  {
    ...ofFoundation,
    code: 'FND-SRO',
    title: 'Foundation training for station reception and public access officers',
    hours: 105,
    days: 15,
    group: [6, 14],
    careerStage: 'First three weeks of service',
    frequency: 'Three intakes a year',
    audiences: ['station_reception_officer'],
    elements: shortElements('FND-SRO'),
    versions: throughCovid,
  },
]
