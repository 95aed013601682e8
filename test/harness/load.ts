import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { statement } from './learning-store.ts'
import type { PreparedRecord } from './served.ts'

/** What a site was asked and how it answered, while something was done to its database. */
export interface Load {
  /** Of every answer, by what was asked: a status, or what went wrong when there was none. */
  readonly statuses: ReadonlyMap<string, readonly (number | string)[]>
  /** Pages and answers of 503, with their headers. */
  readonly away: readonly { readonly asked: string; readonly text: string; readonly retryAfter: string | null }[]
  /** Waits until each kind has been answered well so many times from now on. */
  answered(times: number): Promise<void>
  /** Waits until somebody was told that it is away. */
  refused(): Promise<void>
  /** Stops asking. Gives what was acknowledged: verbs of statements, and cookies of sessions. */
  stop(): Promise<{ readonly verbs: readonly string[]; readonly cookies: readonly string[] }>
}

const xapi = (authorization: string) => ({
  authorization,
  'content-type': 'application/json',
  'x-experience-api-version': '2.0.0',
})

/** Signs in, and gives the session's cookie; else the answer. */
export async function signIn(address: string, userId: string): Promise<{ cookie: string | null; answer: Response }> {
  const page = await fetch(`${address}/sign-in`)
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.clone().text())?.[1]
  if (token === undefined) return { cookie: null, answer: page }
  const cookies = page.headers.getSetCookie().map((each) => each.split(';')[0])
  const answer = await fetch(`${address}/sign-in/sample`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookies.join('; ') },
    body: new URLSearchParams({ _csrf: token, next: '/home', user: userId }),
  })
  const session = answer.headers.getSetCookie().find((each) => each.startsWith('session='))
  return { cookie: session?.split(';')[0] ?? null, answer }
}

/** How many statements a verb has in the store. */
export async function countStatements(address: string, authorization: string, verb: string): Promise<number> {
  const asked = `${address}/xapi/2.0/statements?${new URLSearchParams({ verb })}`
  const answer = await fetch(asked, { headers: xapi(authorization) })
  return ((await answer.json()) as { statements: unknown[] }).statements.length
}

/** Asks for pages, sends forms and statements, all the time until it is stopped. */
export function putLoadOn(addresses: readonly string[], { others, authorization }: PreparedRecord): Load {
  const statuses = new Map<string, (number | string)[]>()
  const away: { asked: string; text: string; retryAfter: string | null }[] = []
  const verbs: string[] = []
  const cookies: string[] = []
  let stopped = false
  let signIns = 0

  const note = async (asked: string, answer: Response) => {
    statuses.set(asked, [...(statuses.get(asked) ?? []), answer.status])
    if (answer.status === 503) {
      away.push({ asked, text: await answer.text(), retryAfter: answer.headers.get('retry-after') })
    } else if (!answer.bodyUsed) await answer.arrayBuffer()
  }
  const again = async (asked: string, pause: number, ask: () => Promise<void>) => {
    for (; !stopped; await delay(pause)) {
      await ask().catch((error) => statuses.set(asked, [...(statuses.get(asked) ?? []), String(error.cause ?? error)]))
    }
  }
  const works = addresses.flatMap((address) => [
    again('page', 20, async () => note('page', await fetch(`${address}/sign-in`))),
    again('home', 20, async () => {
      const cookie = cookies.at(-1)
      if (cookie !== undefined) await note('home', await fetch(`${address}/home`, { headers: { cookie } }))
    }),
    // Below what is allowed a minute, to one address and to one account.
    again('form', 1100, async () => {
      const { cookie, answer } = await signIn(address, others[signIns++ % others.length] ?? '')
      await note('form', answer)
      if (answer.status === 303 && cookie !== null) cookies.push(cookie)
    }),
    ...Array.from({ length: 3 }, () =>
      again('statements', 5, async () => {
        const verb = `https://verbs.example/${randomUUID()}`
        const body = JSON.stringify(Array.from({ length: 5 }, () => statement({ verb: { id: verb } })))
        const init = { method: 'POST', headers: xapi(authorization), body }
        const answer = await fetch(`${address}/xapi/2.0/statements`, init)
        await note('statements', answer)
        if (answer.status === 200) verbs.push(verb)
      }),
    ),
  ])

  const kinds = ['page', 'home', 'form', 'statements']
  const good = (asked: string) =>
    (statuses.get(asked) ?? []).filter((status) => typeof status === 'number' && status < 400).length
  return {
    statuses,
    away,
    async answered(times) {
      const before = new Map(kinds.map((asked) => [asked, good(asked)]))
      while (kinds.some((asked) => good(asked) < (before.get(asked) ?? 0) + times)) await delay(20)
    },
    async refused() {
      const before = away.length
      while (away.length === before) await delay(5)
    },
    async stop() {
      stopped = true
      await Promise.all(works)
      return { verbs, cookies }
    },
  }
}
