import type { PeriodKind } from '../../kernel/index.ts'
import { cyClauses } from './cy-clauses.ts'
import { cyNames } from './cy-names.ts'
import { cyNotPossible, cyStatistics } from './cy-statistics.ts'
import type { UnitWords, Words } from './words.ts'

/** After a number more than one stands `o` and the plural in its soft mutation: `335 o bobl`. */
const unit = (one: string, many: string, heading: string): UnitWords => ({ one, many, none: `dim ${one}`, heading })

const softened: Readonly<Record<string, string>> = {
  Mawrth: 'Fawrth',
  Mai: 'Fai',
  Mehefin: 'Fehefin',
  Gorffennaf: 'Orffennaf',
  Medi: 'Fedi',
  Tachwedd: 'Dachwedd',
  Rhagfyr: 'Ragfyr',
}

/** The soft mutation that `i` and `o` make in the name of a month; all else stays. */
const soft = (words: string): string => words.replace(/^\p{L}+/u, (word) => softened[word] ?? word)

/** `ac` before a vowel, said or written: 1 is `un`, 8 `wyth`, 11 `un deg un`. */
function and(next: string): string {
  const number = /^£?(\d{1,3})((?:,\d{3})*)/.exec(next)
  if (!number) return /^[aeiouwyâêîôûŵŷ]/i.test(next) ? 'ac' : 'a'
  const [, first = '', rest = ''] = number
  const un = (first === '1' && rest === '') || /^1[1-9]$/.test(first)
  return un || first.startsWith('8') ? 'ac' : 'a'
}

/** What is named needs no verb that it would have to agree with: `Swyddog heddlu neu SCCH (rôl)`. */
const where = (those: string | null, conditions: readonly string[]): string =>
  [those, ...conditions].filter(Boolean).join(', ')

const eachPeriod: Readonly<Record<PeriodKind, string>> = {
  'calendar-year': 'blwyddyn',
  'financial-year': 'blwyddyn ariannol',
  'academic-year': 'blwyddyn academaidd',
  'half-year': 'hanner blwyddyn',
  quarter: 'chwarter',
  month: 'mis',
  week: 'wythnos',
  whole: 'blwyddyn',
}

export const cy: Words = {
  language: 'cy',
  locale: 'cy-GB',
  months: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
  units: {
    people: unit('person', 'o bobl', 'Pobl'),
    completions: unit('cwblhad', 'o gwblhadau', 'Cwblhadau'),
    failures: unit('methiant', 'o fethiannau', 'Methiannau'),
    allegations: unit('honiad', 'o honiadau', 'Honiadau'),
    cases: unit('achos', 'o achosion', 'Achosion'),
    posts: unit('swydd', 'o swyddi', 'Swyddi'),
    reports: unit('adroddiad', 'o adroddiadau', 'Adroddiadau'),
    referrals: unit('atgyfeiriad', 'o atgyfeiriadau', 'Atgyfeiriadau'),
    assessments: unit('asesiad', 'o asesiadau', 'Asesiadau'),
    courses: unit('cwrs', 'o gyrsiau', 'Cyrsiau'),
    sessions: unit('sesiwn', 'o sesiynau', 'Sesiynau'),
    recommendations: unit('argymhelliad', 'o argymhellion', 'Argymhellion'),
    pounds: unit('bunt', 'o bunnoedd', 'Punnoedd'),
    calls: unit('alwad', 'o alwadau', 'Galwadau'),
    days: unit('diwrnod', 'o ddiwrnodau', 'Diwrnodau'),
    requests: unit('cais', 'o geisiadau', 'Ceisiadau'),
    hearings: unit('gwrandawiad', 'o wrandawiadau', 'Gwrandawiadau'),
    'per cent': unit('y cant', 'y cant', 'Y cant'),
  },
  cells: {
    withheld: 'cadwyd yn ôl',
    'not-held': 'nis delir',
    'not-yet-held': 'nis delir eto',
    'not-possible': 'nid yw’n bosibl',
  },

  dates: {
    days: (from, to) => `${from} i ${soft(to)}`,
    monthsOfYear: (from, to) => `${from} i ${soft(to)}`,
    upTo: (day) => `hyd at ${day}`,
    since: (day) => `o ${day}`,
    on: (day) => `ar ${day}`,
    fromTo: (from, to) => `o ${soft(from)} i ${soft(to)}`,
    inYear: (year) => `yn ${year}`,
    inMonth: (month) => `ym mis ${month}`,
    inWeek: (monday) => `yn yr wythnos o ${soft(monday)}`,
    week: (monday) => `Wythnos o ${soft(monday)}`,
    part: (period, days) => `${period} (rhan: ${days})`,
    shortPart: (period) => `${period} (rhan)`,
    through: (first, last) => `${first} i ${soft(last)}`,
    cut: {
      'calendar-year': 'fesul blwyddyn galendr',
      'financial-year': 'fesul blwyddyn ariannol',
      'academic-year': 'fesul blwyddyn academaidd',
      'half-year': 'fesul hanner blwyddyn',
      quarter: 'fesul chwarter',
      month: 'fesul mis',
      week: 'fesul wythnos',
      whole: '',
    },
  },
  lists: { and, or: 'neu' },

  table: {
    counted: 'Cyfrif',
    total: 'Pawb a phopeth, a phob un wedi’i gyfrif unwaith',
    period: 'Cyfnod',
    from: 'O',
    to: 'Hyd at',
    note: 'Nodyn',
    numbers: 'Y niferoedd',
  },
  chart: {
    highest: (label, amount) => `Uchaf: ${label}, ${amount}`,
    highestShown: (label, amount) => `Uchaf o’r rhai a ddangosir: ${label}, ${amount}`,
    part: {
      'calendar-year': 'rhan o flwyddyn',
      'financial-year': 'rhan o flwyddyn',
      'academic-year': 'rhan o flwyddyn',
      'half-year': 'rhan o hanner blwyddyn',
      quarter: 'rhan o chwarter',
      month: 'rhan o fis',
      week: 'rhan o wythnos',
      whole: 'rhan o’r cyfnod y gofynnwyd amdano',
      day: 'rhan o ddiwrnod',
    },
    notGiven: 'nis rhoddir',
  },
  sentences: {
    none: 'dim',
    no: 'dim',
    at: (period, clause) => `${clause} ${period}`,
    colon: (name, rest) => `${name}: ${rest}`,
    forPeriods: (periods) => `ar gyfer ${periods}`,
    withheld: (which, many, what) =>
      `${what === null ? '' : `${what}: `}${many ? `mae’r niferoedd ${which} wedi’u cadw yn ôl` : `mae’r nifer ${which} wedi’i gadw yn ôl`}`,
    totalWithheld: 'mae’r cyfanswm wedi’i gadw yn ôl',
    someWithheld: 'mae rhai niferoedd yn y tabl wedi’u cadw yn ôl',
    notHeld: (which, from, what) =>
      `nid yw${what === null ? '’r wybodaeth' : ` gwybodaeth am “${what}”`} ${which} yn cael ei dal${from === null ? '' : `: mae gan y cofnod ffeithiau o ${from} ymlaen`}`,
    notYetHeld: (which, to, what) =>
      `nid yw${what === null ? '’r wybodaeth' : ` gwybodaeth am “${what}”`} ${which} yn cael ei dal eto${to === null ? '' : `: mae gan y cofnod ffeithiau hyd at ${to}`}`,
    notPossible: cyNotPossible,
    inTable: (dimensions) => `mae’r tabl yn rhoi’r niferoedd yn ôl ${dimensions}`,
    inTableEach: (name, span, kind) => `${name}, ${span}: mae’r tabl yn rhoi’r nifer ar gyfer pob ${eachPeriod[kind]}`,
    inMoreThanOne: 'mae rhai wedi’u cyfrif mewn mwy nag un o’r rhain',
    including: (those) => `gan gynnwys ${those}`,
    allOfThem: (those) => `pob un ohonynt: ${those}`,
    countsOnly: (those, conditions) => `dim ond y rhain sy’n cael eu cyfrif: ${where(those, conditions)}`,
    where: (dimension, values) => `${values} (${dimension})`,
    only: (those, conditions) => `dim ond ${where(those, conditions)}`,
  },
  statistics: cyStatistics,
  pages: {
    statistics: 'Ystadegau',
    whatTheseAre:
      'Y ffigurau rydym wedi’u cyhoeddi am gam-drin domestig, pob un fel siart, tabl a ffeil. Hyd yma, dyma’r ffigurau yn ein hatebion i geisiadau rhyddid gwybodaeth.',
    howTheyStand:
      'Mae ffigur yn aros fel y cafodd ei gyhoeddi. Os caiff y cofnod ei gywiro’n ddiweddarach, gall ffigur newydd fod yn wahanol, ac mae’r ateb sy’n ei gynnwys yn dweud hynny. Caiff niferoedd bach eu gadael allan lle gallent ddweud rhywbeth am berson.',
    noneYet: 'Nid oes unrhyw ffigurau wedi’u cyhoeddi eto.',
    publishedOn: (day) => `Cyhoeddwyd ar ${day}`,
    publishedIn: (day, reference) => ({
      before: `Cyhoeddwyd ar ${day} yn `,
      link: `natgeliad ${reference}`,
      after: ', sy’n dweud beth a ofynnwyd.',
    }),
    download: 'Lawrlwytho’r tabl hwn (CSV)',
    source: (name) => `Ffynhonnell: ${name}`,
    sourceOf: (measure, definition, unit, day) =>
      `${measure}: ${definition} Yn cyfrif ${unit}. Y cofnod fel yr oedd yn hysbys ar ${day}.`,
    smallWithheld: (least) =>
      `Mae niferoedd o dan ${least} wedi’u dal yn ôl, ac eraill lle gellid cyfrifo un a ddaliwyd yn ôl ohonynt.`,
    definition: 'Beth sy’n cael ei gyfrif',
    inEnglishOnly: 'Mae rhai enwau isod yn Saesneg yn unig.',
    languageName: 'Cymraeg',
  },

  names: cyNames,
  clauses: cyClauses,
  // A noun would change after `o` and after some numbers: the name of the role stands beside the number instead.
  those: {},
  dimensionsInSentences: {},
  about: (measureId, dimensionId, values, labels) => {
    if (!measureId.startsWith('training.')) return null
    if (dimensionId === 'subject' && values.join() === 'domestic_abuse') return 'ar gam-drin domestig'
    if (dimensionId === 'course') return values.length === 1 ? `ar y cwrs ${labels}` : `ar y cyrsiau ${labels}`
    if (dimensionId === 'programme') return values.length === 1 ? `ar y rhaglen ${labels}` : `ar y rhaglenni ${labels}`
    return null
  },
}
