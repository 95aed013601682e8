import type { XmlAttribute, XmlElement } from './read-xml.ts'

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
const declarations = 'http://www.w3.org/2000/xmlns/'
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'

/** Attributes that speak to XML tools (`xmlns`, `xsi:schemaLocation`) and may stand on any element. */
export const isForTools = (attribute: XmlAttribute): boolean =>
  attribute.namespace === declarations || attribute.namespace === schemaInstance

/** Value of an attribute without a namespace, white space around it removed; null where it isn't there. */
export const attribute = (element: XmlElement, name: string): string | null =>
  element.attributes.find((each) => each.name === name && each.namespace === '')?.value.trim() ?? null

/** Value of an attribute of XML's own namespace: `xml:base`, `xml:lang`. */
export const xmlAttribute = (element: XmlElement, name: string): string | null =>
  element.attributes.find((each) => each.name === name && each.namespace === xmlNamespace)?.value.trim() ?? null

/** All characters in an element and what it holds, white space around them removed. */
export const allText = (element: XmlElement): string =>
  `${element.text}${element.children.map(allText).join('')}`.trim()
