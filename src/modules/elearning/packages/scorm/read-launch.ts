import type { LaunchAddress, ScormUnit } from '../course-package.ts'
import { packageLimits } from '../package-limits.ts'
import { findFile } from '../reference.ts'
import { attribute } from '../xml/elements.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { ManifestReading } from './manifest-reading.ts'
import { inPackage } from './read-resources.ts'

type Launched = Pick<ScormUnit, 'resourceId' | 'url' | 'launch' | 'scormType'>

const clause = 'SCORM CAM, identifierref'

/** What an item launches: its resource, with the item's own parameters. */
export function readLaunch(item: XmlElement, title: string, reading: ManifestReading): Launched {
  const { inspection } = reading
  const resourceId = attribute(item, 'identifierref') ?? ''
  const nothing = (message: string): Launched => {
    inspection.refuse(message, item, clause)
    return { resourceId, url: '', launch: { kind: 'absolute', url: '' }, scormType: 'sco' }
  }
  const name = `The item “${title.slice(0, 100)}”`
  if (reading.submanifests.has(resourceId)) {
    return nothing(
      `${name} refers to a manifest inside the manifest, which can't be read. Export that as a course of its own.`,
    )
  }
  const resource = reading.resources.get(resourceId)
  if (resource === undefined) {
    return nothing(`${name} refers to the resource “${resourceId.slice(0, 100)}”, which the manifest doesn't have.`)
  }
  if (resource.href === null) {
    return nothing(`${name} refers to the resource “${resourceId}”, which has no href, so there is nothing to launch.`)
  }
  const scormType = resource.scormType?.toLowerCase()
  if (scormType !== 'sco' && scormType !== 'asset') {
    return nothing(`The resource “${resourceId}” must say that it is a “sco” or an “asset”, in adlcp:scormType.`)
  }
  const parameters = attribute(item, 'parameters') ?? ''
  if (resource.href.length + parameters.length > packageLimits.identifierCharacters) {
    return nothing(`${name} has an address of more than ${packageLimits.identifierCharacters} characters. Shorten it.`)
  }
  const whole = withParameters(resource.href, parameters)
  const reference = inPackage(whole, resource.base)
  if (reference === null) {
    const url = absolute(whole, resource.base)
    if (url === null) return nothing(`${name} leads to “${whole.slice(0, 200)}”, which is not a web address.`)
    inspection.remark(`${name} is not in the package: it leads to ${url.slice(0, 200)}.`)
    return { resourceId, url, launch: { kind: 'absolute', url }, scormType }
  }
  const launch: LaunchAddress | { readonly problem: string } = findFile(reference, reading.files)
  if ('problem' in launch) return nothing(`${name} ${launch.problem}`)
  return { resourceId, url: `${resource.base}${whole}`, launch, scormType }
}

/** The item's parameters on the resource's href (SCORM CAM, item `parameters`): as query, or as fragment. */
function withParameters(href: string, parameters: string): string {
  const given = parameters.replace(/^[?&]+/, '')
  if (given === '') return href
  const [, address = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(href) ?? []
  if (given.startsWith('#')) return fragment === '' ? `${href}${given}` : href
  return `${address}${address.includes('?') ? '&' : '?'}${given}${fragment}`
}

/** Null where it isn't an address of the web. */
function absolute(href: string, base: string): string | null {
  const url = URL.parse(href, base === '' ? undefined : base)
  return url === null || !['http:', 'https:'].includes(url.protocol) ? null : url.href
}
