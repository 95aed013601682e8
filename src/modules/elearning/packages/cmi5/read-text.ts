import type { LocalText } from '../course-package.ts'
import type { Inspection } from '../inspection.ts'
import { languageTag, localText } from '../local-text.ts'
import { packageLimits } from '../package-limits.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { inPlaces, onlyAttributes, some } from './content-model.ts'

/** xs:language, which is looser than the tags a statement may carry. */
const schemaLanguage = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i

/** A `<title>`: never empty. */
export function readTitle(element: XmlElement | undefined, inspection: Inspection, clause: string): LocalText {
  const title = readText(element, inspection, packageLimits.titleCharacters)
  if (title === null && element !== undefined) {
    inspection.refuse('The title is empty. Give it a text.', element, clause)
  }
  return title ?? { text: '', language: null, all: {} }
}

/** A `<description>`; null where it is there, as it has to be, but says nothing. */
export function readDescription(element: XmlElement | undefined, inspection: Inspection): LocalText | null {
  return readText(element, inspection, packageLimits.textCharacters)
}

/** A missing element is for the content model to tell. */
function readText(element: XmlElement | undefined, inspection: Inspection, limit: number): LocalText | null {
  if (element === undefined) return null
  onlyAttributes(element, [], inspection, 'closed')
  const texts = inPlaces(element, [some('langstring')], inspection).map((each) => {
    onlyAttributes(each, ['lang'], inspection)
    if (each.children.length > 0) {
      inspection.refuse('<langstring> holds elements, where only text may stand.', each, 'cmi5 14.0')
    }
    if (each.text.trim().length > limit) {
      inspection.refuse(
        `The ${element.name} has more than ${limit.toLocaleString('en-GB')} characters. Shorten it.`,
        each,
      )
    }
    return { language: readLanguage(each, inspection), text: each.text }
  })
  return localText(texts)
}

function readLanguage(element: XmlElement, inspection: Inspection): string | null {
  const given = attribute(element, 'lang')
  if (given === null) return null
  if (!schemaLanguage.test(given)) {
    inspection.refuse(`lang="${given.slice(0, 40)}" is not a language tag, such as en-GB.`, element, 'cmi5 14.0')
    return null
  }
  const tag = languageTag(given)
  if (tag === null) inspection.remark(`The language “${given}” is not one that is registered, and is left out.`)
  return tag
}
