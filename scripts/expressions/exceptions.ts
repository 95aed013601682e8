interface Exception {
  readonly file: string
  readonly source: string
  readonly reason: string
}

/** Expressions that may grow faster than their text, each with the reason why no text from outside makes them. */
export const exceptions: readonly Exception[] = [
  {
    file: 'src/modules/disclosure/reading-letters/sentence-kind.ts',
    source: String.raw`\b(freedom of information|foi|foia|rhyddid gwybodaeth)\b(?!.*\b(how|what|which|whether|number|numbers|cop(y|ies)|list|breakdown|about|regarding|concerning|faint|sawl)\b)(?!.*\?)`,
    reason: 'Reads the first 1,500 characters of a sentence: about a millisecond at the worst',
  },
  {
    file: 'src/web/layout/frame.ts',
    source: String.raw`<script[^>]*>([\s\S]*?)<\/script>`,
    reason: 'Reads the template of GOV.UK Frontend, once',
  },
]

/** Files that build expressions while they work, and from what. */
export const builtLater: Readonly<Record<string, string>> = {
  'src/modules/disclosure/answering/narrow-plan.ts': 'A name in the record, every character taken as itself',
  'src/modules/disclosure/answering/standing-answers/match.ts':
    'A phrase of a standing answer, every character taken as itself',
}
