import type { Place } from './reading.ts'

/** A word or a mark of a text, as it is compared. */
export interface Word extends Place {
  /** In lower case, plain letters; a mark is itself. */
  readonly text: string
  readonly mark: boolean
}

const shape = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)*|[.,;:?!()/“”"–—-]/gu
const apostrophes = /[’']/g

/** "don't" is "do not" and "officers'" is officers: the words that stand in a shortened one. */
const shortened: Readonly<Record<string, readonly string[]>> = {
  "don't": ['do', 'not'],
  "doesn't": ['does', 'not'],
  "didn't": ['did', 'not'],
  "haven't": ['have', 'not'],
  "hasn't": ['has', 'not'],
  "hadn't": ['had', 'not'],
  "isn't": ['is', 'not'],
  "aren't": ['are', 'not'],
  "wasn't": ['was', 'not'],
  "weren't": ['were', 'not'],
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "couldn't": ['could', 'not'],
  "wouldn't": ['would', 'not'],
  "shouldn't": ['should', 'not'],
  "needn't": ['need', 'not'],
  "mustn't": ['must', 'not'],
  u: ['you'],
  ur: ['your'],
  yr: ['year'],
  yrs: ['years'],
  pls: ['please'],
  plz: ['please'],
  thx: ['thanks'],
  ppl: ['people'],
  dept: ['department'],
  depts: ['departments'],
  approx: ['approximately'],
  thru: ['through'],
  info: ['information'],
  thanx: ['thanks'],
  wot: ['what'],
  any1: ['anyone'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  havent: ['have', 'not'],
  hasnt: ['has', 'not'],
  isnt: ['is', 'not'],
  arent: ['are', 'not'],
  wasnt: ['was', 'not'],
  werent: ['were', 'not'],
  whats: ['what', 'is'],
  hows: ['how', 'is'],
  whos: ['who', 'is'],
  whens: ['when', 'is'],
  wheres: ['where', 'is'],
  thats: ['that', 'is'],
  theres: ['there', 'is'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  youve: ['you', 'have'],
  theyve: ['they', 'have'],
  whove: ['who', 'have'],
  wich: ['which'],
  thier: ['their'],
  teh: ['the'],
  hte: ['the'],
  adn: ['and'],
  taht: ['that'],
  "i'd": ['i', 'would'],
  "i'm": ['i', 'am'],
  "i've": ['i', 'have'],
  "we'd": ['we', 'would'],
  "we've": ['we', 'have'],
  "we're": ['we', 'are'],
  "you've": ['you', 'have'],
  "you're": ['you', 'are'],
  "they've": ['they', 'have'],
  "they're": ['they', 'are'],
  "who've": ['who', 'have'],
}

/** Words in small letters, with no marks: as terms are kept, and compared with a question's. */
export const inPlainLetters = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A text cut into words and marks, in time that grows with it. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const found of text.matchAll(shape)) {
    const [written] = found
    const place = { start: found.index, end: found.index + written.length }
    const plain = written.normalize('NFKD').replace(/\p{M}/gu, '').replace(apostrophes, "'").toLowerCase()
    const mark = !/[\p{L}\p{N}]/u.test(written)
    const parts = shortened[plain] ?? [plain.replace(/'s$/, '').replaceAll("'", '')]
    for (const part of parts) words.push({ ...place, text: part, mark })
  }
  return words
}
