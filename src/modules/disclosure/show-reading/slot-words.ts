import type { Ask, Sense, Slot } from '../../../kernel/meaning/index.ts'

/** What a condition is a condition of, as a person says it. */
export const slotNames: Readonly<Record<Slot, string>> = {
  event: 'what happened',
  role: 'role',
  rank: 'rank',
  unit_kind: 'kind of unit',
  unit: 'unit',
  command: 'command',
  organisation: 'organisation',
  sex: 'sex',
  party: 'whether somebody was victim or suspect',
  population: 'whose people they are',
  outcome: 'outcome',
  finding: 'finding',
  severity: 'how serious it was',
  standing: 'whether training is in date',
  state: 'how things stand',
  proceeding: 'kind of proceedings',
  leaver_reason: 'reason for leaving',
  entry_route: 'way of joining',
  subject: 'subject',
  topic: 'topic',
  programme: 'programme',
  course: 'course',
  course_kind: 'kind of course',
  mode: 'how it is taught',
  audience: 'for whom it is',
  grade: 'risk grade',
  tool: 'risk tool',
  stage: 'stage',
  offence_kind: 'kind of offence',
  behaviour: 'kind of behaviour',
  service_kind: 'kind of service',
  policy: 'which policy',
  funder: 'funder',
  purpose: 'purpose',
  attribute: 'particular',
  exemption: 'exemption',
  promptness: 'whether it was in time',
  noun: 'thing',
  light: 'verb',
}

/** How a sentence begins that says what a question is after. */
export const askWords: Readonly<Record<Ask, string>> = {
  'how-many': 'how many',
  share: 'what share of',
  mean: 'how many on average, of',
  median: 'what is the median, of',
  longest: 'what is the longest, of',
  ranking: 'where there were the most or the fewest, of',
  change: 'how the number changed, of',
  list: 'for details',
  'yes-no': 'whether it is so',
  document: 'for a document',
  who: 'who',
  how: 'how',
  'how-long': 'how long',
  'how-often': 'how often',
  why: 'why',
  when: 'when',
  plans: 'what is planned',
}

/** What would have to be given to whoever asks so. */
export const answerNames: Readonly<Record<Ask, string>> = {
  'how-many': 'a number',
  share: 'a share',
  mean: 'an average',
  median: 'a median',
  longest: 'which took the longest',
  ranking: 'which has the most or the fewest',
  change: 'how the number changed',
  list: 'details',
  'yes-no': 'yes or no',
  document: 'a document',
  who: 'who it is',
  how: 'how it is done',
  'how-long': 'how long it takes',
  'how-often': 'how often it is done',
  why: 'why it is so',
  when: 'when it was',
  plans: 'what is planned',
}

const shortForms: ReadonlySet<string> = new Set(['pcso', 'rasso', 'daso', 'dash', 'dara', 'marac', 'soit', 'lgbtq'])

const spelled: Readonly<Record<string, string>> = {
  own: 'the force’s own people',
  public: 'members of the public',
  current: 'now',
  lgbtq_victims: 'LGBTQ+ victims',
  elearning: 'eLearning',
  teams: 'Microsoft Teams',
  frontline: 'frontline officers',
  soit_officer: 'SOIT officers',
  station_reception_officer: 'station reception officers',
  community_safety: 'Community Safety Units',
  rasso: 'RASSO units',
  daso: 'DASO units',
  public_access: 'public access offices',
  criminal_investigation: 'criminal investigation',
  professional_standards: 'professional standards',
  in_post: 'in post',
}

const plainWords = (value: string): string =>
  value
    .split('_')
    .map((word) => (shortForms.has(word) ? word.toUpperCase() : word))
    .join(' ')

/** Names of the record's own stand as they are written there. */
const named: ReadonlySet<Slot> = new Set([
  'unit',
  'command',
  'organisation',
  'programme',
  'course',
  'funder',
  'exemption',
])

const alone = /(?:staff|people|training|police|force|money|demand|public|housing|health)$/

const several = (words: string): string =>
  alone.test(words)
    ? words
    : words.endsWith('y')
      ? `${words.slice(0, -1)}ies`
      : words.endsWith('s')
        ? words
        : `${words}s`

const inPlural: ReadonlySet<Slot> = new Set(['role', 'rank', 'unit_kind', 'party', 'noun'])

/** A value as a person says it: `police_officer|pcso` is “police officers or PCSOs”. */
export const valueWords = ({ slot, value }: Sense): string =>
  value
    .split('|')
    .map((one) => {
      if (named.has(slot)) return `“${one}”`
      const words = spelled[one] ?? plainWords(one)
      return inPlural.has(slot) && spelled[one] === undefined ? several(words) : words
    })
    .join(' or ')

/** What happened, as said of whom or what it happened to. */
const happened: Readonly<Record<string, string>> = {
  joined: 'joined',
  left: 'left',
  trained: 'were trained',
  trains: 'give training',
  trained_now: 'have been trained',
  required: 'have to do it',
  failed: 'failed',
  called: 'called',
  repeat: 'are repeated',
  alleged: 'were accused',
  misconduct_investigation_opened: 'came under a misconduct investigation',
  under_investigation: 'are or were under investigation',
  restricted_duties: 'were on restricted duties',
  ended: 'ended',
  policy_updated: 'were updated',
}

export const eventWords = (value: string, isDenied: boolean): string => {
  const words = happened[value] ?? `were ${plainWords(value)}`
  if (!isDenied) return words
  return /^(?:were|are|have) /.test(words) ? words.replace(' ', ' not ') : `have not: ${words}`
}
