import { audit, mustBeId } from '../../../kernel/index.ts'
import { page, type Route } from '../../../web/index.ts'
import { ofCase } from '../need-to-know.queries.ts'
import { readCase } from './case.queries.ts'
import { caseView } from './view.ts'

export const showCaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/conduct/cases/:caseId',
    access: ['case.read', 'case.read-where-named'],
    restricted: true,
    async handle({ db, signedIn, params }) {
      const caseId = mustBeId(params.caseId)
      const file = await db.write(signedIn, async (tx) => {
        const read = await readCase(tx, caseId)
        await audit(tx, ofCase(tx, caseId, { action: 'conduct.case-read' }))
        return read
      })
      return page({
        title: file.reference,
        main: caseView(file, signedIn),
        backLink: { href: '/conduct/cases', text: 'Conduct cases' },
        width: 'full',
        marking: 'OFFICIAL–SENSITIVE',
      })
    },
  },
]
