import { type Formatter, formatter } from './formatter.ts'
import { type Language, languages } from './language.ts'
import { capital, small } from './letter-case.ts'
import type { Names, Told } from './told.ts'

/** A dimension within a sentence: `role`, `outcome by the 2021 Act`. */
export const dimensionInSentence = (id: string, names: Names, { words }: Formatter): string =>
  words.dimensionsInSentences[id] ?? small(names.dimension(id))

export interface FilterWords {
  /** Woven into a clause: empty, or ` on domestic abuse`. */
  readonly about: string
  /** The people counted, by what they are: `police officers or PCSOs`. */
  readonly those: string | null
  /** `the kind of unit is Community Safety Unit`. */
  readonly where: readonly string[]
}

/** What a figure's filters leave, in words. `shown`: whether those of the dimensions it is broken down by are told too. */
export function filterWords(told: Told, names: Names, language: Language, shown: boolean): FilterWords {
  const written = formatter(language)
  const { words, list } = written
  let [about, those]: [string, string | null] = ['', null]
  const where: string[] = []
  for (const [id, values] of Object.entries(told.filters)) {
    if (values.length === 0 || (!shown && told.dimensions.includes(id))) continue
    const named = values.map((value) => names.value(id, value))
    const quoted = list(
      named.map((name) => `“${name}”`),
      'or',
    )
    const woven = about === '' ? words.about(told.measureId, id, values, quoted) : null
    const nouns = values.flatMap((value) => words.those[`${id}.${value}`]?.[1] ?? [])
    if (woven !== null) about = ` ${woven}`
    else if (told.unit === 'people' && those === null && nouns.length === values.length) those = list(nouns, 'and')
    else where.push(words.sentences.where(dimensionInSentence(id, names, written), list(named, 'or')))
  }
  return { about, those, where }
}

/** What narrows what is counted and not the whole, in words; null where nothing does. */
export function narrowedWords({ derived, filters }: Told, names: Names, language: Language): string | null {
  if (derived === null) return null
  const written = formatter(language)
  const where = Object.entries(derived.filters).flatMap(([id, values]) =>
    values.length === 0 || id in filters
      ? []
      : [
          written.words.sentences.where(
            dimensionInSentence(id, names, written),
            written.list(
              values.map((value) => names.value(id, value)),
              'or',
            ),
          ),
        ],
  )
  return where.length > 0 ? written.words.statistics.narrowed(derived.statistic.kind, where) : null
}

/** Whether a measure's name says already what its numbers are numbers of: `People trained`, but not `Courses finished`. */
function saysUnit(unit: Told['unit'], name: string): boolean {
  if (unit === 'pounds' || unit === 'per cent') return true
  // A name may stand in English in a page of another language.
  const words = languages.map((language) => formatter(language).words.units[unit])
  const text = name.toLocaleLowerCase('en-GB')
  return words.some(({ one, heading }) => [one, heading].some((each) => text.includes(each.toLocaleLowerCase('en-GB'))))
}

/** The measure with what it counts, each once: `People trained`, `Courses finished (completions)`. */
export function measureWithUnit(told: Told, names: Names, language: Language): string {
  const unit = formatter(language).words.units[told.unit].heading
  return saysUnit(told.unit, names.measure) ? names.measure : `${names.measure} (${small(unit)})`
}

/**
 * What a figure counts, for whom and when, as the caption of its table and under the title of its chart:
 * `People trained on domestic abuse, from 1 January 2019 to 30 April 2022, by calendar year, only police officers`.
 * `shown` as in `filterWords`.
 */
export function caption(told: Told, names: Names, language: Language, shown = false): string {
  const { words, span } = formatter(language)
  const { about, those, where } = filterWords(told, names, language, shown)
  const only = those !== null || where.length > 0 ? [words.sentences.only(those, where)] : []
  const narrowed = narrowedWords(told, names, language) ?? []
  return capital([`${measureWithUnit(told, names, language)}${about}`, span(told), ...only].concat(narrowed).join(', '))
}
