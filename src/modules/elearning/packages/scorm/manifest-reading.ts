import type { Inspection } from '../inspection.ts'
import type { FileIndex } from '../reference.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { Edition } from './edition.ts'
import type { Resource } from './read-resources.ts'

/** What is known while the organizations of a manifest are read. */
export interface ManifestReading {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly files: FileIndex
  /** Resources by identifier. */
  readonly resources: ReadonlyMap<string, Resource>
  /** Identifiers of manifests inside this one. */
  readonly submanifests: ReadonlySet<string>
  /** Reusable sequencing by its `ID` (SCORM 2004). */
  readonly collections: ReadonlyMap<string, XmlElement>
  /** Identifiers of organizations and items so far, with their lines. */
  readonly identifiers: Map<string, number>
  /** The language of titles, where the manifest says. */
  readonly language: string | null
}
