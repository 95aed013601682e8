import type { LanguageMap, LocalText } from './course-package.ts'

/** The tag of BCP 47 for a text whose language isn't given. */
const undetermined = 'und'

/** The tag in its usual form; null where it isn't one that a statement could carry (RFC 5646). */
export function languageTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** Texts in several languages, and the one to show first. Null where none has more than white space. */
export function localText(
  texts: readonly { readonly language: string | null; readonly text: string }[],
): LocalText | null {
  const all = new Map<string, string>()
  for (const { language, text } of texts) {
    const tag = language ?? undetermined
    if (text.trim() !== '' && !all.has(tag)) all.set(tag, text.trim())
  }
  const tags = [...all.keys()]
  const best = ['en-GB', 'en', ...tags.filter((tag) => tag.startsWith('en-')), ...tags].find((tag) => all.has(tag))
  const text = best === undefined ? undefined : all.get(best)
  if (best === undefined || text === undefined) return null
  const map: LanguageMap = Object.fromEntries(all)
  return { text, language: best === undetermined ? null : best, all: map }
}
