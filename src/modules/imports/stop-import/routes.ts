import { findImport } from '../../../kernel/import/index.ts'
import { Forbidden, mustBeId, NotFound } from '../../../kernel/index.ts'
import { type Route, redirect } from '../../../web/index.ts'
import type { RunningImports } from '../running-imports.ts'

/** Whoever sent a file may stop its import; nothing of it is then in the record. */
export const stopImportRoutes = (running: RunningImports): readonly Route[] => [
  {
    method: 'POST',
    path: '/imports/:importId/stop',
    access: 'record.use',
    async handle({ db, signedIn, params }) {
      const importId = mustBeId(params.importId)
      const record = await db.read(signedIn, (tx) => findImport(tx, importId))
      if (!record) throw new NotFound('There is no such file in the record')
      if (record.startedBy !== signedIn.userId) throw new Forbidden('Only whoever sent a file can stop its import')
      const stopped = running.stop(importId)
      return redirect(`/imports/${importId}`, stopped ? 'The import will stop' : 'The import had already ended')
    },
  },
]
