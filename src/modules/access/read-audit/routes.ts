import { type AuditEvent, audit, isId, may, type Tx } from '../../../kernel/index.ts'
import { page, type Route, readListQuery, type ThingNames } from '../../../web/index.ts'
import { type AuditRow, keptOutOf, listActions, searchAudit } from './audit-register.queries.ts'
import { type AuditSearch, isEmpty, searchDay } from './audit-search.ts'
import { type AuditList, auditView, type Called } from './view.ts'

/** The audit register. Reading it is audited as well: nobody watches unseen. */
export const readAuditRoute = (names: () => readonly ThingNames[]): Route => ({
  method: 'GET',
  path: '/audit',
  access: 'audit.read',
  restricted: true,
  async handle(request) {
    const list = readListQuery(request.query, {
      sortable: ['at'],
      defaultSort: 'at',
      defaultDirection: 'desc',
      filters: ['who', 'action', 'subject', 'from', 'to'],
    })
    const sought = { ...list.filters, from: searchDay(list.filters.from), to: searchDay(list.filters.to) }
    const { rows, total, actions, called } = await request.db.write(request.signedIn, async (tx) => {
      const found = { ...(await searchAudit(tx, sought, list)), actions: await listActions(tx) }
      await audit(tx, readingOf(tx, sought, list, found))
      return { ...found, called: await namesOf(tx, names(), found.rows) }
    })
    return page({
      title: 'Audit record',
      width: 'full',
      marking: 'OFFICIAL–SENSITIVE',
      main: auditView(request, list, { rows, total, actions, called }),
    })
  },
})

/** What the things that entries tell of are called, by kind and id, as this reader may know it. */
async function namesOf(tx: Tx, all: readonly ThingNames[], rows: readonly AuditRow[]): Promise<Called> {
  const found = new Map<string, string>()
  for (const { type, byCode, find } of all) {
    const ids = rows.flatMap(({ subjectType, subjectId }) => (subjectType === type && subjectId ? subjectId : []))
    const known = byCode ? ids : ids.filter(isId)
    if (known.length === 0) continue
    for (const [id, name] of await find(tx, [...new Set(known)])) found.set(`${type} ${id}`, name)
  }
  return found
}

/**
 * What is written of a reading. Where its reader may see what others may not, the entry is kept from whoever is kept out
 * of anything that was shown, and tells no number by which they could reckon that something was.
 */
function readingOf(
  tx: Tx,
  sought: AuditSearch,
  list: AuditList,
  { rows, total }: { readonly rows: readonly AuditRow[]; readonly total: number },
): AuditEvent {
  const reading = { action: 'read-audit', subjectType: 'audit', subjectId: null }
  if (!may(tx.actor, 'audit.read-restricted')) {
    const detail = isEmpty(sought) ? { page: list.page } : { ...sought, page: list.page, found: total }
    return { ...reading, detail }
  }
  const shown = rows.filter(({ restricted }) => restricted)
  return {
    ...reading,
    detail: isEmpty(sought) ? {} : { ...sought },
    about: [...new Set(shown.flatMap(({ about }) => about))],
    restricted: { keptOut: keptOutOf(tx, shown), of: shown.map(({ number }) => String(number)) },
  }
}
