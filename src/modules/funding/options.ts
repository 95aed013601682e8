/** A vocabulary as a filter offers it, in its own order. */
export const asOptions = (vocabulary: Readonly<Record<string, string>>) =>
  Object.entries(vocabulary).map(([value, text]) => ({ value, text }))
