import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

export type Style = 'regular' | 'strong' | 'emphasis' | 'strong-emphasis'

/** A typeface that text can be set in. Its name is that under which a file registers it. */
export interface Typeface {
  readonly name: string
  readonly font: Font
  readonly has: (codePoint: number) => boolean
}

const noto = '@expo-google-fonts/noto-sans'
const arabic = '@expo-google-fonts/noto-sans-arabic'
const dejavu = 'dejavu-fonts-ttf/ttf'

/** The first that has a letter sets it. Arabic and DejaVu’s other scripts have no letters that lean. */
const files: Readonly<Record<Style, readonly string[]>> = {
  regular: [
    `${noto}/400Regular/NotoSans_400Regular.ttf`,
    `${arabic}/400Regular/NotoSansArabic_400Regular.ttf`,
    `${dejavu}/DejaVuSans.ttf`,
  ],
  strong: [
    `${noto}/700Bold/NotoSans_700Bold.ttf`,
    `${arabic}/700Bold/NotoSansArabic_700Bold.ttf`,
    `${dejavu}/DejaVuSans-Bold.ttf`,
  ],
  emphasis: [
    `${noto}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`,
    `${arabic}/400Regular/NotoSansArabic_400Regular.ttf`,
    `${dejavu}/DejaVuSans.ttf`,
  ],
  'strong-emphasis': [
    `${noto}/700Bold_Italic/NotoSans_700Bold_Italic.ttf`,
    `${arabic}/700Bold/NotoSansArabic_700Bold.ttf`,
    `${dejavu}/DejaVuSans-Bold.ttf`,
  ],
}

const { resolve } = createRequire(import.meta.url)
const opened = new Map<string, Typeface>()

/** Each is read once, when first wanted: its tables of shaping take a tenth of a second. */
function open(name: string): Typeface {
  const before = opened.get(name)
  if (before) return before
  const font = create(readFileSync(resolve(name)))
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} is a collection and no typeface`)
  const face = { name, font, has: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) }
  opened.set(name, face)
  return face
}

/** What stands for a letter that none has: the last of a style's typefaces has it. */
const placeholder = '□'

/** What is not to be seen, and needs no letter: joiners, marks of direction, variation selectors. */
const unseen = /^(?:\p{Cf}|\p{Variation_Selector})$/u
/** What every style's first typeface has: most texts hold nothing else. */
const plain = /^[ -~\u00A0-\u024F\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u20AC]*$/
const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** A stretch of text in one typeface. `actual` is what it stands for where no typeface has it. */
export interface Piece {
  readonly text: string
  readonly face: Typeface
  readonly actual?: string
}

/** A text cut by the typefaces that have its letters. */
export function piecesOf(text: string, style: Style): Piece[] {
  const [first, ...others] = files[style].map(open)
  if (first === undefined) return []
  if (plain.test(text)) return [{ text, face: first }]
  const pieces: { text: string; face: Typeface; actual?: string }[] = []
  for (const { segment } of graphemes.segment(text)) {
    const seen = [...segment].filter((each) => !unseen.test(each))
    const face = [first, ...others].find(({ has }) => seen.every((each) => has(each.codePointAt(0) ?? 0)))
    const last = pieces.at(-1)
    if (face === undefined) pieces.push({ text: placeholder, face: others.at(-1) ?? first, actual: segment })
    else if (last && last.actual === undefined && last.face === face) last.text += seen.join('')
    else pieces.push({ text: seen.join(''), face })
  }
  return pieces.filter((piece) => piece.text !== '')
}
