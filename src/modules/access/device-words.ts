/** Kinds of device and browser, by a word that each names itself with; the first that fits. */
const systems = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux/],
] as const
const browsers = [
  ['Edge', /Edg/],
  ['Firefox', /Firefox/],
  ['Chrome', /Chrome/],
  ['Safari', /Safari/],
] as const

const wordFor = (words: readonly (readonly [string, RegExp])[], text: string): string | undefined =>
  words.find(([, sign]) => sign.test(text))?.[0]

/** Two words of what a browser calls itself: enough for its owner to know it, too little to tell people apart by. */
export function deviceWords(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500)
  return [wordFor(browsers, text), wordFor(systems, text)].filter(Boolean).join(' on ')
}
