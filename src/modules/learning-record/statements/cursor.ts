import { isObject, readJson } from '../specification/json.ts'
import { NotUnderstood } from '../specification/not-understood.ts'

/** Where an answer left off: what was asked, and the ordinal of the last statement given. */
export interface Cursor {
  readonly params: ReadonlyMap<string, string>
  readonly after: string
}

/** A cursor as it stands in an address. It grants nothing: whoever follows it is asked for a credential as always. */
export const writeCursor = ({ params, after }: Cursor): string =>
  Buffer.from(JSON.stringify({ params: Object.fromEntries(params), after })).toString('base64url')

/** Throws NotUnderstood where it is none of ours. */
export function readCursor(text: string): Cursor {
  const value = readJson(Buffer.from(text, 'base64url').toString('utf8'), 'The parameter more')
  const entries = isObject(value) && isObject(value.params) ? Object.entries(value.params) : []
  const params = new Map<string, string>()
  for (const [name, given] of entries) if (typeof given === 'string') params.set(name, given)
  const after = isObject(value) ? value.after : undefined
  if (typeof after !== 'string' || !/^\d{1,19}$/.test(after)) {
    throw new NotUnderstood('The parameter more is not one that was given here')
  }
  return { params, after }
}
