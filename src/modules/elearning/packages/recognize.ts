import { open } from 'node:fs/promises'

export type Recognized = { readonly kind: 'zip' | 'xml' } | { readonly kind: 'other'; readonly problem: string }

const wanted = 'Upload a cmi5 or SCORM package: a zip, or the XML of a cmi5 course structure.'

/** How files begin that people mistake for a course package. */
const lookalikes: readonly (readonly [start: string, name: string])[] = [
  ['25504446', 'a PDF'],
  ['526172211a07', 'a RAR archive'],
  ['377abcaf271c', 'a 7-Zip archive'],
  ['1f8b', 'a gzip archive'],
  ['d0cf11e0a1b11ae1', 'an old Office document'],
  ['4d5a', 'a program'],
]

/** What a file is, by how it begins. A name or content type says only what somebody believes. */
export async function recognize(path: string): Promise<Recognized> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return recognizeStart(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

function recognizeStart(start: Buffer): Recognized {
  if (start.length === 0) return { kind: 'other', problem: 'The file is empty. Export the course again.' }
  const begin = start.toString('hex')
  // A local file, an empty zip's directory, and the mark of a zip made in parts (APPNOTE 4.3).
  if (['504b0304', '504b0506', '504b0708'].some((mark) => begin.startsWith(mark))) return { kind: 'zip' }
  const known = lookalikes.find(([mark]) => begin.startsWith(mark))
  if (known !== undefined) return { kind: 'other', problem: `The file is ${known[1]}, not a course. ${wanted}` }
  // Byte order marks and the zero bytes of UTF-16 fall away, so that one look tells XML in any encoding.
  const text = start.toString('latin1').replaceAll(/\0|^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/g, '')
  if (/^\s*<(?:!doctype\s+)?html\b/i.test(text)) return { kind: 'other', problem: `The file is a web page. ${wanted}` }
  if (text.trimStart().startsWith('<')) return { kind: 'xml' }
  return { kind: 'other', problem: `The file is neither a zip nor XML. ${wanted}` }
}
