/** What a writer says by itself, in a document's language. */
interface DocumentWords {
  readonly page: (number: number) => string
  readonly continued: string
  /** Of a table that is broken by columns. */
  readonly columns: (first: number, last: number, of: number) => string
  /** Of letters that the file's type does not have. */
  readonly noType: (codes: string, more: number) => string
  readonly opensAt: string
  readonly about: string
}

const en: DocumentWords = {
  page: (number) => `Page ${number}`,
  continued: 'continued',
  columns: (first, last, of) => `columns ${first} to ${last} of ${of}`,
  noType: (codes, more) =>
    `This file has no type for some characters, and shows □ for each: ${codes}${more > 0 ? ` and ${more} more` : ''}. The characters themselves are kept in the file behind each □.`,
  opensAt: 'Link to',
  about: 'About this file',
}

const cy: DocumentWords = {
  page: (number) => `Tudalen ${number}`,
  continued: 'parhad',
  columns: (first, last, of) => `colofnau ${first} i ${last} o ${of}`,
  noType: (codes, more) =>
    `Nid oes gan y ffeil hon deip ar gyfer rhai nodau, ac mae’n dangos □ yn lle pob un: ${codes}${more > 0 ? ` a ${more} arall` : ''}. Mae’r nodau eu hunain wedi’u cadw yn y ffeil y tu ôl i bob □.`,
  opensAt: 'Dolen i',
  about: 'Am y ffeil hon',
}

/** English where a document is in no language that we have words of. */
export const documentWords = (language: string): DocumentWords => (/^cy\b/i.test(language) ? cy : en)
