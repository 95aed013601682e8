import { NotUnderstood } from './not-understood.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json
}

/** How deep arrays and objects may nest: a statement that goes deeper is meant to exhaust its readers. */
const deepest = 200

/**
 * A number as a sender may write it that JavaScript would write otherwise: -0, 1.0, 1e3, 0.0000001, 12345678901234567890. What
 * follows a number in JSON follows here too, or the seconds of every timestamp would look like one.
 */
const inexact = /[[:,\s]-?(?:(?<=-)0|\d+(?:\.\d+)?[eE][+-]?\d+|\d+\.\d*0|0\.0{6}\d+|[\d.]{16,})(?=[\s,}\]])/

// JSON.rawJSON and the source of a value in a reviver are younger than TypeScript's own description of JSON.
interface JsonWithSource {
  rawJSON(source: string): object
  parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown
}
const withSource = JSON as unknown as JsonWithSource

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** The text of a body. Throws NotUnderstood where it is not UTF-8. */
export function readText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new NotUnderstood('The body is not text in UTF-8')
  }
}

/** Reads JSON. Throws NotUnderstood where it is none, or nests deeper than any statement needs to. */
export function readJson(text: string, what = 'The body'): Json {
  let value: Json
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new NotUnderstood(`${what} is not JSON: ${(error as Error).message}`)
  }
  if (depthBeyond(value, deepest)) throw new NotUnderstood(`${what} nests more than ${deepest} levels deep`)
  return value
}

/**
 * The same JSON with every number as it was written, for writing out again: a score of 1.0 stays 1.0, and a number too
 * long for JavaScript loses no digit. Returns `parsed` itself where the text holds no such number.
 */
export function keepNumbers(text: string, parsed: Json): Json {
  if (!inexact.test(text)) return parsed
  return withSource.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && source !== String(value) ? withSource.rawJSON(source) : value,
  ) as Json
}

function depthBeyond(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const inner of Object.values(value)) if (depthBeyond(inner, levels - 1)) return true
  return false
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
