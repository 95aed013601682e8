import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type Db, type LogEvent, type LogSink, logEvents, systemActor } from '../kernel/index.ts'
import { findLastCheckpoint } from '../modules/access/index.ts'
import type { AnsweredRequest } from '../web/index.ts'
import { countAuditEntries } from './audit-count.ts'

/** What is measured of a served site. Labels hold route patterns, statuses and names of ours: nothing a visitor chose. */
export interface Metrics {
  readonly registry: Registry
  readonly observe: (answered: AnsweredRequest) => void
  readonly countEvent: LogSink
  /** Adds what is asked of the record each time somebody looks. */
  watch(record: { readonly db: Db; readonly forceId: string }): void
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])

export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Counter({
    name: 'candour_requests_total',
    help: 'Requests answered, by the pattern of their route',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'candour_request_seconds',
    help: 'How long requests took, by the pattern of their route',
    labelNames: ['method', 'route'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const events = new Counter({
    name: 'candour_events_total',
    help: 'Events logged since the start, by name: imports, failed sign-ins, refused access and all others',
    labelNames: ['event'],
    registers,
  })
  const lastEvent = new Gauge({
    name: 'candour_last_event_timestamp_seconds',
    help: 'When each event was logged last since the start; absent where it was not',
    labelNames: ['event'],
    registers,
  })
  for (const event of Object.keys(logEvents)) events.inc({ event }, 0)

  return {
    registry,
    observe({ method, route, status, seconds: took }) {
      const known = methods.has(method) ? method : 'other'
      requests.inc({ method: known, route, status })
      seconds.observe({ method: known, route }, took)
    },
    countEvent(event: LogEvent) {
      events.inc({ event })
      lastEvent.set({ event }, Date.now() / 1000)
    },
    watch: (record) => watchRecord(registry, record),
  }
}

function watchRecord(registry: Registry, { db, forceId }: { readonly db: Db; readonly forceId: string }): void {
  const registers = [registry]
  new Gauge({
    name: 'candour_database_connections',
    help: 'Connections to the database, by what they do; waiting are transactions without one',
    labelNames: ['state'],
    registers,
    collect() {
      const { open, idle, waiting } = db.load()
      this.set({ state: 'in use' }, open - idle)
      this.set({ state: 'idle' }, idle)
      this.set({ state: 'waiting' }, waiting)
    },
  })
  const system = systemActor(forceId)
  new Gauge({
    name: 'candour_audit_entries',
    help: 'Entries of the audit record',
    registers,
    collect: async function () {
      const count = await db.read(system, countAuditEntries).catch(() => null)
      if (count !== null) this.set(count)
    },
  })
  new Gauge({
    name: 'candour_audit_checkpoint_age_seconds',
    help: 'How long ago the audit record was signed last; absent where it never was',
    registers,
    collect: async function () {
      const last = await db.read(system, findLastCheckpoint).catch(() => undefined)
      if (last) this.set((Date.now() - last.signedAt.getTime()) / 1000)
    },
  })
}
