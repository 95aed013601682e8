import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { FastifyBaseLogger } from 'fastify'

/** How long a sender may take; whoever is slower holds a connection for nothing. */
const most = {
  /** For the request line and the headers. */
  headersTimeout: 20_000,
  /** For a whole request: two gigabytes by a line of 20 Mbit/s. */
  requestTimeout: 15 * 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
} as const

/** A body of which nothing more comes for so long is not waited for. */
const stalledBody = 60_000

/**
 * The HTTP server below both applications. Nothing that a request does can end the process here: what is thrown before
 * an application has taken it over is logged, and its sender is told no more than that it went wrong.
 */
export function guardedServer(listener: RequestListener, log: () => FastifyBaseLogger): Server {
  return createServer(most, (request, response) => {
    dropStalled(request, response)
    try {
      listener(request, response)
    } catch (error) {
      log().error(error)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain', connection: 'close' })
      response.end('Sorry, there is a problem with the service\n')
    }
  })
}

function dropStalled(request: IncomingMessage, response: ServerResponse): void {
  const { socket, headers } = request
  // Where there is no body, its end is not told before the answer is.
  if (headers['transfer-encoding'] === undefined && !Number(headers['content-length'])) return
  socket.setTimeout(stalledBody)
  request.once('end', () => {
    // A body that nobody read ends after the answer: by then the connection waits for its next request, and not for ever.
    if (!response.writableFinished) socket.setTimeout(0)
  })
}
