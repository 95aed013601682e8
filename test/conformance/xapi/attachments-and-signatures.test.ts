import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LearningStore, multipart, openLearningStore, statement, versions } from '../../harness/learning-store.ts'

// 1.0.3 Data 2.4.11 and 2.6, Communication 1.5; 2.0 4.1.3 and 4.2.2.6: files that go with statements.

let store: LearningStore
beforeAll(async () => {
  store = await openLearningStore()
})
afterAll(() => store.close())

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const file = (text: string) => {
  const content = Buffer.from(text, 'latin1')
  return { content, sha2: sha256(content) }
}
const declared = ({ content, sha2 }: ReturnType<typeof file>, changes: object = {}) => ({
  usageType: 'https://learning.example/usage/certificate',
  display: { en: 'Certificate' },
  contentType: 'text/plain',
  length: content.length,
  sha2,
  ...changes,
})

describe.each(versions)('version %s', (version) => {
  const post = (body: object, files: Parameters<typeof multipart>[1]) =>
    store.call(version, 'POST', '/statements', multipart(body, files))

  test('a file comes back byte for byte, once, where attachments are asked for', async () => {
    const bytes = file('\x00\xff\r\n--edge-of-part\r\n?'.replace('--edge', '-edge'))
    const registration = randomUUID()
    const make = () => statement({ attachments: [declared(bytes)], context: { registration } })
    expect((await post([make(), make()], [bytes])).status).toBe(200)
    const params = { registration, attachments: 'true' }
    const response = await fetch(
      `${store.address}/xapi/${version.slice(0, 3)}/statements?${new URLSearchParams(params)}`,
      {
        headers: {
          'x-experience-api-version': version,
          authorization: `Basic ${Buffer.from(`${store.key}:${store.secret}`).toString('base64')}`,
        },
      },
    )
    expect(response.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=/)
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
    expect(
      text.split(`X-Experience-API-Hash: ${bytes.sha2}\r\n\r\n${bytes.content.toString('latin1')}\r\n`),
    ).toHaveLength(2)
    const plain = await store.call(version, 'GET', '/statements', { params: { registration } })
    expect(plain.headers.get('content-type')).toMatch(/^application\/json/)
  })

  test('a file that is only an address needs no part, and one that is neither is refused', async () => {
    const bytes = file('elsewhere')
    const elsewhere = declared(bytes, { fileUrl: 'https://learning.example/file' })
    expect(
      (await store.call(version, 'POST', '/statements', { body: statement({ attachments: [elsewhere] }) })).status,
    ).toBe(200)
    const missing = statement({ attachments: [declared(bytes)] })
    expect((await store.call(version, 'POST', '/statements', { body: missing })).status).toBe(400)
    expect((await post(missing, [])).status).toBe(400)
  })

  test('a file nobody declared, or whose hash lies, is refused with everything', async () => {
    const bytes = file('honest')
    const liar = { content: Buffer.from('liar'), sha2: bytes.sha2 }
    const sent = statement({ attachments: [declared(bytes)] })
    expect((await post(sent, [bytes, file('extra')])).status).toBe(400)
    expect((await post(sent, [liar])).status).toBe(400)
    expect((await store.call(version, 'GET', '/statements', { params: { statementId: String(sent.id) } })).status).toBe(
      404,
    )
  })

  test('a body that is cut short, names no boundary or is a form is refused', async () => {
    const bytes = file('whole')
    const { body, headers } = multipart(statement({ attachments: [declared(bytes)] }), [bytes])
    const call = (sent: Buffer, contentType: string) =>
      store.call(version, 'POST', '/statements', { body: sent, headers: { 'content-type': contentType } })
    expect((await call(body.subarray(0, -8), headers['content-type'] ?? '')).status).toBe(400)
    expect((await call(body, 'multipart/mixed')).status).toBe(400)
    expect((await call(body, 'multipart/form-data; boundary=edge-of-part')).status).toBe(400)
    expect((await call(Buffer.from('{}'), 'text/plain')).status).toBe(400)
  })

  describe('signed statements', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const encode = (value: object | Buffer) =>
      (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url')

    const signed = (payload: object, alg = 'RS256') => {
      const head = `${encode({ alg })}.${encode(payload)}`
      return file(`${head}.${encode(sign('RSA-SHA256', Buffer.from(head), privateKey))}`)
    }
    const withSignature = (sent: object, signature: ReturnType<typeof file>, changes: object = {}) => ({
      ...sent,
      attachments: [
        declared(signature, {
          usageType: 'http://adlnet.gov/expapi/attachments/signature',
          contentType: 'application/octet-stream',
          ...changes,
        }),
      ],
    })

    test('a signature of the same statement is taken', async () => {
      const sent = statement({ result: { duration: 'PT1.239S' } })
      const signature = signed({ ...sent, result: { duration: 'PT1.23S' } })
      expect((await post(withSignature(sent, signature), [signature])).status).toBe(200)
    })

    test('of another statement, by another algorithm, of another type or not a signature at all, it is refused', async () => {
      const sent = statement()
      const other = signed({ ...sent, verb: { id: 'http://v.example/failed' } })
      const none = signed(sent, 'none')
      const good = signed(sent)
      const garbage = file('not.a signature')
      expect((await post(withSignature(sent, other), [other])).status).toBe(400)
      expect((await post(withSignature(sent, none), [none])).status).toBe(400)
      expect((await post(withSignature(sent, garbage), [garbage])).status).toBe(400)
      expect((await post(withSignature(sent, good, { contentType: 'text/plain' }), [good])).status).toBe(400)
      const elsewhere = withSignature(sent, good, { fileUrl: 'https://learning.example/signature' })
      expect((await store.call(version, 'POST', '/statements', { body: elsewhere })).status).toBe(400)
    })
  })
})
