import Papa from 'papaparse'

export type CsvValue = string | number | boolean | null

/** A spreadsheet runs what begins like this as a formula. A negative number is only a number. */
const formula = /^(?!-\d+(?:\.\d+)?$)[=+\-@\t\r]/

const options = { escapeFormulae: formula, newline: '\r\n' }

/** One line without its end. */
const line = (values: readonly CsvValue[]): string => Papa.unparse([[...values]], options)

/**
 * CSV by RFC 4180, lines ended by CRLF. A value that a spreadsheet would run as a formula gets a leading apostrophe.
 * `mark` puts a byte order mark first, which Excel needs to read UTF-8.
 */
export function writeCsv(
  headings: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
  { mark = false }: { readonly mark?: boolean } = {},
): string {
  let text = `${mark ? '\uFEFF' : ''}${line(headings)}\r\n`
  for (const row of rows) text += `${line(row)}\r\n`
  return text
}

/** The same in pieces, for a download whose rows come from the database in batches: `Readable.from(csvLines(…))`. */
export async function* csvLines(
  headings: readonly string[],
  batches: AsyncIterable<readonly (readonly CsvValue[])[]>,
  { mark = false }: { readonly mark?: boolean } = {},
): AsyncGenerator<string> {
  yield writeCsv(headings, [], { mark })
  for await (const batch of batches) {
    if (batch.length > 0)
      yield `${Papa.unparse(
        batch.map((row) => [...row]),
        options,
      )}\r\n`
  }
}
