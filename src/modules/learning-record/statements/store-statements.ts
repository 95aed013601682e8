import pg from 'pg'
import { holds } from '../credentials/scopes.ts'
import { json, mustHold, noContent, type Operation, required, writing, type XapiRequest } from '../service/request.ts'
import { readUuid } from '../specification/data-types.ts'
import type { Said } from './prepare.ts'
import { readSent, type Sent } from './sent.ts'
import { keepAttachments, keepDefinitions, keepPersonas, storeStatements } from './store.queries.ts'

/** What is in the record already and need not be sent to the database again. Forgotten whole when it grows. */
const known = new Set<string>()
const knowAtMost = 100_000

const nameOf = (forceId: string, { key, what }: Said): string => `${forceId} ${key} ${what}`

/** Stores what was sent: one transaction, all or nothing. Throws Conflict. */
async function store(request: XapiRequest, { statements, contents }: Sent): Promise<void> {
  const { sender } = request
  const { forceId } = sender.actor
  const defines = holds(sender.scopes, 'define')
  const fresh = (sayings: readonly Said[]) => sayings.filter((said) => !known.has(nameOf(forceId, said)))
  const definitions = defines ? fresh(statements.flatMap((statement) => statement.definitions)) : []
  const personas = defines ? fresh(statements.flatMap((statement) => statement.personas)) : []
  await writing(request, async (tx) => {
    await storeStatements(tx, statements, { voidsAny: holds(sender.scopes, 'all') })
    await keepDefinitions(tx, definitions)
    await keepPersonas(tx, personas)
    await keepAttachments(tx, contents)
  })
  if (known.size > knowAtMost) known.clear()
  for (const said of [...definitions, ...personas]) known.add(nameOf(forceId, said))
}

/** Two batches that met in one millisecond and place (ordinal.ts), or a snapshot that could not be kept: try again. */
const worthAnotherTry = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  (error.code === '40001' ||
    error.code === '40P01' ||
    (error.code === '23505' && /ordinal/.test(error.constraint ?? '')))

async function storeSurely(request: XapiRequest, sent: Sent): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await store(request, sent)
      return request.stored()
    } catch (error) {
      if (attempt === 3 || !worthAnotherTry(error)) throw error
    }
  }
}

/** POST statements: one or a batch. Answers with their ids in order. */
export const postStatements: Operation = {
  params: [],
  async handle(request) {
    mustHold(request, 'statements/write')
    const sent = readSent(request, null)
    await storeSurely(request, sent)
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
    await storeSurely(request, readSent(request, id))
    return noContent
  },
}
