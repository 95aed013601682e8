import type { Extract, Measure } from '../../../kernel/index.ts'
import { type Ask, asks, type Sense, type Slot } from '../../../kernel/meaning/index.ts'
import type { NotExpressed } from '../reading-questions/not-expressed.ts'
import type { NearAnswer } from '../reading-questions/question-reading.ts'
import { answerNames, eventWords, slotNames, valueWords } from './slot-words.ts'

type Named = Pick<Measure, 'kind' | 'unit' | 'periodType'> | Pick<Extract, 'kind'> | { readonly kind: 'standing' }

/** What something that is near cannot express of a question, and what it takes for said, a sentence each. */
export const tellNear = ({ missing, unsaid }: NearAnswer, near: Named): readonly string[] => [
  ...new Set([
    ...kindsTold(missing, near),
    ...conditionsTold(missing),
    ...missing
      .filter(
        ({ what, words }) =>
          what !== 'several' || !missing.some((each) => each.what === 'days' && each.words === words),
      )
      .filter(({ what }) => what !== 'ask' && what !== 'unit' && what !== 'condition')
      .map((each) => tellOther(each, near)),
    ...unsaid.map(tellUnsaid),
  ]),
]

const ofWhom: ReadonlySet<Slot> = new Set(['role', 'rank', 'population'])
const alone: ReadonlySet<Slot> = new Set(['subject', 'topic', 'party', 'population', 'state', 'purpose', 'audience'])

function tellUnsaid(sense: Sense): string {
  const { slot, value } = sense
  if (slot === 'event') return `It is of those that ${eventWords(value, false)}, which the question does not say.`
  if (value === '*' && ofWhom.has(slot))
    return 'It is of the force’s own people alone, and the question does not say whose.'
  if (value !== '*' && alone.has(slot)) return `It is of ${valueWords(sense)} alone, which the question does not say.`
  if (slot === 'noun' || slot === 'light' || slot === 'attribute')
    return `The question does not say “${valueWords(sense)}”.`
  return `It is told by ${slotNames[slot]}, and the question names none.`
}

/** What gives no number counts nothing either. */
function kindsTold(missing: readonly NotExpressed[], near: Named): string[] {
  const kinds = missing.filter(({ what }) => what === 'ask' || what === 'unit')
  const told = near.kind !== 'measure' && kinds.some(({ what }) => what === 'ask')
  return kinds.filter(({ what }) => !(told && what === 'unit')).map((each) => tellKind(each, near))
}

function tellKind({ words, what }: NotExpressed, near: Named): string {
  const isMeasure = near.kind === 'measure'
  if (what === 'unit')
    return isMeasure ? `It counts ${near.unit}, not ${words}.` : `It counts no ${words}: ${whatItIs[near.kind]}.`
  const ask = asks.find((each) => each === words)
  if (ask === undefined) return 'The question does not say whether it asks for a number, a list or a document.'
  const wanted = answerNames[ask]
  if (!isMeasure) return `${upperFirst(whatItIs[near.kind])}, and does not give ${wanted}.`
  return numbers.has(ask) ? `It cannot give ${wanted}.` : `It gives numbers, not ${wanted}.`
}

const whatItIs = { extract: 'it lists what a register says', standing: 'it is words that are kept ready' } as const

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const numbers: ReadonlySet<Ask> = new Set(['how-many', 'share', 'mean', 'median', 'longest', 'ranking', 'change'])

function tellOther({ words, what }: NotExpressed, near: Named): string {
  if (what === 'without') return `It cannot leave out “${words}”, nor count those who or that are not so.`
  if (what === 'several') return `It cannot take days that are apart together: “${words}”.`
  if (what === 'others') return `It does not know by whom, or with whom: “${words}”.`
  if (what === 'periods') return `It cannot be cut so: “${words}”.`
  if (near.kind !== 'measure') return `It does not tell of that time: “${words}”.`
  return near.periodType === 'as-at'
    ? `It tells how things are on one day, not over a time: “${words}”.`
    : `It tells what happened over a time, not how things are on one day: “${words}”.`
}

const nameless: ReadonlySet<Slot> = new Set(['light', 'noun', 'event', 'attribute'])

/** What is known by its name first, each name once with all that was asked of it. */
function conditionsTold(missing: readonly NotExpressed[]): string[] {
  const byName = new Map<string, string[]>()
  for (const { words, slots } of missing.filter(({ what }) => what === 'condition')) {
    const name = slots
      .filter((slot) => !nameless.has(slot))
      .map((slot) => slotNames[slot])
      .join(' or ')
    byName.set(name, [...(byName.get(name) ?? []), `“${words}”`])
  }
  return [...byName]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([name, words]) =>
      name === '' ? `It says nothing of ${list.format(words)}.` : `It does not know ${name}: ${list.format(words)}.`,
    )
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
