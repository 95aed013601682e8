import { contentType } from 'mime-types'

/** By the extension of the file's name, with a charset for text. */
export function contentTypeOf(path: string): string {
  const name = path.split('/').at(-1) ?? ''
  const extension = name.includes('.') ? (name.split('.').at(-1) ?? '') : ''
  return (extension === '' ? false : contentType(`.${extension}`)) || 'application/octet-stream'
}
