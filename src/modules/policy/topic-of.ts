import { cueText } from '../../kernel/index.ts'
import type { PolicyTopic } from './vocabulary.ts'

/** Words by which a question is about abuse by or against the force's own people. */
export const ownPeopleWords =
  /(?:police|officer|staff|employee)[- ](?:perpetrated|involved)|perpetrated by (?:serving |police ){0,5}(?:officers?|police|staff|employees)|(?:against|involving|by|accused|concerning|about) (?:(?:your|serving|police|any|own|other) ){0,5}(?:officers?|pcsos?|specials?|special constables?|employees|staff)\b|\bemployees?\b|known to the (?:suspect|accused|subject)|daso\b/

const words: readonly (readonly [PolicyTopic, RegExp])[] = [
  ['police_perpetrated', ownPeopleWords],
  ['risk', /risk assessment|\bdash\b|\bdara\b|assess(?:ing)? risk/],
  ['victims', /victims? (?:care|contact|support)|\bwitness/],
  ['training', /\btraining\b/],
]

/** What policies a question asks about; null where it names no topic and so means them all. */
export const topicOf = (question: string): PolicyTopic | null =>
  words.find(([, shape]) => shape.test(cueText(question)))?.[0] ?? null
