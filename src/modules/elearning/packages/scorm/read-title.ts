import type { LocalText } from '../course-package.ts'
import { languageTag, localText } from '../local-text.ts'
import { packageLimits } from '../package-limits.ts'
import { allText, attribute, xmlAttribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { ManifestReading } from './manifest-reading.ts'
import { descend, scormChild } from './scorm-elements.ts'

/** The `<title>` of an organization or item: there, and never empty. */
export function readTitle(element: XmlElement, { inspection, language }: ManifestReading): LocalText {
  const title = scormChild(element, 'title')
  const text = title === null ? '' : allText(title)
  if (text.length > packageLimits.titleCharacters) {
    inspection.refuse(`The title has more than ${packageLimits.titleCharacters} characters. Shorten it.`, title)
  }
  const read = localText([{ language: (title && languageOf(title)) ?? language, text }])
  if (read !== null) return read
  const name = attribute(element, 'identifier') ?? ''
  inspection.refuse(
    `The ${element.name} “${name.slice(0, 100)}” has no title. Give it one.`,
    title ?? element,
    'SCORM CAM, title',
  )
  return { text: '', language: null, all: {} }
}

/** The description in an element's metadata, if it stands in the manifest itself (IEEE 1484.12 1.4). */
export function readDescription(element: XmlElement): LocalText | null {
  const description = descend(element, 'metadata', 'lom', 'general', 'description')
  return description === null
    ? null
    : localText(
        description.children.map((each) => ({
          language: languageOf(each),
          text: each.text.slice(0, packageLimits.textCharacters),
        })),
      )
}

/** The language of the manifest's titles: its `xml:lang`, else that of its metadata. */
export function readLanguage(manifest: XmlElement): string | null {
  const general = descend(manifest, 'metadata', 'lom', 'general', 'language')
  return languageOf(manifest) ?? (general === null ? null : languageTag(general.text.trim()))
}

const languageOf = (element: XmlElement): string | null => {
  const tag = xmlAttribute(element, 'lang') ?? attribute(element, 'language')
  return tag === null ? null : languageTag(tag)
}
