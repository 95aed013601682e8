import { readdir, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { day } from '../src/kernel/index.ts'
import { asks, closedValues, cuts, slots } from './slots.ts'

const condition = z.string().refine((written) => {
  const [, slot = '', values = ''] = /^(?:not )?([a-z_]+)=(.+)$/.exec(written) ?? []
  const closed = closedValues.get(slot)
  return slots.includes(slot) && (closed === undefined || values.split('|').every((value) => closed.has(value)))
}, 'is “slot=value”, “slot=value|value” or “not slot=value”, with a slot and values that are known')

const date = '\\d{4}-\\d{2}-\\d{2}'
const time = z
  .string()
  .regex(new RegExp(`^(?:ambiguous|@${date}|(?:${date})?\\.\\.(?:${date})?)$`), 'is no stretch of days and no day')

/** What an ask means. Times are stretches (`2023-01-01..2023-12-31`, either end open), days (`@2024-03-31`) or `ambiguous`. */
const reading = z.strictObject({
  ask: z.enum(asks),
  /** What a number would be a number of. */
  unit: z.string().optional(),
  conditions: z.array(condition).default([]),
  times: z.array(time).default([]),
  cuts: z.array(z.enum(cuts)).default([]),
  /** The place in the letter of the ask that "of those" points to. */
  of: z.int().positive().optional(),
})

/**
 * What the desk should say. `understood`: any of `answers` is right. `in_part`: nothing may be given as the answer, and
 * one of `nearest` is the right thing to offer first. `not_in_record`: nothing answers it.
 */
const right = z.strictObject({
  state: z.enum(['understood', 'in_part', 'not_in_record']),
  answers: z.array(z.string()).default([]),
  nearest: z.array(z.string()).default([]),
  /** What a desk that matches a few words would answer with, wrongly. */
  never: z.array(z.string()).default([]),
  /** What the record does not hold yet: see `awaited`. */
  waits_for: z.string().optional(),
})

const ask = z.strictObject({
  /** The ask's own words, as a run of the letter's. */
  words: z.string().min(1),
  /** Lead-ins, headings and scopes elsewhere in the letter that belong to it. */
  around: z.array(z.string()).default([]),
  reading,
  right,
})

const letter = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  received: z.string().transform(day),
  letter: z.string().min(1),
  asks: z.array(ask).min(1),
})

const file = z.strictObject({
  /** Not to be looked at while the desk is being tuned. */
  held_apart: z.boolean().default(false),
  letters: z.array(letter).min(1),
})

export type LabelledAsk = z.infer<typeof ask>
export type LabelledReading = LabelledAsk['reading']
export type LabelledLetter = z.infer<typeof letter> & { readonly heldApart: boolean; readonly file: string }

const folder = new URL('../test/desk-labels/', import.meta.url)

/** Every letter of the labelled set, file by file. Throws where a label is not in its form, and says where. */
export async function labelledLetters(): Promise<readonly LabelledLetter[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const files = await Promise.all(
    names.map(async (name) => {
      const read = file.safeParse(parse(await readFile(new URL(name, folder), 'utf8')))
      if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`)
      return read.data.letters.map((each) => ({ ...each, heldApart: read.data.held_apart, file: name }))
    }),
  )
  return files.flat()
}
