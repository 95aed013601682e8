import { SaxesParser } from 'saxes'
import type { Inspection } from '../inspection.ts'
import { packageLimits } from '../package-limits.ts'
import { PackageRefused } from '../package-refused.ts'
import { decodeXml } from './decode-xml.ts'

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** Empty where it is in none. */
  readonly namespace: string
  readonly line: number
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** The characters directly in it, those of its children left out. */
  readonly text: string
}

export interface XmlAttribute {
  readonly name: string
  readonly namespace: string
  readonly value: string
}

/**
 * The root of a well-formed XML document (XML 1.0, Namespaces 1.0). There are no document types, so no entities but the five
 * of XML, and nothing is ever fetched. Errors: `PackageRefused`.
 */
export function readXml(bytes: Buffer, inspection: Inspection): XmlElement {
  const text = decodeXml(bytes, inspection)
  const root = text === null ? null : parse(text, inspection)
  inspection.settle()
  if (root !== null) return root
  throw new PackageRefused([{ message: 'The file has no elements.', file: inspection.file, line: null, clause: null }])
}

interface Growing extends XmlElement {
  children: XmlElement[]
  text: string
}

/** Leaves the parser at once: what follows the first fault of syntax says nothing that can be relied on. */
class Stop extends Error {}

function parse(text: string, inspection: Inspection): XmlElement | null {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Growing[] = []
  let root: XmlElement | null = null
  let parts = 0
  const stop = (message: string): never => {
    inspection.refuse(message, { line: parser.line })
    throw new Stop()
  }
  const count = (): void => {
    parts += 1
    if (parts > packageLimits.xmlParts) stop('The file has too many elements to be read. Split the course.')
  }
  parser.on('doctype', () => stop('The file has a DOCTYPE. Take it out: it is a way to smuggle in other files.'))
  parser.on('error', (error) => stop(`The file isn't well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`))
  parser.on('attribute', count)
  parser.on('opentagstart', count)
  parser.on('opentag', (tag) => {
    if (open.length >= packageLimits.xmlDepth) {
      stop(`The file nests elements more than ${packageLimits.xmlDepth} deep. Make the course flatter.`)
    }
    const attributes = Object.values(tag.attributes).map(({ local, prefix, uri, value }) => ({
      // `xmlns` by itself has that for its prefix, and no local name.
      name: local === '' ? prefix : local,
      namespace: uri,
      value,
    }))
    const element: Growing = {
      name: tag.local,
      namespace: tag.uri,
      line: parser.line,
      attributes,
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
    root ??= element
  })
  const characters = (more: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += more
  }
  parser.on('text', characters)
  parser.on('cdata', characters)
  parser.on('closetag', () => {
    open.pop()
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
  return root
}
