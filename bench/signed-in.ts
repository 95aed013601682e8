import { Agent } from 'node:http'
import { type Answered, send } from './load-generator.ts'

/** A sample person's visit to the site. */
export interface SignedIn {
  readonly headers: Readonly<Record<string, string>>
  /** A page's text. Throws Error where there is no such page for this person. */
  read(path: string): Promise<string>
}

/** Signs in as one of the sample people, as a browser would. */
export async function signInAs(name: string, address: string): Promise<SignedIn> {
  const agent = new Agent()
  const cookies = new Map<string, string>()
  const headers = () => ({ cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') })
  const keep = (answer: Answered) => {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(key, value)
    }
    return answer
  }
  const { body } = keep(await send({ url: `${address}/sign-in`, headers: {} }, agent))
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1]
  const user = new RegExp(`<button[^>]*value="([^"]+)"[^>]*>\\s*Sign in as ${name}`).exec(body)?.[1]
  if (token === undefined || user === undefined) throw new Error(`Nobody can sign in as ${name}`)
  const form = new URLSearchParams({ _csrf: token, user })
  const signIn = {
    url: `${address}/sign-in/sample`,
    headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
    form,
  }
  keep(await send(signIn, agent))
  return {
    headers: headers(),
    async read(path) {
      const answer = await send({ url: `${address}${path}`, headers: headers() }, agent)
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      return answer.body
    },
  }
}
