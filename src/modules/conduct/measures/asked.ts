import type { Cue } from '../../../kernel/index.ts'

/** Asks for a number. Questions whether there is a policy or a course don't. */
const asksNumber =
  /how many|number of|numbers? (?:by|per|for)|total|figures?|statistics|breakdown|proportion|what percentage/

/** The force's own people, as those something happens to. */
const ownPeople =
  /\b(?:officers?|pcsos?|community support officers?|specials?|special constables?|police staff|employees|personnel|workforce|members? of (?:the force|your force|staff))\b/

/** Somebody else is counted: the public's suspects, or what officers did. */
const others =
  /\b(?:suspects|offenders|defendants|members? of the public|people|persons|individuals) (?:were|was|are|is|have been|has been)\b|\b(?:did|have|do|can) (?:your |police )?officers (?:charge|arrest|investigate|dismiss)\b/

const domesticAbuse = /domestic (?:abuse|violence|incident)|coercive|partner abuse|violence against women/

/** The whole request is about abuse by the force's own people, so that a short later question is too. */
const policePerpetrated =
  /(?:police|officer|staff|employee)[- ](?:perpetrated|involved)|perpetrated by (?:serving |police ){0,5}(?:officers?|police|staff|employees)|(?:against|involving|accused|by) (?:(?:your|serving|police|any|own) ){0,5}(?:officers?|pcsos?|specials?|special constables?|employees|staff)/

const all = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(`^${patterns.map((pattern) => `(?=[\\s\\S]*(?:${pattern.source}))`).join('')}`)

const any = (...patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'))

/**
 * The signs that a question asks how many of the force's own people came to a stage of a domestic-abuse case. `stage`
 * is how the stage is said; `unless`, words by which the question asks for something else that uses the same words.
 */
export function stageCues(stage: RegExp, asks: string, unless?: RegExp): readonly Cue[] {
  const not = unless ? any(others, unless) : others
  return [
    {
      says: all(asksNumber, stage, ownPeople),
      request: domesticAbuse,
      unless: not,
      weight: 5,
      why: `asks how many ${asks}`,
    },
    {
      says: new RegExp(`^(?!.*(?:${ownPeople.source}))${all(asksNumber, stage).source}`),
      request: all(domesticAbuse, policePerpetrated),
      unless: not,
      weight: 3,
      why: `asks how many ${asks}, in a request about the force’s own people`,
    },
  ]
}
