import type { Register } from '../../../kernel/index.ts'
import type { QuestionReading } from '../reading-questions/question-reading.ts'
import type { ChoiceTable } from '../tables.ts'
import { namedAnswerable } from './named-answerable.ts'
import { type AskedQuestion, planOf } from './plan-answer.ts'
import { type RegisterAsked, readOfRegister } from './register-asked.ts'
import type { StandingAnswer } from './standing-answers/standing.queries.ts'
import type { Suggestion } from './suggest.ts'
import { isSameAnswer, type WhichAnswer } from './which-answer.ts'

/** A suggestion with the officer's word on it, where there is one. */
export interface WeighedSuggestion extends Suggestion {
  readonly decidedBy: string | null
}

/** A question, and what of it an officer may have had a word on. */
interface ChosenFor {
  readonly asked: AskedQuestion
  readonly reading: QuestionReading | null
  readonly ranked: readonly Suggestion[]
  readonly choices: readonly ChoiceTable[]
}

/** Lays the officer's choices over the ranking: what was chosen without being suggested is added. */
export function layChoices(
  register: Register,
  standing: readonly StandingAnswer[],
  { asked, reading, ranked, choices }: ChosenFor,
): WeighedSuggestion[] {
  const wordOn = (suggestion: Suggestion) =>
    choices.find((choice) => isSameAnswer(whichOf(choice), suggestion)) ?? choices.find(isOfAll(suggestion))
  // Who said how a thing is to be counted, and not of which days, said it once of all that it answers.
  const once = (suggestion: Suggestion) =>
    suggestion.part === '' ||
    (wordOn(suggestion)?.part ?? suggestion.part) !== '' ||
    wordOn(suggestion)?.plan === null ||
    ranked.find(({ id }) => id === suggestion.id) === suggestion
  // What is chosen part by part is no longer only hinted at.
  const isOpen = (suggestion: Suggestion) =>
    suggestion.accepted ||
    wordOn(suggestion) !== undefined ||
    !choices.some((choice) => choice.answerable_id === suggestion.id && choice.state === 'accepted')
  const suggested = ranked
    .filter((suggestion) => once(suggestion) && isOpen(suggestion))
    .map((suggestion): WeighedSuggestion => {
      const choice = wordOn(suggestion)
      if (!choice) return { ...suggestion, decidedBy: null }
      return {
        ...suggestion,
        plan: choice.plan ?? suggestion.plan,
        read: readAs(suggestion.kind, choice, suggestion.read, { asked, reading }),
        accepted: choice.state === 'accepted',
        decidedBy: choice.decided_by_name,
      }
    })
  const added = choices
    .filter((choice) => choice.state === 'accepted' && !ranked.some((each) => wordOn(each) === choice))
    .map((choice): WeighedSuggestion => {
      const { id, part } = whichOf(choice)
      const measure = register.measure(id)
      return {
        kind: choice.answerable_kind,
        id,
        part,
        name: namedAnswerable(register, standing, id)?.name ?? id,
        weight: 0,
        why: ['the officer chose it'],
        plan: choice.plan ?? (measure ? planOf(measure, asked) : null),
        read: readAs(choice.answerable_kind, choice, null, { asked, reading }),
        accepted: true,
        decidedBy: choice.decided_by_name,
      }
    })
  return [...suggested, ...added]
}

const whichOf = ({ answerable_id: id, part }: ChoiceTable): WhichAnswer => ({ id, part })

const isOfAll =
  ({ id }: Suggestion) =>
  (choice: ChoiceTable): boolean =>
    choice.answerable_id === id && choice.part === ''

/** How a register is asked: narrowed as the officer said, else as it was read. */
function readAs(
  kind: Suggestion['kind'],
  choice: ChoiceTable,
  ranked: RegisterAsked | null,
  { asked: { parameters }, reading }: Pick<ChosenFor, 'asked' | 'reading'>,
): RegisterAsked | null {
  if (kind !== 'extract') return null
  const read = ranked ?? readOfRegister(reading, whichOf(choice))
  if (choice.narrowed_to === null) return read
  const { from = null, to = null, asAt = null } = read ?? parameters
  return { filters: choice.narrowed_to, from, to, asAt }
}
