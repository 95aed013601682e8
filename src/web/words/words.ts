import type { PeriodKind, Statistic, StatisticKind } from '../../kernel/index.ts'
import type { Language } from './language.ts'
import type { MissingKind, ToldUnit } from './told.ts'

/** A unit after a number: `1 person`, `335 people`; `no` after which none is counted. `heading` stands by itself. */
export interface UnitWords {
  readonly one: string
  readonly many: string
  readonly none: string
  readonly heading: string
}

/** What a clause is made of. `counted` has its unit: `335 people`; `about` is empty or begins with a space. */
export interface ClauseParts {
  readonly counted: string
  readonly one: boolean
  readonly none: boolean
  readonly about: string
}

export interface NamedMeasure {
  readonly name: string
  readonly definition: string
}

/** `335 people were trained on domestic abuse`, without its time; null where it cannot be said well. */
export type Clause = (parts: ClauseParts) => string | null

/**
 * All that figures and the pages of public statistics say, in one language. A language is a file that fills this in; what
 * it leaves out does not compile.
 */
export interface Words {
  readonly language: Language
  /** For Intl. */
  readonly locale: string
  /** January first. */
  readonly months: readonly string[]
  readonly units: Readonly<Record<ToldUnit, UnitWords>>
  readonly cells: Readonly<Record<MissingKind, string>>

  readonly dates: {
    readonly days: (from: string, to: string) => string
    readonly monthsOfYear: (from: string, to: string) => string
    readonly upTo: (day: string) => string
    readonly since: (day: string) => string
    readonly on: (day: string) => string
    readonly fromTo: (from: string, to: string) => string
    /** `in 2021`, where a year or `2021 (part: …)` is named. */
    readonly inYear: (year: string) => string
    readonly inMonth: (month: string) => string
    /** Of a week, its Monday. */
    readonly inWeek: (monday: string) => string
    /** As a heading. */
    readonly week: (monday: string) => string
    readonly part: (period: string, days: string) => string
    readonly shortPart: (period: string) => string
    /** `2010 to 2014`: periods in a row. */
    readonly through: (first: string, last: string) => string
    readonly cut: Readonly<Record<PeriodKind, string>>
  }
  readonly lists: {
    readonly and: (next: string) => string
    readonly or: string
  }

  readonly table: {
    readonly counted: string
    readonly total: string
    readonly period: string
    readonly from: string
    readonly to: string
    readonly note: string
    readonly numbers: string
  }
  readonly chart: {
    readonly highest: (label: string, amount: string) => string
    /** Where not all numbers are given. */
    readonly highestShown: (label: string, amount: string) => string
    readonly part: Readonly<Record<PeriodKind | 'day', string>>
    /** Said of a point where nothing is known but that there is no number. */
    readonly notGiven: string
  }
  readonly sentences: {
    readonly none: string
    /** Before people of whom there are none: `no police officers`. */
    readonly no: string
    /** A clause after the time it is about, or before it. */
    readonly at: (period: string, clause: string) => string
    readonly colon: (name: string, rest: string) => string
    readonly forPeriods: (periods: string) => string
    /** Those three name the measure, `what`, where nothing before them has. */
    readonly withheld: (which: string, many: boolean, what: string | null) => string
    readonly totalWithheld: string
    readonly someWithheld: string
    readonly notHeld: (which: string, from: string | null, what: string | null) => string
    readonly notYetHeld: (which: string, to: string | null, what: string | null) => string
    /** `kind` of what cannot be worked out; null where that is not known. */
    readonly notPossible: (which: string, what: string | null, kind: StatisticKind | null) => string
    readonly inTable: (dimensions: string) => string
    readonly inTableEach: (name: string, span: string, kind: PeriodKind) => string
    readonly inMoreThanOne: string
    /** Before some of those counted: the rest are not told. */
    readonly including: (those: string) => string
    readonly allOfThem: (those: string) => string
    readonly countsOnly: (those: string | null, where: readonly string[]) => string
    readonly where: (dimension: string, values: string) => string
    /** After a caption: `, only police officers`. */
    readonly only: (those: string | null, where: readonly string[]) => string
  }
  /** What is worked out of counts. */
  readonly statistics: {
    /** By what is counted, and the whole where there is one. */
    readonly name: (statistic: Statistic, of: readonly string[]) => string
    readonly definition: (statistic: Statistic, of: readonly NamedMeasure[]) => string
    /** What a number was worked out from, in brackets behind it: `220 of 450`. */
    readonly from: Readonly<Partial<Record<StatisticKind, (first: string, second: string) => string>>>
    /** Said of filters that narrow what is counted, and not the whole. */
    readonly narrowed: (kind: StatisticKind, where: readonly string[]) => string
    /** Sentences beside it: which periods a mean is of and which it leaves out; that a ranking has gaps. */
    readonly over: (periods: string) => string
    readonly leftOut: (periods: string) => string
    readonly unplaced: string
    /** Over the counts that it was worked out from. */
    readonly workedOutFrom: string
  }
  readonly pages: {
    readonly statistics: string
    readonly whatTheseAre: string
    readonly howTheyStand: string
    readonly noneYet: string
    readonly publishedOn: (day: string) => string
    /** `Published on 1 May 2022 in `, the link `disclosure 99/2022`, and what follows it. */
    readonly publishedIn: (
      day: string,
      reference: string,
    ) => { readonly before: string; readonly link: string; readonly after: string }
    readonly download: string
    readonly source: (name: string) => string
    /** Where a figure came from: what it counts, in which unit, and the day as known. */
    readonly sourceOf: (measure: string, definition: string, unit: string, day: string) => string
    /** Said where small numbers are withheld: below how many. */
    readonly smallWithheld: (least: string) => string
    readonly definition: string
    readonly inEnglishOnly: string
    /** The name of this language, in itself. */
    readonly languageName: string
  }

  /** Names by key: `measure.ID`, `definition.ID@VERSION`, `dimension.ID`, `value.DIMENSION.VALUE`, the latter two also after `ID:`. */
  readonly names: Readonly<Record<string, string>>
  /** What happened, by measure. */
  readonly clauses: Readonly<Record<string, Clause>>
  /** People by what they are, `role.pcso`: one, several. */
  readonly those: Readonly<Record<string, readonly [one: string, several: string]>>
  /** A dimension within a sentence, where its name in small letters would not do. */
  readonly dimensionsInSentences: Readonly<Record<string, string>>
  /** A filter within a clause, or null where it has to be told beside it. */
  readonly about: (measureId: string, dimensionId: string, values: readonly string[], labels: string) => string | null
}
