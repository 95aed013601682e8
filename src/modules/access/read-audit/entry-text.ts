import { z } from 'zod'

const said = z.object({ name: z.string(), detail: z.record(z.string(), z.unknown()).default({}) })

/** What the text of an entry says of who did it and of the details, in a form a person reads. */
export function readEntryText(body: string): { readonly name: string; readonly detail: string } {
  try {
    const { name, detail } = said.parse(JSON.parse(body))
    const parts = Object.entries(detail).map(([key, value]) => `${key}: ${writeValue(value)}`)
    return { name, detail: parts.join('; ') }
  } catch {
    return { name: 'Unreadable', detail: 'The text of this entry is not as it was written' }
  }
}

const writeValue = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') || 'none' : value === null ? 'none' : String(value)
