import type { Db } from '../../../kernel/index.ts'
import { holds } from '../credentials/scopes.ts'
import { json, mustHold, noContent, type Operation, required, writing, type XapiRequest } from '../service/request.ts'
import { readUuid } from '../specification/data-types.ts'
import { admitted } from './admit.ts'
import { inBatches } from './in-batches.ts'
import type { Said } from './prepare.ts'
import { retryTransaction } from './retry-transaction.ts'
import { readSent, type Sent } from './sent.ts'
import { keepAttachments, keepDefinitions, keepPersonas, storeStatements } from './store.queries.ts'

/** What is in the record already and need not be sent to the database again. Forgotten whole when it grows. */
const known = new Set<string>()
const knowAtMost = 100_000

const nameOf = (forceId: string, { key, what }: Said): string => `${forceId} ${key} ${what}`

/** What a request wants stored. */
interface Order {
  readonly request: XapiRequest
  readonly sent: Sent
}

/** Stores the orders of one sender: one transaction, all or nothing. Throws Conflict. */
async function store(orders: readonly Order[]): Promise<void> {
  const [first] = orders
  if (!first) return
  const { sender } = first.request
  const { forceId } = sender.actor
  const statements = orders.flatMap(({ sent }) => sent.statements)
  const defines = holds(sender.scopes, 'define')
  const fresh = (sayings: readonly Said[]) => sayings.filter((said) => !known.has(nameOf(forceId, said)))
  const definitions = defines ? fresh(statements.flatMap((statement) => statement.definitions)) : []
  const personas = defines ? fresh(statements.flatMap((statement) => statement.personas)) : []
  await writing(first.request, async (tx) => {
    await storeStatements(tx, await admitted(tx, sender, statements), {
      voidsAny: holds(sender.scopes, 'all'),
      inTurn: sender.sitting !== null,
    })
    await keepDefinitions(tx, definitions)
    await keepPersonas(tx, personas)
    for (const { sent } of orders) await keepAttachments(tx, sent.contents)
  })
  if (known.size > knowAtMost) known.clear()
  for (const said of [...definitions, ...personas]) known.add(nameOf(forceId, said))
}

const storeSurely = (orders: readonly Order[]): Promise<void> => retryTransaction(() => store(orders))

/** One transaction of a sender at a time holds as many statements as this, from whichever requests wait. */
const limits = {
  runs: 2,
  most: 500,
  // Files fill the memory: what brings some goes alone.
  weight: ({ sent }: Order) => (sent.contents.size > 0 ? 500 : sent.statements.length),
}

/** Each sender's queue; of another database (a test's, another force's) it is another. */
const queues = new WeakMap<Db, Map<string, (order: Order) => Promise<void>>>()

function queueOf({ db, sender }: XapiRequest) {
  const ofDb = queues.get(db) ?? new Map<string, (order: Order) => Promise<void>>()
  queues.set(db, ofDb)
  // A token may hold less than its credential: what it sends is stored with its own scopes.
  const name = `${sender.credentialId} ${sender.scopes.join(' ')}`
  const queue = ofDb.get(name) ?? inBatches(storeSurely, limits)
  ofDb.set(name, queue)
  return queue
}

async function keep(request: XapiRequest, sent: Sent): Promise<void> {
  // What a course sends waits for whatever else is said in its registration, not in a queue of its own.
  const store = request.sender.sitting ? (order: Order) => storeSurely([order]) : queueOf(request)
  if (sent.statements.length > 0) await store({ request, sent })
  request.stored()
}

/** POST statements: one or a batch. Answers with their ids in order. */
export const postStatements: Operation = {
  params: [],
  async handle(request) {
    mustHold(request, 'statements/write')
    const sent = readSent(request, null)
    await keep(request, sent)
    return json(
      200,
      sent.statements.map(({ id }) => id),
    )
  },
}

/** PUT statements: one, under the id in the address. */
export const putStatement: Operation = {
  params: ['statementId'],
  async handle(request) {
    mustHold(request, 'statements/write')
    const id = readUuid(required(request, 'statementId'), 'The parameter statementId')
    await keep(request, readSent(request, id))
    return noContent
  },
}
