/** A piece of text at its place on a page, in points from the lower left. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PageLine {
  readonly text: string
  /** More room above it than between the lines of a paragraph. */
  readonly apart: boolean
}

interface Line {
  text: string
  readonly y: number
  height: number
  end: number
}

/** A page's own number, which is no word of the letter. */
const pageNumber = /^(?:page )?[–—-]? ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})? ?[–—-]?$/i

/** The lines of a page from its pieces, in the order in which they were written: a wide gap is a tab, a narrow one a space. */
export function linesOfPage(pieces: readonly PlacedText[]): PageLine[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const line = lines.at(-1)
    const height = piece.height || line?.height || 10
    if (line === undefined || Math.abs(line.y - piece.y) > Math.max(2, height * 0.5)) {
      if (piece.text.trim() !== '') lines.push({ text: piece.text, y: piece.y, height, end: piece.x + piece.width })
      continue
    }
    const gap = piece.x - line.end
    // A space is told as a piece of its own, as wide as the gap that it stands for.
    if (piece.text.trim() === '') {
      if (piece.width > height * 2) line.text += '\t'
      else if (!/\s$/.test(line.text)) line.text += ' '
    } else {
      if (gap > height * 2) line.text = `${line.text.trimEnd()}\t`
      else if (gap > height * 0.15 && !/\s$/.test(line.text)) line.text += ' '
      line.text += piece.text
    }
    line.end = piece.x + piece.width
    line.height = Math.max(line.height, height)
  }
  const shown = lines.map((line) => ({ ...line, text: labelApart(line.text.trim()) })).filter(({ text }) => text !== '')
  if (pageNumber.test(shown.at(-1)?.text ?? '')) shown.pop()
  if (pageNumber.test(shown[0]?.text ?? '') && shown.length > 1) shown.shift()
  return shown.map(({ text, y, height }, at) => {
    const above = shown[at - 1]
    return { text, apart: above !== undefined && Math.abs(above.y - y) > height * 1.7 }
  })
}

/** Behind a list's label stands a gap, which is no cell's. */
const labelApart = (text: string): string => text.replace(/^(\(?[\dA-Za-z]{1,4}(?:\.\d{1,2})?[.)]|[•▪◦–-])\t/, '$1 ')
