import { isObject, type Json, type JsonObject } from './json.ts'
import { NotUnderstood } from './not-understood.ts'

/** Refuses a value, saying where it stands: `context.team.mbox`. */
export function refuse(at: string, says: string): never {
  throw new NotUnderstood(`${at} ${says}`)
}

/** Where a property of the thing at `at` stands. */
export const within = (at: string, name: string): string => `${at}.${name}`

/** An object that has no property but these: names are compared as they stand, case and all (1.0.3 Data 2.2). */
export function objectWith(value: Json | undefined, at: string, allowed: ReadonlySet<string>): JsonObject {
  const object = anyObject(value, at)
  for (const name of Object.keys(object)) {
    if (!allowed.has(name)) refuse(at, `has the property “${name.slice(0, 80)}”, which the specification does not have`)
  }
  return object
}

export function anyObject(value: Json | undefined, at: string): JsonObject {
  return isObject(value) ? value : refuse(at, 'is not an object')
}

export function text(value: Json | undefined, at: string): string {
  return typeof value === 'string' ? value : refuse(at, 'is not a string')
}

export function truth(value: Json | undefined, at: string): boolean {
  return typeof value === 'boolean' ? value : refuse(at, 'is not true or false')
}

export function amount(value: Json | undefined, at: string): number {
  return typeof value === 'number' ? value : refuse(at, 'is not a number')
}

export function list(value: Json | undefined, at: string): readonly Json[] {
  return Array.isArray(value) ? value : refuse(at, 'is not an array')
}

/** Checks a property where it is there. A null is there: it is refused like any other wrong value. */
export function optional(object: JsonObject, name: string, at: string, check: (value: Json, at: string) => unknown) {
  const value = object[name]
  if (value !== undefined) check(value, within(at, name))
}
