const saysWhatItIs = /\b(?:policy|procedure|protocol|guidance|plan|strategy|code|charter|framework|standard|manual)s?$/i

/**
 * A policy by its title, to begin a sentence with: `The Domestic Abuse Employee Policy`, and where the title does not say
 * that it is one, `The policy “Responding to domestic abuse”`.
 */
export function namedPolicy(title: string): string {
  if (!saysWhatItIs.test(title) || title.includes(':')) return `The policy “${title}”`
  return /^the /i.test(title) ? `The${title.slice(3)}` : `The ${title}`
}
