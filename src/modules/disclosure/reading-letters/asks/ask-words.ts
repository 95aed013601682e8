import { verbFirst } from '../asks-for-thing.ts'

/** How a count is asked for, and what else surely begins an ask. */
export const counts = String.raw`how (?:many|much|often|long|regularly|frequently|old)\b|(?:what|the) (?:total |overall |full )?(?:number|proportion|percentage|share|average|total|cost)\b|numbers? of\b|whether\b|if not\b|if so\b|if yes\b|if no\b|why not\b|the same (?:again )?for\b|confirmation (?:of|as to)\b`
export const words = String.raw`(?:who|whom|whose|what|when|where|why|how|which)\b`
export const ofThose = String.raw`(?:(?:out )?of (?:(?:those|these|them|which|whom|your|(?:that|this) (?:number|total|figure))(?: [\p{L}-]+){0,3}|\d+ \p{L}+),? )?`
/** What people ask for by its name. */
export const nounList =
  '(?:numbers?|totals?|amounts?|sums?|costs?|budgets?|spend(?:ing)?|names?|titles?|ranks?|roles?|dates?|lengths?|durations?|reasons?|outcomes?|results?|cop(?:y|ies)|lists?|polic(?:y|ies)|procedures?|guidance|plans?|breakdowns?|percentages?|proportions?|shares?|averages?|means?|medians?|courses?|contracts?|reports?|reviews?|minutes|materials?|slides|notes?|summar(?:y|ies)|descriptions?|explanations?|statements?|evaluations?|forms?|providers?|organisations?|companies|units?|offences?|sanctions?|details)'
/** Where the first thing asked begins. */
export const firstAsk = new RegExp(
  String.raw`${ofThose}\b(?:${counts}|${words}|(?:the|their|its|any|a|all|an)\s(?:total |overall |full |latest |current |annual |average |mean )?${nounList}\b|numbers? (?:of\b|\p{L}+ed\b))`,
  'iu',
)
export const asksBefore = new RegExp(String.raw`\b(?:${counts}|${words}|${verbFirst}|your\b|numbers? of\b)`, 'iu')
export const beginsWithAsk = new RegExp(
  String.raw`^(?:and |also |then )*(?:${ofThose}(?:${counts}|${words})|numbers? of\b|the (?!freedom|data)\p{L}+ (?:number )?of\b)`,
  'iu',
)
