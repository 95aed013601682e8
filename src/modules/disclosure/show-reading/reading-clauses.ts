import type { Ask, Sense, Slot } from '../../../kernel/meaning/index.ts'
import type { ReadAsk, ReadPart } from '../reading-questions/question-reading.ts'
import type { Ranked } from '../reading-questions/reading.ts'
import { daysWords, keptDays } from './days-words.ts'
import { askWords, eventWords, slotNames, valueWords } from './slot-words.ts'

/** A piece of the sentence in which a reading is told, with the question's words that it came from. */
export interface Clause {
  readonly text: string
  readonly words: readonly string[]
}

/** A reading as one sentence, and the pieces that it is put together from. */
export interface ToldReading {
  readonly sentence: string
  readonly clauses: readonly Clause[]
  /** Words that were read and say nothing more: "recorded" beside reports. */
  readonly idle: readonly string[]
  /** Words that give an example of what is asked, and narrow nothing. */
  readonly examples: readonly string[]
}

const whoSlots: ReadonlySet<Slot> = new Set(['role', 'rank', 'population', 'audience', 'sex', 'party'])
const happenings: ReadonlySet<Slot> = new Set(['event', 'leaver_reason'])
const leading: ReadonlySet<string> = new Set(
  'of on in about against by for to with from at under within among'.split(' '),
)

/** What the words lead to it with, or else what is said of such a thing. */
const before: Readonly<Partial<Record<Slot, string>>> = {
  subject: 'of',
  topic: 'on',
  programme: 'on',
  course: 'on',
  unit_kind: 'in',
  unit: 'in',
  command: 'in',
  organisation: 'with',
  offence_kind: 'of the offence',
  behaviour: 'of',
  service_kind: 'to',
  policy: 'under the policy on',
  funder: 'from',
  purpose: 'for',
  exemption: 'under the exemption',
  proceeding: 'at a',
  outcome: 'with the outcome',
  finding: 'with the finding',
  severity: 'as',
  entry_route: 'by',
  mode: 'by way of',
  standing: 'with training',
  grade: 'graded',
  tool: 'with the tool',
  course_kind: 'of the kind',
}
/** With these the words of the question read better. */
const asLed: ReadonlySet<Slot> = new Set(['subject', 'topic', 'unit_kind', 'service_kind'])

const ofSubjects: ReadonlySet<string> = new Set(['of', 'on', 'about', 'for'])

/** Tells a reading in one sentence, in the record's terms and not in the question's words. */
export function tellReading({ parts, total }: ReadAsk): ToldReading {
  const { as: asked = '', ranked } = parts.find(({ part }) => part === 'ask') ?? {}
  const [ask = '', unit = ''] = asked.split(': ')
  const said = parts.filter((part) => part.part === 'about' || part.part === 'without')
  const head = said.find((part) => part.head)
  const isNumber = unit !== '' || ask === 'how-many'
  const lead: Clause = {
    text: `${ranked ? rankedText(ranked) : isAsk(ask) ? askWords[ask] : 'about'}${unit === '' ? '' : ` ${unit}`}`,
    words: head ? [head.words] : [],
  }
  const shown = said.filter((part) => !isIdle(part) && !(part === head && isUnitAlone(part)))
  const isWho = (part: ReadPart) => isOf(part, whoSlots) || isInPost(part)
  const isEvent = (part: ReadPart) => isOf(part, happenings) && !isInPost(part)
  const who = clausesOf(shown, isWho, (part) => whoText(part, unit))
  const events = clausesOf(shown, isEvent, (part) =>
    isNumber ? eventText(part) : eventText(part).replace(/^were /, ''),
  )
  const trains = said.some(({ senses = [] }) => senses.some(({ value }) => /^train/.test(value)))
  // Who was not trained in something was not trained: the word "not" is said once.
  const notHappened = shown.some((part) => isEvent(part) && isDenied(part))
  const others = clausesOf(
    shown,
    (part) => !isWho(part) && !isEvent(part),
    (part) => aboutText(part, trains ? 'in' : over(shown.find(isEvent), unit), notHappened),
  )
  const when = parts
    .filter(({ part }) => part === 'when')
    .map(({ as, words }): Clause => ({ text: daysText(as), words: [words] }))
  const noDays = isNumber && when.length === 0 ? [{ text: 'no days are named', words: [] }] : []
  const cuts = parts
    .filter(({ part }) => part === 'cut')
    .map(({ as, words }): Clause => ({ text: cutText(as), words: [words] }))
  const totals = total ? [{ text: 'as one total', words: [] }] : []
  const rest = eachOnce([...others, ...when, ...noDays, ...cuts, ...totals])
  const clauses = [lead, ...who, ...events, ...rest]
  return {
    sentence: isNumber ? `Asks ${join(lead, who, events, rest, unit)}.` : `Asks ${listed(clauses)}.`,
    clauses,
    idle: said.filter(isIdle).map(({ words }) => words),
    examples: parts.filter(({ part }) => part === 'example').map(({ words }) => words),
  }
}

/** What leads from what happened to people to what it was about: "accused of", "charged with", "dismissed for". */
const overWhat: Readonly<Record<string, string>> = {
  charged: 'with',
  dismissed: 'for',
  disciplined: 'for',
  suspended: 'for',
  restricted_duties: 'for',
  investigated: 'for',
  under_investigation: 'for',
  misconduct_investigation_opened: 'for',
  left: 'in connection with',
  resigned: 'in connection with',
  retired: 'in connection with',
  joined: 'in connection with',
}

const over = (event: ReadPart | undefined, unit: string): string =>
  (unit === 'people' && event && overWhat[sensesOf(event)[0]?.value ?? '']) || 'of'

/** "Where there were the most", "the 3 where there were the fewest". */
function rankedText({ order, most }: Ranked): string {
  const where = `where there were the ${order === 'highest' ? 'most' : 'fewest'}`
  return `${most === 1 ? where : `the ${most} ${where}`}, of`
}

/** "whether it is so: policies, on domestic abuse". */
function listed([lead, ...rest]: readonly Clause[]): string {
  const text = lead?.text.replace(/,? of$/, '') ?? ''
  return rest.length === 0 ? text : `${text}: ${rest.map((clause) => clause.text).join(', ')}`
}

const isInPost = (part: ReadPart): boolean =>
  sensesOf(part)[0]?.slot === 'event' && sensesOf(part)[0]?.value === 'in_post'
const isAsk = (text: string): text is Ask => text in askWords
const sensesOf = ({ senses = [] }: ReadPart): readonly Sense[] => senses.filter(({ slot }) => slot !== 'light')
const isIdle = (part: ReadPart): boolean => sensesOf(part).length === 0
const isOf = (part: ReadPart, slots: ReadonlySet<Slot>): boolean => {
  const [first] = sensesOf(part)
  return first !== undefined && slots.has(first.slot)
}
/** "Allegations" say what is counted and nothing else. */
const isUnitAlone = (part: ReadPart): boolean =>
  part.part === 'about' && !isInPost(part) && sensesOf(part).every(({ slot }) => slot === 'event' || slot === 'noun')

/** Clauses of one kind in their order; what lists several values of one slot is one clause. */
function clausesOf(parts: readonly ReadPart[], isIn: (part: ReadPart) => boolean, text: (part: ReadPart) => string) {
  const clauses: (Clause & { readonly key: string })[] = []
  for (const part of parts.filter(isIn)) {
    const [first] = sensesOf(part)
    const key = `${part.part} ${first?.slot} ${isOf(part, happenings) ? first?.value : ''}`
    const at = clauses.findIndex((clause) => clause.key === key)
    const known = clauses[at]
    if (known === undefined) clauses.push({ key, text: text(part), words: [part.words] })
    else if (known.words.includes(part.words)) continue
    else {
      const more = labelOf(part)
      const same = known.text.endsWith(more)
      clauses[at] = { key, text: same ? known.text : `${known.text} or ${more}`, words: [...known.words, part.words] }
    }
  }
  return clauses.map(({ text: told, words }): Clause => ({ text: told, words }))
}

/** In the record's terms; in the question's words where what they are one of follows only from what answers. */
function labelOf(part: ReadPart): string {
  const senses = sensesOf(part)
  const slots = new Set(senses.map(({ slot }) => slot))
  const [first] = senses
  if (first === undefined || slots.size > 1) return `“${part.words}”`
  return [...new Set(senses.map(valueWords))].join(' or ')
}

const isDenied = ({ part }: ReadPart): boolean => part === 'without'
const led = ({ led: by }: ReadPart): string | null => (by === 'did' ? 'by' : by && leading.has(by) ? by : null)

const whoText = (part: ReadPart, unit: string): string => {
  if (isInPost(part)) return isDenied(part) ? 'not in post' : 'in post'
  const label = labelOf(part)
  const text = unit === 'people' || unit === '' ? label : `${led(part) ?? 'of'} ${label}`
  return isDenied(part) ? `not ${text}` : text
}

const eventText = (part: ReadPart): string => {
  const [first] = sensesOf(part)
  if (first?.slot === 'event') return eventWords(first.value, isDenied(part))
  return `${isDenied(part) ? 'not so: ' : ''}${labelOf(part)}`
}

function aboutText(part: ReadPart, otherwise: string, isSaid: boolean): string {
  const slot = sensesOf(part)[0]?.slot ?? 'noun'
  const usual = slot === 'subject' ? otherwise : (before[slot] ?? '')
  const by = asLed.has(slot) ? led(part) : null
  const reads = by !== null && (slot !== 'subject' || ofSubjects.has(by) || by === otherwise)
  const preposition = reads ? by : usual
  const label = labelOf(part)
  // "A domestic abuse offence" is of whatever kind.
  const text = label === 'any' ? `of any ${slotNames[slot]}` : `${preposition} ${label}`.trim()
  return isDenied(part) && !isSaid ? `not ${text}` : text
}

const daysText = (as: string): string => daysWords(keptDays(as)) ?? 'of all time'

const periodNames: Readonly<Record<string, string>> = {
  'half-year': 'half-year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  whole: 'one whole',
}

const cutText = (as: string): string =>
  as in slotNames ? `by ${slotNames[as as Slot]}` : `by ${periodNames[as] ?? as.replaceAll('-', ' ')}`

/** "how many people, police officers or PCSOs, were accused of domestic abuse, from … to …". */
function join(lead: Clause, who: readonly Clause[], events: readonly Clause[], rest: readonly Clause[], unit: string) {
  const texts = (clauses: readonly Clause[]) => clauses.map(({ text }) => text)
  const asPeople = unit === 'people' || unit === ''
  const whoTold = asPeople
    ? texts(who)
        .map((text) => `, ${text}`)
        .join('')
    : ` ${ledOnce(texts(who))}`
  const happenedTold =
    events.length === 0 ? '' : `${asPeople && who.length > 0 ? ',' : ''} ${texts(events).join(' and ')}`
  const [first, ...others] = texts(rest)
  const flows = first !== undefined && /^(?:of|in|on|against|about|for|to|by|from|with|at|under) \D*$/.test(first)
  const comma = !flows || (asPeople && who.length > 0 && events.length === 0)
  const restTold = first === undefined ? '' : `${comma ? ', ' : ' '}${[first, ...others].join(', ')}`
  return `${lead.text}${whoTold.trimEnd()}${happenedTold}${restTold}`
}

/** "against female, police officers": what leads to each of several is said once. */
const ledOnce = ([first = '', ...others]: readonly string[]): string => {
  const [by = ''] = first.split(' ')
  return [first, ...others.map((text) => (text.startsWith(`${by} `) ? text.slice(by.length + 1) : text))].join(', ')
}

/** What several words say is said once, beside all of them. */
function eachOnce(clauses: readonly Clause[]): Clause[] {
  const words = new Map<string, string[]>()
  for (const clause of clauses)
    words.set(clause.text, [...new Set([...(words.get(clause.text) ?? []), ...clause.words])])
  return [...words].map(([text, of]) => ({ text, words: of }))
}
