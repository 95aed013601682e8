import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openJobs, type TestJobs } from '../../../test/harness/jobs.ts'
import { openRecord, type TestRecord } from '../../../test/harness/record.ts'
import { openSite, type TestSite } from '../../../test/harness/site.ts'
import { type Actor, retryJob, systemActor } from '../../kernel/index.ts'
import { addUser } from '../access/index.ts'
import { mailJob } from './mail-job.ts'
import { listMessages, type Message, noteMail } from './message.queries.ts'
import { mail } from './module.ts'
import { type Mail, sendMail } from './send-mail.ts'
import { readMailSettings } from './settings.ts'

let record: TestRecord
let writer: Actor
let jobs: TestJobs | null = null
let site: TestSite | null = null
const servers: SMTPServer[] = []

beforeAll(async () => {
  record = await openRecord()
  writer = record.actor(['learning'])
})
afterEach(async () => {
  await jobs?.stop()
  await site?.close()
  jobs = null
  site = null
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(done))
  vi.unstubAllEnvs()
})
afterAll(() => record.close())

interface Taken {
  readonly to: readonly string[]
  readonly text: string
}

/** A real mail server on a port; it keeps what it takes. */
async function mailServer(options: SMTPServerOptions = {}, port = 0): Promise<{ port: number; taken: Taken[] }> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (chunk) => (text += chunk))
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  servers.push(server)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return { port: (server.server.address() as AddressInfo).port, taken }
}

function useServer(port: number, more = ''): void {
  vi.stubEnv('CANDOUR_SMTP_URL', `smtp://127.0.0.1:${port}${more}`)
  vi.stubEnv('CANDOUR_MAIL_FROM', 'Candour <candour@force.example>')
  vi.stubEnv('CANDOUR_ORIGIN', 'https://candour.force.example')
}

let count = 0
const write = async (more: Partial<Mail> = {}): Promise<string> => {
  const key = `mail ${count++}`
  const mailOf = {
    key,
    to: { address: 'ann@force.example' },
    subject: 'It is done',
    text: 'It is on its page:',
    path: '/x',
  }
  await record.db.write(writer, (tx) => sendMail(tx, { ...mailOf, ...more }))
  return key
}
const start = async () => {
  jobs = await openJobs(record, [mailJob], new Map())
}
const newest = async (): Promise<Message> => {
  const [message] = await record.db.read(systemActor(record.force.forceId), (tx) => listMessages(tx, { limit: 1 }))
  if (!message) throw new Error('There is no mail')
  return message
}
const becomes = (state: string) => expect.poll(async () => (await newest()).state, { timeout: 15_000 }).toBe(state)

test('mail is sent once, with a link, to the address of a user or as given', async () => {
  const { port, taken } = await mailServer()
  useServer(port)
  const userId = await record.db.write(systemActor(record.force.forceId), (tx) =>
    addUser(tx, { name: 'Grace', email: 'grace@force.example', roles: ['learning'], sample: false }),
  )
  await start()
  const key = await write({ to: { userId } })
  await record.db.write(writer, (tx) => sendMail(tx, { key, to: { userId }, subject: 'Again', text: 'Again' }))
  await becomes('sent')
  expect(taken).toHaveLength(1)
  expect(taken[0]?.to).toEqual(['grace@force.example'])
  expect(taken[0]?.text).toContain('https://candour.force.example/x')
  expect(taken[0]?.text).toContain('Auto-Submitted: auto-generated')
})

test('without a server it is kept, and an administrator sees that it would be sent', async () => {
  await start()
  await write({ subject: 'Kept for later' })
  await becomes('kept')
  site = await openSite(record, [{ ...mail, jobs: [] }])
  const page = await site.visit(record.actor(['administrator'])).get('/mail')
  expect(page.body).toContain('Kept for later')
  expect(page.body).toContain('Would be sent')
  expect(page.body).toContain('No mail server is named')
  expect((await site.visit(record.actor(['learning'])).get('/mail')).statusCode).toBe(403)
  expect((await site.visit(null).get('/mail')).statusCode).toBe(303)
})

test('the server is down, and then up: the mail goes out by itself', async () => {
  const { port } = await mailServer()
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(done))
  useServer(port)
  await start()
  await write()
  await expect.poll(async () => (await newest()).reason, { timeout: 15_000 }).toContain('could not take it yet')
  const { taken } = await mailServer({}, port)
  await becomes('sent')
  expect(taken).toHaveLength(1)
})

test('a recipient who is refused is told to the administrator, and not tried again', async () => {
  let tries = 0
  const { port, taken } = await mailServer({
    onRcptTo(_, __, done) {
      tries += 1
      done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
    },
  })
  useServer(port)
  await start()
  await write()
  await becomes('refused')
  expect((await newest()).reason).toContain('No such mailbox')
  expect(taken).toEqual([])
  expect(tries).toBe(1)
})

test('where TLS is required, nothing goes out without it', async () => {
  const { port, taken } = await mailServer()
  useServer(port, '?requireTLS=true')
  await start()
  await write()
  await expect.poll(async () => (await newest()).reason, { timeout: 15_000 }).toContain('could not take it yet')
  expect(taken).toEqual([])
})

test('killed between sending and noting, it is sent again under the same Message-ID', async () => {
  const { port, taken } = await mailServer()
  useServer(port)
  await start()
  await write()
  await becomes('sent')
  const { mailId } = await newest()
  // As it stood before that was noted: the owner alone can set it back.
  const owner = new pg.Client({ connectionString: record.ownerUrl })
  await owner.connect()
  await owner.query(`update mail.message set state = 'waiting' where mail_id = $1`, [mailId])
  await owner.query(
    `update kernel.job set state = 'running', runner = 'dead', beat_at = now() - interval '1 minute' where payload->>'mailId' = $1`,
    [mailId],
  )
  await owner.end()
  // Mail of other tests that waited for a server may come by as well.
  const ofThis = () => taken.filter(({ text }) => text.includes(mailId))
  await expect.poll(() => ofThis().length, { timeout: 15_000 }).toBe(2)
  await becomes('sent')
  const ids = ofThis().map(({ text }) => /^Message-ID: (.+)$/im.exec(text)?.[1]?.trim())
  expect(ids).toEqual([`<${mailId}@force.example>`, `<${mailId}@force.example>`])
})

test('what was sent stays so', async () => {
  const { mailId, state } = await newest()
  expect(state).toBe('sent')
  await record.db.write(systemActor(record.force.forceId), (tx) => noteMail(tx, mailId, 'waiting'), 'queue')
  expect((await newest()).state).toBe('sent')
  expect(await record.db.write(writer, (tx) => retryJob(tx, mailId))).toBe(false)
})

test.each([
  [{ CANDOUR_SMTP_URL: 'smtp://host' }, 'CANDOUR_MAIL_FROM'],
  [{ CANDOUR_MAIL_FROM: 'a@b.example' }, 'CANDOUR_SMTP_URL'],
  [{ CANDOUR_SMTP_URL: 'https://host', CANDOUR_MAIL_FROM: 'a@b.example' }, 'CANDOUR_SMTP_URL'],
  [{ CANDOUR_SMTP_URL: 'smtp://host', CANDOUR_MAIL_FROM: 'nobody' }, 'CANDOUR_MAIL_FROM'],
])('half a configuration stops the start: %j', (environment, names) => {
  expect(() => readMailSettings(environment)).toThrow(names)
})
