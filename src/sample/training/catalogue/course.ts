import type { Audience, CourseKind, Mode, RouteOn } from '../../../modules/training/index.ts'

/** A part of a course, as the learning system records it. */
export interface SampleElement {
  readonly code: string
  readonly title: string
  readonly mode: Mode
  readonly hours: number
}

/** What a version has of its own; all else is as the course says. */
export interface SampleVersion {
  /** Year, month and day: `2020-04-06`. */
  readonly from: string
  readonly change?: string
  readonly reason?: string
  readonly modes?: readonly Mode[]
  readonly elements?: readonly SampleElement[]
  readonly officerInvolved?: boolean
}

/** A course of the sample force's catalogue, with its versions in order of time; each ends where the next begins. */
export interface SampleCourse {
  readonly code: string
  readonly title: string
  readonly kind: CourseKind
  readonly programme?: readonly [code: string, name: string]
  readonly hours: number
  readonly days?: number
  readonly modes: readonly Mode[]
  /** Null where it is taken alone. */
  readonly group: readonly [least: number, most: number] | null
  readonly mandatory: boolean
  readonly assessed: boolean
  readonly knowledgeCheck: boolean
  readonly failing?: string
  readonly routeOn: RouteOn
  readonly careerStage: string
  readonly frequency: string
  readonly refresherMonths?: number
  readonly coversDomesticAbuse: boolean
  readonly officerInvolved?: boolean
  readonly audiences: readonly Audience[]
  readonly elements: readonly SampleElement[]
  readonly versions: readonly SampleVersion[]
}
