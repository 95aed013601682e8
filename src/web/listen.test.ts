import type { RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { guardedServer } from './listen.ts'

const keepAlive = 200
let close: (() => void) | null = null
afterEach(() => close?.())

/** Whether the server drops a connection by itself, after a post that `listener` answers and then silence. */
async function isDropped(listener: RequestListener, body: string, within: number): Promise<boolean> {
  const server = guardedServer(listener, () => {
    throw new Error('Nothing is to be logged')
  })
  server.keepAliveTimeout = keepAlive
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  close = () => {
    socket.destroy()
    server.close()
  }
  const dropped = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)))
  socket.resume().on('error', () => {})
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  return Promise.race([dropped, delay(within, false)])
}

// Node gives a second more than the timeout says.
const soon = 4_000

test('a connection whose body nobody read is not kept for ever', async () => {
  expect(await isDropped((_, response) => response.end('no'), 'unread', soon)).toBe(true)
})

test('nor is one whose body was read', async () => {
  expect(await isDropped((request, response) => request.resume().once('end', () => response.end()), 'read', soon)).toBe(
    true,
  )
})

test('and an answer that takes long after the body is waited for', async () => {
  const slow: RequestListener = (request, response) =>
    request.resume().once('end', () => setTimeout(() => response.end('late'), soon))
  expect(await isDropped(slow, 'read', soon - 500)).toBe(false)
})
