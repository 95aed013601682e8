import { isObject, type Json, type JsonObject } from '../../learning-record/index.ts'

/** A part of a statement as an object, empty where it is not there. What it may hold was checked before. */
export const part = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** The ids of the context activities of a kind, whether they are a list or one alone. */
export function activitiesOf(context: JsonObject, kind: string): readonly Json[] {
  const value = part(context.contextActivities)[kind]
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value ?? null]
  return list.map((each) => part(each).id ?? null)
}
