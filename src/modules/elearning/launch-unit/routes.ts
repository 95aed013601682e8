import { mustBeId, Refused } from '../../../kernel/index.ts'
import { type Route, redirect } from '../../../web/index.ts'
import { retryTransaction } from '../../learning-record/index.ts'
import type { LaunchMode } from '../tables.ts'
import { launchUnit } from './launch-unit.ts'

const modes: readonly LaunchMode[] = ['Normal', 'Browse', 'Review']

/** Begins a sitting and leads to where the course runs. */
export const launchUnitRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/my-learning/units/:unitId/launch',
    access: 'signed-in',
    async handle({ db, signedIn, force, params, form, origin, courseOrigin }) {
      const unitId = mustBeId(params.unitId)
      const mode = modes.find((each) => each === (form.get('mode') ?? 'Normal'))
      if (!mode) throw new Refused('A course is opened in the mode Normal, Browse or Review')
      const request = { force, unitId, mode, origin, courseOrigin }
      const { address } = await retryTransaction(() => db.write(signedIn, (tx) => launchUnit(tx, request)))
      return redirect(new URL(address))
    },
  },
]
