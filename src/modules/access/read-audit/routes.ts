import { audit } from '../../../kernel/index.ts'
import { page, type Route, readListQuery } from '../../../web/index.ts'
import { listActions, searchAudit } from './audit-register.queries.ts'
import { isEmpty, searchDay } from './audit-search.ts'
import { auditView } from './view.ts'

/** The audit register. Reading it is audited as well: nobody watches unseen. */
export const readAuditRoute: Route = {
  method: 'GET',
  path: '/audit',
  access: ['auditor'],
  async handle(request) {
    const list = readListQuery(request.query, {
      sortable: ['number'],
      defaultSort: 'number',
      defaultDirection: 'desc',
      filters: ['who', 'action', 'subject', 'from', 'to'],
    })
    const sought = { ...list.filters, from: searchDay(list.filters.from), to: searchDay(list.filters.to) }
    const { rows, total, actions } = await request.db.write(request.signedIn, async (tx) => {
      const found = { ...(await searchAudit(tx, sought, list)), actions: await listActions(tx) }
      const detail = isEmpty(sought) ? { page: list.page } : { ...sought, page: list.page, found: found.total }
      await audit(tx, { action: 'read-audit', subjectType: 'audit', subjectId: null, detail })
      return found
    })
    return page({
      title: 'Audit record',
      width: 'full',
      marking: 'OFFICIAL–SENSITIVE',
      main: auditView(request, list, rows, total, actions),
    })
  },
}
