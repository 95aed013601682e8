const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** `one, two and three`. */
export const listed = (items: readonly string[]): string => and.format(items)

/** `1 course`, `12 courses`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numbers.format(count)} ${count === 1 ? one : many}`

/** A label as it stands within a sentence: its first letter small, unless the word is a name or an abbreviation. */
export const within = (label: string): string =>
  /^(Microsoft|Community Safety|[A-Z]{2}|e[A-Z])/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)

/** A course by its title within a sentence: `the course “Responding to domestic abuse”`, unless the title says that it is one. */
export const namedCourse = (title: string): string =>
  /\b(course|training|programme|module|workshop)$/i.test(title) ? title : `the course “${title}”`

/** The same to begin a sentence with. */
export const beginning = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Things by what is said of each: those of which the same is said stand together, the most first. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  return [...Map.groupBy(items, key)].sort((a, b) => b[1].length - a[1].length)
}
