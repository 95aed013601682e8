/** What a word of the field stands for in a request. The values are the record's own terms. */
export type TermKind = 'role' | 'rank' | 'audience' | 'unit'

export interface Term {
  readonly kind: TermKind
  readonly value: string
  readonly words: string
  /** The words stand in an exclusion: "do not include civilian staff". */
  readonly excluded: boolean
}

const term = (kind: TermKind, value: string, shape: RegExp) => ({ kind, value, shape })

// Read in this order, each taking its words away from the rest: a "special constable" is no constable, and a "PC to
// detective" course names no rank. Short forms are read only in capitals.
const terms: readonly { kind: TermKind; value: string; shape: RegExp }[] = [
  term('audience', 'pip2', /\b(?:pcs? to detectives?|PIP ?2)\b/gi),
  term(
    'audience',
    'student_officer',
    /\b(?:student|probationary|new|trainee) (?:police )?(?:officers?|constables?)\b|\bdirect[ -]entry detectives?\b/gi,
  ),
  term(
    'audience',
    'station_reception_officer',
    /\b(?:public access|station reception|front (?:desk|counter)) (?:officers?|staff)\b/gi,
  ),
  term('audience', 'soit_officer', /\b(?:SOITs?|sexual offences investigation trained)\b(?: officers?)?/g),
  term('audience', 'csu_detective', /\b(?:CSU|community safety unit) detectives?\b/gi),
  term('audience', 'frontline', /\bfront[ -]?line (?:police |uniformed )?(?:officers?|staff|policing)\b/gi),
  term('role', 'pcso', /\b(?:police )?community support officers?\b|\bPCSO(?:[’']?s)?\b/gi),
  term(
    'role',
    'special_constable',
    /\bspecial constables?\b|\bspecial constabulary\b|\bMSC(?:[’']?s)?\b|\bspecials\b/gi,
  ),
  term(
    'role',
    'police_officer',
    /\b(?:police|sworn|warranted|regular) officers?\b|(?<=\bstaff (?:and|or) )officers\b/gi,
  ),
  term('role', 'police_staff', /\b(?:police|civilian|support) (?:staff|employees?|workers?)\b|\bcivilians\b/gi),
  term('unit', 'community_safety', /\bcommunity safety units?\b|\bCSU(?:[’']?s)?\b/gi),
  term('unit', 'rasso', /\bRASSO\b|\brape and serious sexual offences?\b/gi),
  term('unit', 'daso', /\bDASO\b|\bdomestic abuse and sexual offences?\b/gi),
  term(
    'rank',
    'trainee_detective_constable',
    /\btrainee detective constables?\b|\b[Tt]?DC \(?trainees?\)?\b|\bTDC(?:[’']?s)?\b/g,
  ),
  term('rank', 'detective_chief_inspector', /\bdetective chief inspectors?\b|\bDCIs?\b/gi),
  term('rank', 'detective_inspector', /\bdetective inspectors?\b|\bDI(?:[’']?s)?\b/g),
  term('rank', 'detective_sergeant', /\b[Dd]etective [Ss]ergeants?\b|\bDS(?:[’']?s)?\b/g),
  term('rank', 'detective_constable', /\b[Dd]etective [Cc]onstables?\b|\bDC(?:[’']?s)?\b/g),
  term('rank', 'detective_superintendent', /\bdetective superintendents?\b/gi),
  term('rank', 'chief_superintendent', /\bchief superintendents?\b/gi),
  term('rank', 'superintendent', /\bsuperintendents?\b/gi),
  term('rank', 'chief_inspector', /\bchief inspectors?\b/gi),
  term('rank', 'inspector', /\binspectors?\b/gi),
  term('rank', 'sergeant', /\b(?:police )?[Ss]ergeants?\b|\bPS(?:[’']s|s)?\b/g),
  term('rank', 'constable', /\b(?:[Pp]olice )?[Cc]onstables?\b|\bPC(?:[’']?s)?\b/g),
]

const exclusions =
  /\b(?:do not|don[’']t|not to|need not) include\b[^.;?)]*|\b(?:not including|excluding|exclude|excludes|except(?:ing)?(?: for)?|other than|apart from|but not)\b[^.,;?)]*/gi

/** The roles, ranks, audiences and units that a text names, in order, each once. */
export function readTerms(text: string): Term[] {
  const excludedSpans = [...text.matchAll(exclusions)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  )
  const found: (Term & { at: number })[] = []
  let left = text
  for (const { kind, value, shape } of terms) {
    left = left.replace(shape, (words: string, ...more: unknown[]) => {
      const at = more.find((one) => typeof one === 'number') ?? 0
      const excluded = excludedSpans.some(([from, to]) => at >= from && at < to)
      if (!found.some((one) => one.value === value && one.excluded === excluded))
        found.push({ kind, value, words, excluded, at })
      return '.'.repeat(words.length)
    })
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...one }) => one)
}
