import { cueText, type PlanRequest } from '../../kernel/index.ts'
import { type Topic, topics } from './vocabulary.ts'

const words: Readonly<Record<Topic, RegExp>> = {
  male_victims: /\b(male|men|males|man)\b/,
  lgbtq_victims: /\b(lgbt\w*|gay|lesbian|bisexual|trans(gender)?|same[- ]sex|non[- ]binary)\b/,
  coercive_control: /\b(coerci\w+|controlling)\b/,
  honour_based_abuse: /\bhonou?r[- ]based\b|\bso[- ]called honou?r\b/,
  forced_marriage: /\bforced marriages?\b/,
  hate_crime: /\bhate crimes?\b/,
  vulnerable_adults: /\bvulnerable adults?\b|\badults? at risk\b/,
  victim_care: /\bvictim care\b|\bcare of victims\b/,
  court: /\b(court|prosecut\w+)\b/,
  officer_involved_abuse:
    /\b(police|officer)[- ](perpetrated|involved)\b|\bperpetrated by (police|officers?|staff)|\b(by|against) (serving )?(police )?officers\b/,
}

const isTopic = (value: string): value is Topic => Object.hasOwn(topics, value)

/** The topics of the curriculum that a question names: as it was read, or by its words where nobody read it. */
export function topicsAsked({ narrowedTo, text }: Pick<PlanRequest, 'narrowedTo' | 'text'>): Topic[] {
  const read = (narrowedTo?.topic ?? []).filter(isTopic)
  if (read.length > 0) return read
  const asked = cueText(text)
  return (Object.keys(words) as Topic[]).filter((topic) => words[topic].test(asked))
}
