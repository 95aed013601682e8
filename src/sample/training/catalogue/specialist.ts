import type { SampleCourse } from './course.ts'

const communitySafety = ['CSU', 'Community Safety Unit training'] as const

/** Courses that are older than the record: their first version here is the one then in force. */
const fromTheStart = {
  from: '2015-01-01',
  change: 'The course as it was when this record began.',
  reason:
    'No single incident led to the lesson Working with Others, with its part on men: it teaches which services fit whom.',
} as const

const teamsIn2020 = {
  from: '2020-04-20',
  change: 'Taught over Microsoft Teams in place of the classroom.',
  reason: 'Rooms could not be filled safely during the coronavirus pandemic.',
  modes: ['teams'],
} as const

/** What a post asks for. */
export const specialistCourses: readonly SampleCourse[] = [
  {
    code: 'PIP2-DA',
    title: 'PIP2: constables becoming detectives',
    kind: 'specialist',
    programme: ['PIP2', 'Professionalising Investigation Programme, level 2'],
    hours: 210,
    days: 30,
    modes: ['face_to_face'],
    group: [10, 18],
    mandatory: true,
    assessed: true,
    knowledgeCheck: true,
    failing: 'The investigators’ examination may be taken again; nobody is made a detective constable without it.',
    routeOn: 'apply',
    careerStage: 'A constable who moves to detective work',
    frequency: 'Every six weeks',
    coversDomesticAbuse: true,
    audiences: ['pip2'],
    elements: [
      { code: 'PIP2-EXAM', title: 'Investigators’ examination', mode: 'elearning', hours: 3 },
      { code: 'PIP2-INV', title: 'Serious and complex investigation', mode: 'face_to_face', hours: 140 },
      {
        code: 'PIP2-DA1',
        title: 'Investigating domestic abuse, with a guest speaker',
        mode: 'face_to_face',
        hours: 14,
      },
    ],
    versions: [
      { from: '2015-01-01' },
      teamsIn2020,
      {
        from: '2021-11-01',
        change: 'Blended; the guest speaker’s session is face to face again.',
        reason: 'Students and speakers said that a survivor’s account did not come across on a screen.',
        modes: ['blended', 'face_to_face', 'teams'],
      },
    ],
  },
  {
    code: 'CSU-DA',
    title: 'Domestic abuse course for Community Safety Units',
    kind: 'specialist',
    programme: communitySafety,
    hours: 35,
    days: 5,
    modes: ['face_to_face'],
    group: [12, 20],
    mandatory: true,
    assessed: false,
    knowledgeCheck: false,
    routeOn: 'apply',
    careerStage: 'On being posted to a Community Safety Unit, or shortly before',
    frequency: 'About every three weeks',
    coversDomesticAbuse: true,
    audiences: ['csu_detective'],
    elements: [
      { code: 'CSU-DA-1', title: 'Investigating domestic abuse in depth', mode: 'face_to_face', hours: 25 },
      { code: 'CSU-DA-2', title: 'Working with Others', mode: 'face_to_face', hours: 7 },
      { code: 'CSU-DA-3', title: 'Survivors and services, by Refuge', mode: 'face_to_face', hours: 3 },
    ],
    versions: [
      fromTheStart,
      {
        from: '2016-04-04',
        change: 'A day on controlling or coercive behaviour and how to prove it.',
        reason: 'It became a crime of its own on 29 December 2015 (Serious Crime Act 2015 section 76).',
      },
      teamsIn2020,
      {
        from: '2021-09-13',
        change:
          'The domestic abuse that the 2021 Act defines, with economic abuse and children as victims; back in the classroom.',
        reason: 'The Domestic Abuse Act 2021 was about to come into force.',
      },
    ],
  },
  {
    code: 'CSU-CPD',
    title: 'Community Safety Unit update day',
    kind: 'specialist',
    programme: communitySafety,
    hours: 6,
    days: 1,
    modes: ['teams'],
    group: [20, 80],
    mandatory: true,
    assessed: false,
    knowledgeCheck: false,
    routeOn: 'assigned',
    careerStage: 'Every two years while in a Community Safety Unit',
    frequency: 'Every quarter',
    refresherMonths: 24,
    coversDomesticAbuse: true,
    audiences: ['csu_detective'],
    elements: [{ code: 'CSU-CPD-1', title: 'Update day', mode: 'teams', hours: 6 }],
    versions: [
      {
        from: '2021-04-12',
        change: 'New course: law, local services and lessons from case reviews, over Teams.',
        reason: 'Reviews found detectives in the units whose only course lay many years back.',
      },
    ],
  },
  {
    code: 'SOIT',
    title: 'Sexual offences investigation trained officers’ course',
    kind: 'specialist',
    programme: ['SOIT', 'Sexual offences investigation training'],
    hours: 105,
    days: 15,
    modes: ['face_to_face'],
    group: [8, 16],
    mandatory: true,
    assessed: true,
    knowledgeCheck: false,
    failing:
      'Without a pass an officer may not look after victims of sexual offences; the course may be taken again once.',
    routeOn: 'apply',
    careerStage: 'On joining a team that looks after victims of sexual offences',
    frequency: 'Every two months',
    coversDomesticAbuse: true,
    audiences: ['soit_officer'],
    elements: [
      { code: 'SOIT-1', title: 'First account and evidence', mode: 'face_to_face', hours: 70 },
      { code: 'SOIT-2', title: 'Working with Others', mode: 'face_to_face', hours: 7 },
      { code: 'SOIT-ASS', title: 'Assessed interview', mode: 'face_to_face', hours: 7 },
    ],
    versions: [
      fromTheStart,
      { ...teamsIn2020, modes: ['teams', 'face_to_face'] },
      {
        from: '2021-10-04',
        change: 'Back in the classroom; reading beforehand as eLearning.',
        reason: 'Interviewing has to be practised in one room.',
        modes: ['blended', 'face_to_face'],
      },
    ],
  },
]
