import { TextDecoder } from 'node:util'

/** Groups of a rich text whose text is none of the letter's. */
export const unwrittenGroups: ReadonlySet<string> = new Set(
  [
    'colortbl stylesheet info pict object nonesttables generator xmlnstbl themedata latentstyles datastore mmathPr',
    'header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn fldinst',
    'listtable listoverridetable revtbl rsidtbl annotation atnid atnauthor',
  ].flatMap((words) => words.split(' ')),
)

/** Controls that are written as characters. */
export const writtenControls: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['~', ' '],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
])

const macintosh = 10_000

/** The code page of a font's character set (RTF 1.9, "Font Table"). */
const pageOfCharset: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, macintosh],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [238, 1250],
])

export const codePageOf = (charset: number): number | null => pageOfCharset.get(charset) ?? null

/** A reader of a code page's bytes; of Windows-1252 where the page is not known. */
export function codePageDecoder(page: number): TextDecoder {
  const label = page === macintosh ? 'macintosh' : page === 65_001 ? 'utf-8' : `windows-${page}`
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
