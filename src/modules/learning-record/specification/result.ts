import { checkExtensions, readDuration } from './data-types.ts'
import type { Json } from './json.ts'
import { amount, objectWith, optional, refuse, text, truth } from './property.ts'

const resultProperties = new Set(['score', 'success', 'completion', 'response', 'duration', 'extensions'])
const scoreProperties = new Set(['scaled', 'raw', 'min', 'max'])

/** What came of it (1.0.3 Data 2.4.5). */
export function checkResult(value: Json, at: string): void {
  const result = objectWith(value, at, resultProperties)
  optional(result, 'score', at, checkScore)
  optional(result, 'success', at, truth)
  optional(result, 'completion', at, truth)
  optional(result, 'response', at, text)
  optional(result, 'duration', at, readDuration)
  optional(result, 'extensions', at, checkExtensions)
}

function checkScore(value: Json, at: string): void {
  const score = objectWith(value, at, scoreProperties)
  for (const name of scoreProperties) optional(score, name, at, amount)
  const { scaled, raw, min, max } = score as { readonly [name: string]: number | undefined }
  if (scaled !== undefined && (scaled < -1 || scaled > 1)) refuse(at, 'has a scaled value outside -1 to 1')
  if (min !== undefined && max !== undefined && min >= max) refuse(at, 'has a min that is not below its max')
  if (raw !== undefined && min !== undefined && raw < min) refuse(at, 'has a raw value below its min')
  if (raw !== undefined && max !== undefined && raw > max) refuse(at, 'has a raw value above its max')
}
