import { hash } from 'node:crypto'
import type { JsonObject } from './specification/json.ts'

/**
 * What a statement is found by is a key of 128 bits, the beginning of a SHA-256, in the form of a UUID: short, of one
 * width, and the same whatever a sender puts into a name.
 */
export function keyOf(...parts: readonly string[]): string {
  const digits = hash('sha256', JSON.stringify(parts), 'hex')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20, 32)}`
}

/** A key that has been worked out for a name before. Forgotten whole when it grows. */
function remembered(kind: string): (name: string) => string {
  const keys = new Map<string, string>()
  return (name) => {
    const known = keys.get(name)
    if (known !== undefined) return known
    const key = keyOf(kind, name)
    if (name.length > rememberUpTo) return key
    if (keys.size >= rememberAtMost) keys.clear()
    keys.set(name, key)
    return key
  }
}
const rememberAtMost = 10_000
const rememberUpTo = 500

// Verbs and activities are few, and every statement names some again.
export const verbKey = remembered('verb')
export const activityKey = remembered('activity')
export const registrationKey = (registration: string): string => keyOf('registration', registration.toLowerCase())

/** The key of an agent or identified group: two are the same where their identifiers are. Null for an anonymous group. */
export function agentKey(agent: JsonObject): string | null {
  const { mbox, mbox_sha1sum: sha1, openid, account } = agent
  if (typeof mbox === 'string') return keyOf('agent', 'mbox', mbox)
  if (typeof sha1 === 'string') return keyOf('agent', 'mbox_sha1sum', sha1.toLowerCase())
  if (typeof openid === 'string') return keyOf('agent', 'openid', openid)
  if (account === undefined) return null
  const { homePage, name } = account as { homePage: string; name: string }
  return keyOf('agent', 'account', homePage, name)
}
