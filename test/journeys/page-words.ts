/** Walked as text: what a person would never say, of what stands in the main part of a page. */
const unsaid: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a UUID', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/],
  ['a dotted name', /(?<![\w@/.])[a-z]{3,}\.[a-z]{3,}(?:-[a-z]+)*(?![\w.@])/],
  ['snake_case', /\b[a-z]+_[a-z_]+\b/],
  ['an ISO time', /\b\d{4}-\d{2}-\d{2}T\d{2}:/],
  ['an ISO date', /(?<![\w-])\d{4}-\d{2}-\d{2}\b/],
  [
    'one of many',
    /(?<![\d,.]|\bto )\b1 (?:rows|people|reports|requests|files|entries|results|questions|problems|cases|courses)\b/,
  ],
  ['nothing', /\b(?:null|undefined|NaN)\b|\[object /],
]

/** Files and addresses are called what they are called; what a field takes is shown as it is typed. */
const named =
  /https?:\/\/\S+|\S+\.(?:csv|yaml|txt|zip|json|pdf|docx|eml|example)\b|such as \d{4}-\d{2}-\d{2}|As known at[^\n]*/gi

/** Pages of what is technical in itself: the tests that show each control to be met, and a statement as it was sent. */
const technical = ['/security', '/permissions', '/learning-record/statements/:statementId']

/** What of a page's words a person would not say, each with what it is. */
export const unsaidIn = (path: string, words: string): string[] =>
  technical.includes(path)
    ? []
    : unsaid.flatMap(([what, pattern]) => {
        const found = pattern.exec(words.replaceAll(named, ''))?.[0]
        return found === undefined ? [] : [`${what}: ${found}`]
      })
