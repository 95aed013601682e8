import { Agent, type IncomingMessage, request } from 'node:http'
import { type Timings, timings } from './timings.ts'

/** What a page's visitors met with. */
export interface Visits extends Timings {
  readonly perSecond: number
}

export interface Answered {
  readonly status: number
  readonly body: string
  readonly headers: IncomingMessage['headers']
}

export interface Visit {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly form?: URLSearchParams
}

/** Sends one request, and reads the whole answer. */
export function send({ url, headers, form }: Visit, agent: Agent): Promise<Answered> {
  return new Promise((answered, failed) => {
    const sent = request(url, { agent, headers, method: form ? 'POST' : 'GET' }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', failed)
      response.once('end', () =>
        answered({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          headers: response.headers,
        }),
      )
    })
    sent.once('error', failed)
    sent.end(form?.toString())
  })
}

export interface Crowd {
  /** Each is a visitor who asks for the page again as soon as it has come. */
  readonly connections: number
  readonly seconds: number
  readonly requests: number
}

/**
 * Has a crowd ask for one page over connections that stay open, until the time or the number of requests is over.
 * Throws Error where an answer is not the page: a refusal is quick, and would pass for speed.
 */
export async function visitInCrowd(visit: Visit, { connections, seconds, requests }: Crowd): Promise<Visits> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const taken: number[] = []
  let begun = 0
  const started = performance.now()
  const end = started + seconds * 1000
  const visitor = async () => {
    while (begun < requests && performance.now() < end) {
      begun += 1
      const asked = performance.now()
      const { status } = await send(visit, agent)
      if (status !== 200) throw new Error(`${visit.url} answered ${status}`)
      taken.push(performance.now() - asked)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, visitor))
  } finally {
    agent.destroy()
  }
  return { ...timings(taken), perSecond: (taken.length * 1000) / (performance.now() - started) }
}
