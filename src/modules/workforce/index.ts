export { inPostOn } from './in-post-on.ts'
export { atTheTime, ofThePersonThen } from './measures/at-the-time.ts'
export { firstPosting } from './measures/extents.ts'
export { strength } from './measures/strength.ts'
export * from './own-people.ts'
export { ownUnit } from './own-unit/own-unit.queries.ts'
export { type PersonTab, personTabs } from './person-tabs.ts'
export { type Sex, sexDimension, sexes, sexesInFiles } from './sex.ts'
export { findPerson } from './show-person/person.queries.ts'
export {
  asDimension,
  type EntryRoute,
  type LeaverReason,
  leaverReasons,
  type Rank,
  ranks,
  type UnitKind,
  unitKinds,
  type WorkforceRole,
  workforceRoles,
} from './vocabulary.ts'
export { commandsSince, peopleNow, peopleRepostedAt, postingsNow, unitsKnownAt, unitsNow } from './who-works-where.ts'
