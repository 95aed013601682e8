// A full stop after one of these ends no sentence.
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|eg|ie|mr|mrs|ms|dr|no|nos|approx|incl|inc|vs|st|para|paras|art|ref|p|pp|s|ss)|\b\p{Lu})\.$/iu

const begins = String.raw`["“‘'([]{0,9}[\p{Lu}\p{N}]`
/** How a sentence begins that somebody wrote without capitals. */
const beginsSmall = String.raw`(?:i|i['’]?(?:m|d|ve|ll)|how (?:many|much|often|long)|what|who|please|pls|also|can (?:you|i|u)|could (?:you|i|u)|thanks|thank|thx|cheers)(?![\p{L}\p{N}.])`
const edge = new RegExp(String.raw`(?<=[.?!…]["”’')\]]{0,9})\s+(?=${begins}|${beginsSmall})|(?<=\?)\s+(?=\p{Ll})`, 'u')

/** "… and is there a target cheers jo": thanks that follow without a stop. */
const thanks =
  /(?<=\S\s\S{1,40}) (?=(?:many |kind |best )?(?:thanks|thank (?:you|u)|thx|tnx|thanx|cheers|ta|regards)(?: (?!to\b)[\p{L}.,!-]{1,20}){0,4}[.!]?$)/iu

/** Who writes without capitals begins each sentence so. */
const smallEdge = /(?<=[.?!…]["”’')\]]{0,9})\s+(?=["“‘'([]{0,9}[\p{Ll}\p{N}])/u

/** Cuts running text into sentences. Every word stays in exactly one of them. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let begun = ''
  for (const piece of text.split(/\p{Lu}/u.test(text) ? edge : smallEdge)) {
    begun = begun === '' ? piece : `${begun} ${piece}`
    if (abbreviation.test(piece.slice(-12))) continue
    sentences.push(begun.trim())
    begun = ''
  }
  if (begun.trim() !== '') sentences.push(begun.trim())
  return sentences.flatMap(partThanks).filter((sentence) => sentence !== '')
}

function partThanks(sentence: string): string[] {
  const from = Math.max(0, sentence.length - 120)
  const found = thanks.exec(sentence.slice(from))
  if (found === null) return [sentence]
  return [sentence.slice(0, from + found.index), sentence.slice(from + found.index + 1)]
}
