import type { PeriodKind } from '../../../kernel/index.ts'

export interface Breakdown {
  readonly kind: PeriodKind
  readonly words: string
}

const each = String.raw`(?:by|per|in each|for each|each|every|for every)(?:\s+of)?(?:\s+the)?(?:\s+(?:last|past|previous)(?:\s+\w+)?)?`
const shapes: readonly { kind: PeriodKind | 'year'; shape: RegExp }[] = [
  {
    kind: 'financial-year',
    shape: new RegExp(String.raw`\b${each}\s+(?:financial|fiscal)\s+years?\b|\bfinancial years\b`, 'gi'),
  },
  { kind: 'calendar-year', shape: new RegExp(String.raw`\b${each}\s+calendar\s+years?\b|\bcalendar years\b`, 'gi') },
  {
    kind: 'year',
    shape: new RegExp(
      String.raw`\b${each}\s+years?\b|\bannually\b|\byearly\b|\byear[ -](?:by|on)[ -]year\b|\bper annum\b|\b(?:an )?annual (?:basis|figures|breakdown|totals?)\b`,
      'gi',
    ),
  },
  {
    kind: 'month',
    shape: new RegExp(
      String.raw`\b${each}\s+(?:calendar\s+)?months?\b|\bmonth[ -](?:by|on)[ -]month\b|\bmonthly (?:basis|figures|breakdown|totals?|data|numbers)\b`,
      'gi',
    ),
  },
  { kind: 'whole', shape: /\bor (?:just |only |as )?(?:a |an |in |the )*(?:overall )?(?:total|whole)\b/gi },
]

/**
 * How a text wants its answer cut, in the order in which it says so: a requester's ladder ("by month, or by year before
 * you suppress") has several steps. `financial` is what "each year" means where the words name financial years.
 */
export function readBreakdowns(text: string, financial: boolean): Breakdown[] {
  const found = shapes.flatMap(({ kind, shape }) =>
    [...text.matchAll(shape)].map((match) => ({
      kind: kind === 'year' ? (financial ? 'financial-year' : 'calendar-year') : kind,
      words: match[0],
      at: match.index,
    })),
  )
  const inOrder = found.sort((a, b) => a.at - b.at)
  return inOrder
    .filter(({ kind }, index) => inOrder.findIndex((one) => one.kind === kind) === index)
    .map(({ kind, words }) => ({ kind, words }))
}
