import { v7 } from 'uuid'
import { NotFound } from './errors.ts'

/** A new identity: a version 7 UUID, so that rows written together lie together. */
export const newId = (): string => v7()

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text is an identity, in capitals or not. */
export const isId = (text: string): boolean => uuid.test(text)

/** An identity out of an address, as the record writes it. Throws NotFound where it is none, as for one that is not there. */
export function mustBeId(text: string | undefined): string {
  if (text === undefined || !isId(text)) throw new NotFound()
  return text.toLowerCase()
}
