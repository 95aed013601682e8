import { shown } from './archive/entry-path.ts'
import { type PackageProblem, wholePackage } from './package-refused.ts'

/** The names are fixed, capitals included: cmi5 14.0, and the SCORM content aggregation models. */
export const courseStructureName = 'cmi5.xml'
export const manifestName = 'imsmanifest.xml'

/** What to tell of a zip that has neither a course structure nor a manifest at its top. */
export function whyNoCourse(paths: Iterable<string>): PackageProblem[] {
  const all = [...paths]
  if (all.length === 0) return [wholePackage('The zip has no files in it. Export the course again.', 'cmi5 14.1')]
  const wanted = [courseStructureName, manifestName]
  const nearly = all.filter((path) => wanted.includes(path.split('/').at(-1)?.toLowerCase() ?? ''))
  const nearest = nearly.toSorted((one, other) => one.split('/').length - other.split('/').length)[0]
  if (nearest === undefined)
    return [wholePackage(`The zip has no ${courseStructureName} or ${manifestName}. ${whatElse(all)}`, 'cmi5 14.1')]
  const parts = nearest.split('/')
  const name = parts.at(-1) ?? ''
  const folder = parts.slice(0, -1).join('/')
  const message =
    folder === ''
      ? `The zip has ${shown(name)}. Rename it to ${name.toLowerCase()}, in small letters, and make the zip again.`
      : `${shown(name)} is in the folder ${shown(folder)} of the zip, but has to be at its top. Make a zip of what is in the folder, not of the folder.`
  return [wholePackage(message, name.toLowerCase() === courseStructureName ? 'cmi5 14.1' : 'SCORM CAM, manifest')]
}

function whatElse(paths: readonly string[]): string {
  const names = paths.map((path) => path.split('/').at(-1)?.toLowerCase() ?? '')
  if (names.includes('tincan.xml')) return 'It seems to be a Tin Can package. Export the course again as cmi5 or SCORM.'
  if (names.some((name) => name.endsWith('.crs')))
    return 'It seems to be AICC. Export the course again as cmi5 or SCORM.'
  if (names.includes('[content_types].xml'))
    return 'It is an Office document, not a course. Export the course as cmi5 or SCORM.'
  if (names.some((name) => name.endsWith('.zip')))
    return 'It has another zip in it. If that is the course, upload that.'
  return 'Export the course again as cmi5 or SCORM.'
}
