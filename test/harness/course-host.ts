import { type IncomingHttpHeaders, request } from 'node:http'

/** What the courses' own host answered. */
export interface CourseAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * Asks a site that listens at `address` under another host name, as a browser does that takes every name under
 * `localhost` for this machine. `host`: without the port.
 */
export function askHost(address: string, host: string, path: string, asked: Asked = {}): Promise<CourseAnswer> {
  const { port, hostname } = new URL(address)
  // Said for every method: Node leaves it out where a method seldom has a body.
  const length = asked.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(asked.body)) }
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method: asked.method ?? 'GET',
        headers: { ...length, ...asked.headers, host: `${host}:${port}` },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(asked.body)
  })
}
