import { isObject, type Json, type JsonObject } from './specification/json.ts'

/** The first text of a language map, English first. */
function inWords(map: Json | undefined): string | null {
  if (!isObject(map)) return null
  const tag = Object.keys(map).find((each) => each.toLowerCase().startsWith('en')) ?? Object.keys(map)[0]
  const text = tag === undefined ? undefined : map[tag]
  return typeof text === 'string' && text !== '' ? text : null
}

/** Whom an agent names, as well as it does. */
export function agentInWords(agent: Json | undefined): string {
  if (!isObject(agent)) return 'Unknown'
  const { name, mbox, account, openid, mbox_sha1sum: sha1 } = agent
  if (typeof name === 'string' && name !== '') return name
  if (typeof mbox === 'string') return mbox.slice('mailto:'.length)
  if (isObject(account)) return String(account.name)
  if (typeof openid === 'string') return openid
  return typeof sha1 === 'string' ? `Email hash ${sha1.slice(0, 12)}` : 'A group'
}

export const verbInWords = (verb: Json | undefined): string =>
  isObject(verb) ? (inWords(verb.display) ?? String(verb.id).replace(/^.*[/#]/, '')) : ''

export function objectInWords(object: Json | undefined): string {
  if (!isObject(object)) return ''
  if (object.objectType === 'Agent' || object.objectType === 'Group') return agentInWords(object)
  if (object.objectType === 'StatementRef') return `statement ${String(object.id)}`
  if (object.objectType === 'SubStatement') return statementInWords(object)
  const { definition } = object
  return (isObject(definition) ? inWords(definition.name) : null) ?? String(object.id)
}

/** `Amara Okafor completed Domestic abuse workshop`. */
export const statementInWords = ({ actor, verb, object }: JsonObject): string =>
  `${agentInWords(actor)} ${verbInWords(verb)} ${objectInWords(object)}`
