import { OutOfScope } from '../credentials/authenticate.ts'
import { activityKey } from '../keys.ts'
import { json, mustHold, type Operation, reading, required } from '../service/request.ts'
import { readIri } from '../specification/data-types.ts'
import { canonicalDefinitions } from '../statements/get-statements.ts'

/** GET activities: all that is known of one, and at least its id where nothing is (2.0 4.1.6.4). */
export const getActivity: Operation = {
  params: ['activityId'],
  async handle(request) {
    mustHold(request, 'statements/read/mine', 'state', 'profile')
    const id = readIri(required(request, 'activityId'), 'The parameter activityId')
    const { sitting } = request.sender
    if (sitting && !sitting.knowsActivity(id)) throw new OutOfScope('A course may ask for its own activities only')
    const key = activityKey(id)
    const definition = (await reading(request, (tx) => canonicalDefinitions(tx, [key]))).get(key)
    return json(200, { objectType: 'Activity', id, ...(definition ? { definition } : {}) })
  },
}
