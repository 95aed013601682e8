import type { SampleCourse, SampleElement } from './course.ts'

const alone = {
  kind: 'elearning',
  modes: ['elearning'],
  group: null,
  assessed: false,
  knowledgeCheck: false,
} as const

const numbered = (code: string, titles: readonly string[], hours: number): SampleElement[] =>
  titles.map((title, i) => ({ code: `${code}-${i + 1}`, title, mode: 'elearning', hours }))

/** What is read alone. */
export const elearningCourses: readonly SampleCourse[] = [
  {
    ...alone,
    code: 'DA-EL',
    title: 'Domestic abuse: seeing it and acting on it',
    hours: 1.5,
    mandatory: false,
    routeOn: 'offered',
    careerStage: 'At any time',
    frequency: 'Always open',
    coversDomesticAbuse: true,
    audiences: ['frontline', 'pcso', 'special_constable'],
    elements: numbered('DA-EL', ['Signs of abuse', 'First actions'], 0.75),
    versions: [
      { from: '2015-01-01' },
      {
        from: '2021-10-01',
        change: 'Rewritten around the definition in the Domestic Abuse Act 2021.',
        reason: 'The Act’s definition replaced the one that police forces had agreed among themselves.',
      },
    ],
  },
  {
    ...alone,
    code: 'CC-EL',
    title: 'Controlling or coercive behaviour',
    hours: 1,
    mandatory: true,
    routeOn: 'assigned',
    careerStage: 'Frontline officers, once',
    frequency: 'Always open',
    coversDomesticAbuse: true,
    audiences: ['frontline'],
    elements: numbered('CC-EL', ['Recognising a pattern of control'], 1),
    versions: [
      {
        from: '2016-02-01',
        change: 'New course.',
        reason: 'Controlling or coercive behaviour became a crime at the end of 2015.',
      },
      {
        from: '2020-01-06',
        change: 'How to find out quickly how long abuse has gone on and what kind it is; shown with two worked cases.',
        reason:
          'The inspectorate found in 2019 that some forces could not establish that quickly, and asked for better training in coercive control.',
      },
    ],
  },
  {
    ...alone,
    code: 'ANN-SAFE',
    title: 'Yearly safety learning for officers',
    hours: 12,
    mandatory: true,
    assessed: true,
    failing: 'Not sent on patrol until it is passed.',
    modes: ['blended', 'face_to_face', 'elearning'],
    routeOn: 'assigned',
    careerStage: 'Every year',
    frequency: 'All year round',
    refresherMonths: 12,
    coversDomesticAbuse: false,
    audiences: ['frontline', 'special_constable', 'pcso'],
    elements: numbered(
      'ANN-SAFE',
      [
        'Use of force and the law',
        'Personal safety skills',
        'Life support',
        'Fitness',
        'Custody safety',
        'Driving and pursuit',
      ],
      2,
    ),
    versions: [{ from: '2015-01-01' }],
  },
  {
    ...alone,
    code: 'ANN-INFO',
    title: 'Yearly learning on information and equality',
    hours: 4,
    mandatory: true,
    assessed: true,
    failing: 'Access to systems ends until it is passed.',
    routeOn: 'assigned',
    careerStage: 'Every year',
    frequency: 'All year round',
    refresherMonths: 12,
    coversDomesticAbuse: false,
    audiences: ['frontline', 'special_constable', 'pcso', 'station_reception_officer'],
    elements: numbered(
      'ANN-INFO',
      [
        'Handling information',
        'Keeping systems secure',
        'Records and disclosure',
        'Equality and fairness',
        'Fire safety',
        'Fraud',
      ],
      0.75,
    ),
    versions: [{ from: '2015-01-01' }],
  },
  {
    ...alone,
    code: 'ANN-BRF',
    title: 'Quarterly operational briefings',
    hours: 2,
    mandatory: true,
    routeOn: 'assigned',
    careerStage: 'Every quarter',
    frequency: 'Every quarter',
    coversDomesticAbuse: false,
    audiences: ['frontline', 'special_constable', 'pcso'],
    elements: numbered('ANN-BRF', ['Spring briefing', 'Summer briefing', 'Autumn briefing', 'Winter briefing'], 0.5),
    versions: [{ from: '2015-01-01' }],
  },
]
