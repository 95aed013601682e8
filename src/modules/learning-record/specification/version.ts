/** The two versions of the Experience API that are spoken, each at its own base address. */
export type XapiVersion = '1.0.3' | '2.0.0'

/** Where the two versions differ in what they ask of a Learning Record Store. */
export interface VersionRules {
  readonly version: XapiVersion
  /** The last part of the base address. */
  readonly folder: string
  /** What the header X-Experience-API-Version may say (1.0.3 Communication 3.3; 2.0 4.1.2.1). */
  readonly header: RegExp
  /** What a statement's own `version` may say (1.0.3 Data 2.4.10; 2.0 4.2.4.3: what an older one was stored with stays). */
  readonly statementVersion: RegExp
  /** What a statement's `version` is where it says none. */
  readonly impliedVersion: string
  /** Requests dressed as a form post with `?method=` (1.0.3 Communication 1.3; gone from 2.0). */
  readonly alternateRequests: boolean
  /** Timestamps keep their offset, or are turned to UTC before they are stored (2.0 4.2.7). */
  readonly timestampsInUtc: boolean
  /** Whether a timestamp has to say its offset from UTC (RFC 3339; ISO 8601 does not ask it). */
  readonly offsetRequired: boolean
  /** `contextAgents` and `contextGroups` (2.0 4.2.2.5). */
  readonly contextAgents: boolean
  /** Whether a state document too may only be overwritten by who has seen it (2.0 4.1.4; 1.0.3 leaves state out). */
  readonly stateNeedsPrecondition: boolean
  /** Whether a PUT of a profile has to bring a precondition even where nothing is yet (1.0.3 Communication 3.1). */
  readonly profileNeedsPrecondition: boolean
}

export const versionRules: Readonly<Record<XapiVersion, VersionRules>> = {
  '1.0.3': {
    version: '1.0.3',
    folder: '1.0',
    header: /^1\.0(\.\d+)?$/,
    statementVersion: /^1\.0(\.\d+)?$/,
    impliedVersion: '1.0.0',
    alternateRequests: true,
    timestampsInUtc: false,
    offsetRequired: false,
    contextAgents: false,
    stateNeedsPrecondition: false,
    profileNeedsPrecondition: true,
  },
  '2.0.0': {
    version: '2.0.0',
    folder: '2.0',
    header: /^2\.0(\.\d+)?$/,
    statementVersion: /^[12]\.0(\.\d+)?$/,
    impliedVersion: '2.0.0',
    alternateRequests: false,
    timestampsInUtc: true,
    offsetRequired: true,
    contextAgents: true,
    stateNeedsPrecondition: true,
    profileNeedsPrecondition: false,
  },
}
