const degree = String.raw`(?:(?:the|a|an|any|all|your|their|total|overall|full|average|mean|median|annual|current|latest|longest|shortest|highest|lowest|exact|approximate|raw)\s){0,3}`
const thing =
  '(?:numbers?|no\\.?s?|totals?|counts?|amounts?|costs?|budgets?|spend(?:ing)?|expenditure|percentages?|proportions?|shares?|rates?|averages?|dates?|lengths?|durations?|reasons?|outcomes?|ranks?|names?|cop(?:y|ies)|lists?|details|breakdowns?)'
const things = new RegExp(
  String.raw`^${degree}${thing}\s(?:of|in|for|on|per|spent|paid|held|given|taken|who|that|with|from|to|by|at|still|since|during|between|\p{L}+ed)\b`,
  'iu',
)
/** "Total officers employed", "Average caseload", "% charged". */
const measured =
  /^(?:the )?(?:total|average|mean|median|overall|longest|shortest|percentage)\s\p{L}|^(?:%|#)\s?(?:of\s)?\p{L}/iu
/** A question without its mark. */
const asked =
  /^(?:and |also |plus |then |or ){0,2}(?:(?:how (?:many|much|often|long|old|regularly|frequently)|who|whom|whose|whether|why(?! (?:i|we|this|it|now)\b)|what['’]?s?|hows|whos|which(?! (?:is|was|are|were|has|had|means?|brings?)\b))\b|(?:when|where) (?:is|are|was|were|do|does|did|will|has|have)\b)/i
const inverted =
  /^(?:and |also |plus |then |or ){0,2}(?:is|are|was|were|do|does|did|has|have|can|will) (?:there|the|your|any|any1|anyone|it|they|this|these|that|those|all|officers?|police|staff|you|u|an?|some|every|each|new|student|domestic)\b/i

/** A question that begins with its verb: "is there a target", "did they lose their jobs". */
export const verbFirst = String.raw`(?:(?:is|are|was|were) (?:there|you|they|it|the|your|any|these|those|he|she)|(?:do|does|did|has|have|had|can|could|will|would) (?:there|you|they|it|your|these|those|he|she|anyone|people|officers|police|staff)|(?:can|could|may) (?:i|we) (?:have|see|get)|(?:do|does|did|has|have) any (?:\p{L}+ ){1,4}(?:been|be|had|ever|get|have)|(?:will|does|did|do) (?!not\b)(?:\p{L}+ ){1,3}(?:be|get|have|need|know|receive|take|use|keep|ever))\b`

const doThey =
  /^(?:and |also |plus |then |or ){0,2}(?:do|does|did) (?!not\b)[\p{L}’'-]+ (?:[\p{L}’'-]+ )?(?:get|have|receive|need|know|go|ever|still|also|take|keep|use|do)\b/iu

/**
 * Whether words that may have no verb, or a question no mark, ask for something: "Number of officers dismissed 2023", "no.
 * of arrests", "do you have a unit for it".
 */
export const asksForThing = (text: string): boolean => {
  const begin = text.slice(0, 200)
  // A box to tick is part of a form that somebody copied.
  if (/\[\s?\]/.test(begin)) return false
  return things.test(begin) || measured.test(begin) || asked.test(begin) || inverted.test(begin) || doThey.test(begin)
}
