import type { XmlElement } from '../xml/read-xml.ts'

/**
 * The vocabularies that meet in a manifest. Told apart by a word of their namespace: its address changed from edition to
 * edition, and authoring tools take one edition's for another's.
 */
export type Vocabulary = 'packaging' | 'adlcp' | 'imsss' | 'adlseq' | 'adlnav'

const words: readonly (readonly [word: string, vocabulary: Vocabulary])[] = [
  ['adlcp', 'adlcp'],
  ['imsss', 'imsss'],
  ['adlseq', 'adlseq'],
  ['adlnav', 'adlnav'],
  ['imscp', 'packaging'],
]

function vocabularyOf(namespace: string): Vocabulary | null {
  // Manifests without any namespace are read as content packaging.
  if (namespace === '') return 'packaging'
  return words.find(([word]) => namespace.includes(word))?.[1] ?? null
}

/** Whether an element is of IMS Content Packaging, on which SCORM's manifests are built. */
export const isPackaging = (element: XmlElement): boolean => vocabularyOf(element.namespace) === 'packaging'

/** Children by vocabulary and name; names are told apart by their letters, not by capitals. */
export function scormChildren(element: XmlElement, name: string, vocabulary: Vocabulary = 'packaging'): XmlElement[] {
  return element.children.filter(
    (child) => child.name.toLowerCase() === name.toLowerCase() && vocabularyOf(child.namespace) === vocabulary,
  )
}

export function scormChild(element: XmlElement, name: string, vocabulary: Vocabulary = 'packaging'): XmlElement | null {
  return scormChildren(element, name, vocabulary)[0] ?? null
}

/** Value of an attribute of another vocabulary than its element's, such as `adlcp:scormType`. */
export function scormAttribute(element: XmlElement, name: string, vocabulary: Vocabulary): string | null {
  const found = element.attributes.find(
    (each) =>
      each.namespace !== '' &&
      each.name.toLowerCase() === name.toLowerCase() &&
      vocabularyOf(each.namespace) === vocabulary,
  )
  return found?.value.trim() ?? null
}

/** The first descendant reached by these names, whatever their namespaces: for metadata, which has many. */
export function descend(element: XmlElement, ...names: string[]): XmlElement | null {
  const [name, ...rest] = names
  if (name === undefined) return element
  for (const child of element.children) {
    const found = child.name.toLowerCase() === name ? descend(child, ...rest) : null
    if (found !== null) return found
  }
  return null
}
