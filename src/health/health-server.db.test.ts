import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord, type TestRecord } from '../../test/harness/record.ts'
import { type Db, logEvent, openLog } from '../kernel/index.ts'
import { type HealthServer, serveHealth } from './health-server.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import { examine } from './readiness.ts'

let record: TestRecord
let server: HealthServer
let metrics: Metrics
let away = false

const get = async (path: string) => {
  const response = await fetch(`${server.address}${path}`)
  return { status: response.status, text: await response.text() }
}

beforeAll(async () => {
  record = await openRecord()
  metrics = openMetrics()
  openLog(metrics.countEvent)
  const { db, force, ownerUrl } = record
  const fallible: Db = { ...db, read: (...work) => (away ? Promise.reject(new Error('away')) : db.read(...work)) }
  metrics.watch({ db: fallible, forceId: force.forceId })
  const examined = { db: fallible, forceId: force.forceId, ownerUrl, dataDirectory: '/' }
  server = await serveHealth({
    port: 0,
    host: '127.0.0.1',
    registry: metrics.registry,
    examine: () => examine(examined),
  })
})

afterAll(async () => {
  openLog(() => {})
  await server.close()
  await record.close()
})

test('the process says that it lives, and is ready while its database answers', async () => {
  expect(await get('/healthz')).toMatchObject({ status: 200 })
  const ready = await get('/readyz')
  expect(JSON.parse(ready.text)).toMatchObject({ checks: { database: 'answers', schema: 'current' } })
  away = true
  expect(await get('/readyz')).toMatchObject({ status: 503, text: expect.stringContaining('"database":"away"') })
  expect(await get('/healthz')).toMatchObject({ status: 200 })
  expect(await get('/metrics')).toMatchObject({ status: 200 })
  away = false
  expect((await get('/readyz')).text).toContain('"answers"')
  expect((await get('/metrics')).text).toMatch(/candour_events_total\{event="database.away"\} 1/)
})

test('requests are counted by pattern and events by name, and methods that nobody knows are one', async () => {
  metrics.observe({ method: 'GET', route: '/reports/:id', status: 404, seconds: 0.2 })
  metrics.observe({ method: 'BREW', route: '/reports/:id', status: 404, seconds: 0.2 })
  logEvent('sign-in.failed', { why: 'expired' })
  const { text } = await get('/metrics')
  expect(text).toContain('candour_requests_total{method="GET",route="/reports/:id",status="404"} 1')
  expect(text).toContain('candour_requests_total{method="other",route="/reports/:id",status="404"} 1')
  expect(text).toContain('candour_events_total{event="sign-in.failed"} 1')
  expect(text).toMatch(/candour_database_connections\{state="idle"\} \d/)
  expect(text).toContain('nodejs_eventloop_lag_seconds')
})

test('nothing else is served there, and a port that is taken is said', async () => {
  expect(await get('/')).toMatchObject({ status: 404 })
  const port = Number(new URL(server.address).port)
  const again = serveHealth({
    port,
    host: '127.0.0.1',
    registry: metrics.registry,
    examine: () => Promise.reject(new Error('never asked')),
  })
  await expect(again).rejects.toThrow('CANDOUR_METRICS_PORT')
})
