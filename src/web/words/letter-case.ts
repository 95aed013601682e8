/** The first letter made a capital, for a sentence or a heading. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)

/** The first letter made small, unless the word is a name or an abbreviation. */
export const small = (label: string): string =>
  /^(?:\p{Lu}{2}|\p{Lu}(?!\p{L})|e\p{Lu}|Microsoft)/u.test(label)
    ? label
    : label.charAt(0).toLocaleLowerCase('en-GB') + label.slice(1)
