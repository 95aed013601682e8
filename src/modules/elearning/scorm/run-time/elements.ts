import { CandourError } from '../../../../kernel/index.ts'
import { isInterval, isTimespan } from './duration.ts'

/** Elements of the run-time data model by their dotted names: `cmi.core.lesson_status`. Values are text, as in SCORM. */
export type Elements = Readonly<Record<string, string>>

/** A course sent something that its standard does not allow. Nothing of that commit is kept. */
export class RunTimeRefused extends CandourError {
  override readonly status = 422
}

type Rule = readonly [name: string, allows: (value: string) => boolean]

const text = (most: number) => (value: string) => value.length <= most
const oneOf =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value)
const decimal = (least: number, most: number) => (value: string) =>
  /^-?\d{0,10}(\.\d*)?$/.test(value) && /\d/.test(value) && Number(value) >= least && Number(value) <= most
const anyDecimal = decimal(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
const clock = (value: string) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value)
const moment = (value: string) =>
  value.length <= 40 && /^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d(:?\d\d)?)?)?)?)?$/.test(value)

/** A language tag in braces may stand before the text, and does not count towards its length. */
const localText = (most: number) => (value: string) => value.replace(/^\{lang=[^}]*\}/, '').length <= most

/**
 * SCORM 1.2 RTE 3.4.3. Longer texts than it allows are taken where authoring tools are known to write them and the
 * run-time library takes them as well: suspend_data to 64,000 characters, answers to 4,000.
 */
const rules12: readonly Rule[] = [
  ['cmi.core.lesson_status', oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')],
  ['cmi.core.lesson_location', text(255)],
  ['cmi.core.exit', oneOf('', 'time-out', 'suspend', 'logout')],
  ['cmi.core.session_time', isTimespan],
  ['cmi.core.score.raw', decimal(0, 100)],
  ['cmi.core.score.min', decimal(0, 100)],
  ['cmi.core.score.max', decimal(0, 100)],
  ['cmi.suspend_data', text(64_000)],
  ['cmi.comments', text(4096)],
  ['cmi.student_preference.audio', decimal(-1, 100)],
  ['cmi.student_preference.language', text(255)],
  ['cmi.student_preference.speed', decimal(-100, 100)],
  ['cmi.student_preference.text', decimal(-1, 1)],
  ['cmi.objectives.n.id', text(255)],
  ['cmi.objectives.n.status', oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')],
  ['cmi.objectives.n.score.raw', decimal(0, 100)],
  ['cmi.objectives.n.score.min', decimal(0, 100)],
  ['cmi.objectives.n.score.max', decimal(0, 100)],
  ['cmi.interactions.n.id', text(255)],
  ['cmi.interactions.n.time', clock],
  [
    'cmi.interactions.n.type',
    oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
  ],
  ['cmi.interactions.n.weighting', decimal(-100, 100)],
  ['cmi.interactions.n.student_response', text(4000)],
  [
    'cmi.interactions.n.result',
    (value) => oneOf('correct', 'wrong', 'unanticipated', 'neutral')(value) || anyDecimal(value),
  ],
  ['cmi.interactions.n.latency', isTimespan],
  ['cmi.interactions.n.objectives.n.id', text(255)],
  ['cmi.interactions.n.correct_responses.n.pattern', text(4000)],
]

const completions = oneOf('completed', 'incomplete', 'not attempted', 'unknown')
const successes = oneOf('passed', 'failed', 'unknown')

/** SCORM 2004 4th edition, RTE 4.2. */
const rules2004: readonly Rule[] = [
  ['cmi.completion_status', completions],
  ['cmi.success_status', successes],
  ['cmi.location', text(1000)],
  ['cmi.suspend_data', text(64_000)],
  ['cmi.exit', oneOf('', 'time-out', 'suspend', 'logout', 'normal')],
  ['cmi.session_time', isInterval],
  ['cmi.progress_measure', decimal(0, 1)],
  ['cmi.score.scaled', decimal(-1, 1)],
  ['cmi.score.raw', anyDecimal],
  ['cmi.score.min', anyDecimal],
  ['cmi.score.max', anyDecimal],
  ['cmi.learner_preference.audio_level', decimal(0, Number.POSITIVE_INFINITY)],
  ['cmi.learner_preference.language', text(250)],
  ['cmi.learner_preference.delivery_speed', decimal(0, Number.POSITIVE_INFINITY)],
  ['cmi.learner_preference.audio_captioning', oneOf('-1', '0', '1')],
  ['cmi.objectives.n.id', text(4000)],
  ['cmi.objectives.n.success_status', successes],
  ['cmi.objectives.n.completion_status', completions],
  ['cmi.objectives.n.progress_measure', decimal(0, 1)],
  ['cmi.objectives.n.description', localText(250)],
  ['cmi.objectives.n.score.scaled', decimal(-1, 1)],
  ['cmi.objectives.n.score.raw', anyDecimal],
  ['cmi.objectives.n.score.min', anyDecimal],
  ['cmi.objectives.n.score.max', anyDecimal],
  ['cmi.comments_from_learner.n.comment', localText(4000)],
  ['cmi.comments_from_learner.n.location', text(250)],
  ['cmi.comments_from_learner.n.timestamp', moment],
  ['cmi.interactions.n.id', text(4000)],
  [
    'cmi.interactions.n.type',
    oneOf(
      'true-false',
      'choice',
      'fill-in',
      'long-fill-in',
      'matching',
      'performance',
      'sequencing',
      'likert',
      'numeric',
      'other',
    ),
  ],
  ['cmi.interactions.n.timestamp', moment],
  ['cmi.interactions.n.weighting', anyDecimal],
  ['cmi.interactions.n.learner_response', text(78_000)],
  [
    'cmi.interactions.n.result',
    (value) => oneOf('correct', 'incorrect', 'unanticipated', 'neutral')(value) || anyDecimal(value),
  ],
  ['cmi.interactions.n.latency', isInterval],
  ['cmi.interactions.n.description', localText(250)],
  ['cmi.interactions.n.objectives.n.id', text(4000)],
  ['cmi.interactions.n.correct_responses.n.pattern', text(78_000)],
]

const rules = { 'scorm-1.2': new Map(rules12), 'scorm-2004': new Map(rules2004) } as const

export type ScormStandard = keyof typeof rules

/** A collection with more entries than this is not a course's. */
const mostEntries = 10_000

/**
 * What of a unit's elements is its own to say, checked. What Candour gives it (`cmi.core.student_name`, `total_time`)
 * and what it left empty is passed over, wherever it came from. Throws RunTimeRefused at a value out of bounds.
 */
export function readElements(standard: ScormStandard, sent: Elements): Elements {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(sent)) {
    const allows = rules[standard].get(name.replaceAll(/\.\d+(?=\.|$)/g, '.n'))
    if (!allows || value === '') continue
    const index = /\.(\d+)\./.exec(name)?.[1]
    if (index !== undefined && Number(index) >= mostEntries) throw tooLong(name)
    if (!allows(value)) throw wrong(name, value)
    kept[name] = value
  }
  return kept
}

const tooLong = (name: string) => new RunTimeRefused(`The course sent ${name}: that is more entries than it may have`)

const wrong = (name: string, value: string) =>
  new RunTimeRefused(
    `The course sent ${name.slice(0, 100)} as “${value.slice(0, 60)}”${value.length > 60 ? '…' : ''}, which SCORM does not allow`,
  )
