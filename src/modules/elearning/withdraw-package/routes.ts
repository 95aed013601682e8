import { audit, mustBeId, Refused, type Tx, tables } from '../../../kernel/index.ts'
import { type Route, redirect } from '../../../web/index.ts'
import type { ElearningTables } from '../tables.ts'

/** Withdraws a course. Throws Refused where it is not offered. */
async function withdrawPackage(tx: Tx, packageId: string): Promise<void> {
  const { numUpdatedRows } = await tables<ElearningTables>(tx)
    .updateTable('elearning.package')
    .set({ withdrawn_at: tx.at, withdrawn_by_name: tx.actor.name })
    .where('force_id', '=', tx.forceId)
    .where('package_id', '=', packageId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refused('The course is not offered any more')
  await audit(tx, { action: 'elearning.withdraw-package', subjectType: 'course-package', subjectId: packageId })
}

export const withdrawPackageRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/elearning/packages/:packageId/withdraw',
    access: 'elearning.manage',
    async handle({ db, signedIn, params }) {
      const packageId = mustBeId(params.packageId)
      await db.write(signedIn, (tx) => withdrawPackage(tx, packageId))
      return redirect(`/elearning/packages/${packageId}`, 'The course is withdrawn')
    },
  },
]
