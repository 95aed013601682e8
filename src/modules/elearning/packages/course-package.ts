import type { Readable } from 'node:stream'
import type { CompletionThreshold, HiddenControl, Sequencing } from './scorm-sequencing-types.ts'

export type Standard = 'cmi5' | 'scorm-1.2' | 'scorm-2004'

/** What a course structure or manifest says, whole and valid. Plain JSON: it can be stored as it is and read back. */
export interface Course {
  readonly standard: Standard
  /** SCORM's edition as the manifest states it, such as `1.2` or `2004 4th Edition`; null for cmi5. */
  readonly edition: string | null
  readonly title: string
  readonly description: string | null
  /** BCP 47 tag of the language `title` is in; null where the package doesn't say. */
  readonly language: string | null
  /** cmi5: the course's id (an IRI). SCORM: the manifest's identifier. */
  readonly publisherId: string
  /** The manifest's own version attribute (SCORM); null where there is none, and for cmi5. */
  readonly version: string | null
  readonly tree: CourseRoot
  /** Titles of the organizations of a SCORM manifest that are not the default one, and so are not in `tree`. */
  readonly otherOrganizations: readonly string[]
  /** What was let pass but the person who uploads may want to know, a sentence each. */
  readonly remarks: readonly string[]
}

/** A package that has been read and found valid. The uploaded file has to stay where it is until `close`. */
export interface CoursePackage extends Course {
  /** Every file in the package but directories and what archivers leave behind; none for a course structure without a zip. */
  readonly files: readonly PackageFile[]
  /** The content of the file with this path, as in `files`. Errors: `NotFound`; the stream fails with `PackageRefused`. */
  open(path: string): Promise<Readable>
  close(): Promise<void>
}

export interface PackageFile {
  /** Relative to the package's root, parted by `/`, never with `.`, `..` or a leading slash; Unicode in form C. */
  readonly path: string
  /** Size when unpacked. `open` fails if the content turns out to be of any other size. */
  readonly bytes: number
  /** By the file name's extension, with a charset for text; `application/octet-stream` if unknown. */
  readonly contentType: string
}

/** BCP 47 tag → text; the tag is `und` where the package gives none. The shape of an xAPI language map. */
export type LanguageMap = Readonly<Record<string, string>>

export interface LocalText {
  /** British English if there is any, else English, else what stands first. Never empty, never only white space. */
  readonly text: string
  readonly language: string | null
  readonly all: LanguageMap
}

export type CourseNode = CourseRoot | CourseBlock | CourseUnit
export type CourseUnit = AssignableUnit | ScormUnit

export interface CourseRoot {
  readonly kind: 'course'
  /** cmi5: the course's id. SCORM: the identifier of the default organization. */
  readonly publisherId: string
  readonly title: LocalText
  readonly description: LocalText | null
  readonly children: readonly (CourseBlock | CourseUnit)[]
  /** cmi5 13.1.3: objectives that blocks and units refer to by id. Empty for SCORM. */
  readonly objectives: readonly LearningObjective[]
  /** SCORM 2004 only: sequencing of the organization, and whether its global objectives outlive this course. */
  readonly sequencing: Sequencing | null
  readonly objectivesGlobalToSystem: boolean
  /** SCORM 2004 4th edition: whether shared data stores outlive this course. */
  readonly sharedDataGlobalToSystem: boolean
}

export interface CourseBlock {
  readonly kind: 'block'
  /** cmi5: the block's id. SCORM: the item's identifier, with `#block` after it where the item is also a unit (1.2). */
  readonly publisherId: string
  readonly title: LocalText
  readonly description: LocalText | null
  /** cmi5: ids of objectives in the root's list. */
  readonly objectiveIds: readonly string[]
  readonly children: readonly (CourseBlock | CourseUnit)[]
  /** SCORM `isvisible`; always true for cmi5. */
  readonly visible: boolean
  /** SCORM 1.2: `adlcp:prerequisites`, in AICC script. */
  readonly prerequisites: string | null
  /** SCORM 2004. */
  readonly completionThreshold: CompletionThreshold | null
  readonly hiddenControls: readonly HiddenControl[]
  readonly sequencing: Sequencing | null
}

export interface LearningObjective {
  readonly publisherId: string
  readonly title: LocalText
  readonly description: LocalText | null
}

/** Where a unit begins: a file of the package, or an address elsewhere. */
export type LaunchAddress =
  | {
      readonly kind: 'file'
      /** As in `CoursePackage.files`: decoded, so it has to be encoded again in a URL. */
      readonly path: string
      /** Without `?`, already encoded; empty where there is none. */
      readonly query: string
      /** Without `#`; empty where there is none. */
      readonly fragment: string
    }
  | { readonly kind: 'absolute'; readonly url: string }

export type MoveOn = 'NotApplicable' | 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed'

/** A cmi5 assignable unit (13.1.4). */
export interface AssignableUnit {
  readonly kind: 'assignable-unit'
  readonly publisherId: string
  readonly title: LocalText
  readonly description: LocalText | null
  readonly objectiveIds: readonly string[]
  /** As its publisher wrote it, white space around it removed. */
  readonly url: string
  readonly launch: LaunchAddress
  readonly launchMethod: 'AnyWindow' | 'OwnWindow'
  readonly moveOn: MoveOn
  /** 0 to 1, at most four decimal places. */
  readonly masteryScore: number | null
  readonly launchParameters: string | null
  readonly entitlementKey: string | null
  readonly activityType: string | null
}

export type TimeLimitAction = 'exit,message' | 'exit,no message' | 'continue,message' | 'continue,no message'

/** A SCORM item without children, with the resource it launches. */
export interface ScormUnit {
  readonly kind: 'scorm-item'
  /** The item's identifier. */
  readonly publisherId: string
  readonly resourceId: string
  readonly title: LocalText
  readonly description: LocalText | null
  /** The resource's href, resolved against every `xml:base`, with the item's parameters. */
  readonly url: string
  readonly launch: LaunchAddress
  /** An asset is shown, but never speaks to the run-time. */
  readonly scormType: 'sco' | 'asset'
  readonly visible: boolean
  readonly timeLimitAction: TimeLimitAction | null
  readonly dataFromLms: string | null
  /** SCORM 1.2: `adlcp:masteryscore`, 0 to 100. 2004 has it in `sequencing.objectives`. */
  readonly masteryScore: number | null
  /** SCORM 1.2: `adlcp:maxtimeallowed`, `HHHH:MM:SS.SS`. 2004 has it in `sequencing.limitConditions`. */
  readonly maxTimeAllowed: string | null
  /** SCORM 1.2: `adlcp:prerequisites`, in AICC script. */
  readonly prerequisites: string | null
  /** SCORM 2004. */
  readonly completionThreshold: CompletionThreshold | null
  readonly hiddenControls: readonly HiddenControl[]
  readonly sharedData: readonly SharedData[]
  readonly sequencing: Sequencing | null
}

/** SCORM 2004 4th edition `adlcp:data`: a store that several units may read or write. */
export interface SharedData {
  readonly targetId: string
  readonly read: boolean
  readonly write: boolean
}
