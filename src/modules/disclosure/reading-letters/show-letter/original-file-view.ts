import { fileTypeName, type KeptFile } from '../../../../kernel/index.ts'
import { counted, type Html, html, writeNumber } from '../../../../web/index.ts'
import { kindOfMediaType } from '../letter-files/kind-names.ts'
import type { OriginalFile } from './received-letter.queries.ts'

/** A number of bytes as people say it: `812 bytes`, `1.2 MB`. */
function writeSize(bytes: number): string {
  if (bytes < 1024) return counted(bytes, 'byte', 'bytes')
  if (bytes < 1024 ** 2) return `${writeNumber(Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`
}

/**
 * The file in which a request came, to be downloaded, with its size, its type and the SHA-256 by which anyone can tell that
 * it is what came; or why there is none.
 */
export const originalFileView = (reference: string, { file, cameAsFile }: OriginalFile): Html => {
  if (file === null) {
    return html`${cameAsFile ? 'Not kept: it came as a file, of which only the words were kept' : 'None: it was typed or pasted in'}`
  }
  const { name, bytes, namedAs, sha256 } = file
  const warning = namedAs && html`<br><strong>Its name says that it is ${namedAs}, and it is not.</strong>`
  // On one line: these spans show a line's end in the source as one.
  return html`<span class="wrap-anywhere"><a class="govuk-link" href="/requests/${reference}/as-received/original">${name}</a><br>${typeOf(file)}, ${writeSize(bytes)}${warning}<br>SHA-256 ${sha256}</span>`
}

const typeOf = ({ mediaType }: Pick<KeptFile, 'mediaType'>): string => {
  const name = kindOfMediaType(mediaType) ?? fileTypeName(mediaType)
  return `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`
}
