import { noun, type Term, verb } from '../../kernel/meaning/index.ts'
import type { AssessedGrade, RiskStage, RiskTool } from './vocabulary.ts'

const grade = (value: AssessedGrade, ...says: readonly string[]): Term => ({ slot: 'grade', value, says })
const tool = (value: RiskTool, ...says: readonly string[]): Term => ({ slot: 'tool', value, says })
const stage = (value: RiskStage, ...says: readonly string[]): Term => ({ slot: 'stage', value, says })
/** An assessment that is called after its stage. */
const assessedAt = (value: RiskStage, ...names: readonly string[]): Term => ({
  ...stage(value, ...names.flatMap((name) => noun(`${name} risk assessment`, `${name} dash`, `${name} dara`))),
  also: [{ slot: 'event', value: 'assessed' }],
  counts: 'assessments',
})
/** How a risk is said to be one, which says no more than that it is. */
const deemed = [
  'deemed',
  'deemed to be',
  'judged',
  'judged to be',
  'judged as',
  'considered',
  'considered to be',
  'marked',
  'marked as',
  'categorised as',
  'classified as',
  'identified as',
  'flagged as',
  'scored as',
  'at',
  'found to be',
  'assessed to be',
  'assessed as being',
  'graded as being',
]

/** How people write that a risk was assessed, how, and as what. */
export const riskTerms: readonly Term[] = [
  {
    slot: 'event',
    value: 'assessed',
    says: [...noun('assessment', 'risk assessment'), ...verb('assess')],
    counts: 'assessments',
  },
  // A form is filled in at each assessment.
  ...(['dash', 'dara'] as const).map(
    (each): Term => ({
      ...tool(
        each,
        ...noun(
          `${each} form`,
          `${each} assessment`,
          `${each} risk assessment`,
          `${each} checklist`,
          `${each} assessment form`,
        ),
      ),
      also: [{ slot: 'event', value: 'assessed' }],
      counts: 'assessments',
    }),
  ),
  { ...tool('dara', 'daras'), also: [{ slot: 'event', value: 'assessed' }], counts: 'assessments' },
  {
    ...tool('dash', 'dashes', 'dash rics', 'dash ric'),
    also: [{ slot: 'event', value: 'assessed' }],
    counts: 'assessments',
  },
  // Assessments are raised by those who make them as well.
  {
    slot: 'attribute',
    value: 'raised',
    says: ['raised', 'upgraded', 'increased'].flatMap((raised) =>
      ['by a supervisor', 'by supervisors', 'by the supervisor', 'by their supervisor'].map((by) => `${raised} ${by}`),
    ),
  },
  {
    slot: 'attribute',
    value: 'raised',
    says: [
      ...['supervisor', 'supervisors', 'a supervisor', 'their supervisor'].flatMap((who) =>
        ['raised', 'upgraded', 'increased'].flatMap((raised) =>
          ['the grade', 'the risk grade', 'the risk', 'the risk level', 'the grading'].map(
            (what) => `times ${who} ${raised} ${what}`,
          ),
        ),
      ),
    ],
    also: [{ slot: 'event', value: 'assessed' }],
    counts: 'assessments',
  },
  stage(
    'first_response',
    ...['', 'first ', 'initial '].flatMap((first) => [`at ${first}attendance`, `on ${first}attendance`]),
    'at the scene',
    'at scene',
    'on scene',
    'on the scene',
    'at first response',
    'by the first responder',
    'by first responders',
    'by the attending officer',
    'by attending officers',
    'by the officers attending',
    'by the officers who attended',
  ),
  assessedAt('first_response', 'initial', 'primary', 'first response', 'frontline', 'front line'),
  stage('secondary', 'at secondary investigation', 'during secondary investigation', 'in secondary investigation'),
  assessedAt('secondary', 'secondary'),
  stage(
    'supervisor',
    'at supervisor review',
    'at the supervisor review',
    'at supervisory review',
    'at supervisors review',
    'at the supervisors review',
    'on supervisor review',
    'on supervisory review',
  ),
  { slot: 'attribute', value: 'raised_by_whom', says: ['raised', 'upgraded'] },
  ...(['high', 'medium', 'standard'] as const).map((each) =>
    grade(
      each,
      each,
      `${each} grade`,
      ...['', ...deemed].map((as) => `${as} ${each} risk`.trim()),
      ...['grade', 'risk', 'risk grade', 'risk level', 'level of risk', 'grading'].flatMap((what) =>
        ['was', 'is', 'was graded', 'was graded as', 'was assessed as', 'was found to be', 'was recorded as'].map(
          (was) => `${what} ${was} ${each}`,
        ),
      ),
      ...[
        'came out as',
        'came back as',
        'came out',
        'came back',
        'came out at',
        'came back at',
        'scored',
        'scored as',
        'scoring',
        'given a grade of',
      ].flatMap((as) => [`${as} ${each}`, `${as} ${each} risk`]),
    ),
  ),
  {
    slot: 'grade',
    value: 'unknown',
    says: ['ungraded', 'not graded', 'not assessed', 'risk not assessed', 'risk was not assessed', 'no risk grade'],
  },
  tool('dash', 'dash'),
  tool('dara', 'dara'),
  {
    slot: 'tool',
    value: 'marac',
    says: ['marac', 'maracs', 'multi agency risk assessment conference', 'multi agency risk assessment conferences'],
  },
]
