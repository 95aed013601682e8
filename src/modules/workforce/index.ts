export { inPostOn, postingOn } from './posting-on.ts'
export {
  asDimension,
  type EntryRoute,
  entryRoutes,
  leaverReasons,
  type Rank,
  ranks,
  type UnitKind,
  unitKinds,
  type WorkforceRole,
  workforceRoles,
} from './vocabulary.ts'
export { peopleNow, postingsNow, unitsNow } from './who-works-where.ts'
