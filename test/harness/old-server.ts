import { createServer } from 'node:net'

/** Something that speaks PostgreSQL's protocol (manual, chapter 55) just far enough to say of which version it is. */
export async function oldServer(version: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const number = `${Number(version.split('.')[0]) * 10_000}`
  const message = (type: string, body: Buffer) => {
    const head = Buffer.alloc(5)
    head.write(type)
    head.writeInt32BE(body.length + 4, 1)
    return Buffer.concat([head, body])
  }
  const text = (value: string) => Buffer.from(`${value}\0`)
  const int16 = (value: number) => Buffer.from([value >> 8, value & 255])
  const int32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255])
  const column = (name: string) =>
    Buffer.concat([text(name), int32(0), int16(0), int32(25), int16(65_535), int32(-1), int16(0)])
  const row = (values: readonly string[]) =>
    message(
      'D',
      Buffer.concat([int16(values.length), ...values.flatMap((v) => [int32(Buffer.byteLength(v)), Buffer.from(v)])]),
    )
  const ready = message('Z', Buffer.from('I'))
  const described = message('T', Buffer.concat([int16(2), column('number'), column('version')]))

  const server = createServer((socket) => {
    let greeted = false
    socket.on('error', () => {})
    socket.on('data', (data) => {
      if (!greeted) {
        greeted = true
        socket.write(Buffer.concat([message('R', int32(0)), ready]))
      } else if (data[0] === 0x51) {
        const rows = data.includes('server_version') ? [described, row([number, version])] : []
        socket.write(Buffer.concat([...rows, message('C', text('SELECT 1')), ready]))
      } else socket.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `postgres://owner:secret@127.0.0.1:${port}/candour`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
