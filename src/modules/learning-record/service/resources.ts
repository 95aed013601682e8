import { getActivity } from '../activities/get-activity.ts'
import { getPerson } from '../agents/get-person.ts'
import { documentOperations } from '../documents/document-operations.ts'
import { activityProfileResource, agentProfileResource, stateResource } from '../documents/place.ts'
import { getStatements } from '../statements/get-statements.ts'
import { postStatements, putStatement } from '../statements/store-statements.ts'
import type { Resource } from './request.ts'

/** Every resource but About, which asks for no credential. */
export const resources: Readonly<Record<string, Resource>> = {
  '/statements': { GET: getStatements, PUT: putStatement, POST: postStatements },
  '/activities/state': documentOperations(stateResource),
  '/activities/profile': documentOperations(activityProfileResource),
  '/agents/profile': documentOperations(agentProfileResource),
  '/activities': { GET: getActivity },
  '/agents': { GET: getPerson },
}
