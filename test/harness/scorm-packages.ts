import { type SampleEntry, writeZip } from '../../src/modules/elearning/packages/sample-packages.fixture.ts'

/** An item of a manifest: a SCO unless `children` are given. `inside`: elements after its title. */
export interface Item {
  readonly id: string
  readonly title?: string
  readonly attributes?: string
  readonly inside?: string
  readonly isAsset?: boolean
  readonly children?: readonly Item[]
}

const leaves = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.children ? leaves(item.children) : [item]))

const written = ({ id, title = id, attributes = '', inside = '', children }: Item): string =>
  `<item identifier="${id}"${children ? '' : ` identifierref="${id}-resource"`} ${attributes}><title>${title}</title>${(children ?? []).map(written).join('')}${inside}</item>`

const resources = (items: readonly Item[], name: string): string =>
  leaves(items)
    .map(
      ({ id, isAsset }) =>
        `<resource identifier="${id}-resource" type="webcontent" adlcp:${name}="${isAsset ? 'asset' : 'sco'}" href="${id}.html"/>`,
    )
    .join('')

export const manifest12 = (title: string, items: readonly Item[]): string => `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="m" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="course"><organization identifier="course"><title>${title}</title>${items.map(written).join('')}</organization></organizations>
<resources>${resources(items, 'scormtype')}</resources></manifest>`

/** `sequencing`: of the organization, from `imsss:controlMode` on. */
export const manifest2004 = (
  title: string,
  items: readonly Item[],
  { sequencing = '<imsss:controlMode choice="true" flow="true"/>', attributes = '' } = {},
): string => `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
 xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="course"><organization identifier="course" ${attributes}><title>${title}</title>${items.map(written).join('')}<imsss:sequencing>${sequencing}</imsss:sequencing></organization></organizations>
<resources>${resources(items, 'scormType')}</resources></manifest>`

export const sequencing = (inside: string): string => `<imsss:sequencing>${inside}</imsss:sequencing>`

/** `condition`: attributes of the rule's one condition. */
export const rule = (
  kind: 'preConditionRule' | 'exitConditionRule' | 'postConditionRule',
  condition: string,
  action: string,
) =>
  `<imsss:${kind}><imsss:ruleConditions><imsss:ruleCondition ${condition}/></imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${kind}>`

/**
 * A unit as courses are made: it looks for the run-time in the windows above it, begins at once and ends when it is
 * left. What it does between is the test's to say: `window.api` is the run-time.
 */
const unitPage = (
  title: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<script src="unit.js"></script></head><body><h1>${title}</h1><p id="said"></p></body></html>`

export const unitScript = `
(() => {
  const find = (name) => { for (let at = window; ; at = at.parent) { if (at[name]) return at[name]; if (at === at.parent) return null } }
  const old = find('API'), api = find('API_1484_11')
  window.api = api ?? {
    Initialize: (p) => old.LMSInitialize(p), Terminate: (p) => old.LMSFinish(p), Commit: (p) => old.LMSCommit(p),
    GetValue: (e) => old.LMSGetValue(e), SetValue: (e, v) => old.LMSSetValue(e, v), GetLastError: () => old.LMSGetLastError(),
  }
  window.begun = window.api.Initialize('')
  let ended = false
  window.end = () => { if (!ended) { ended = true; return window.api.Terminate('') } }
  if (!location.search.includes('silent')) addEventListener('unload', () => window.end())
})()`

/** Writes a package with a page for every item. Gives the zip's path. `files`: further ones, or others in their place. */
export function scormPackage(
  manifest: string,
  items: readonly Item[],
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const own = Object.fromEntries(
    leaves(items).map(({ id, title = id, isAsset }) => [
      `${id}.html`,
      isAsset ? `<!doctype html><title>${title}</title><h1>${title}</h1>` : unitPage(title),
    ]),
  )
  const all = { 'imsmanifest.xml': manifest, 'unit.js': unitScript, ...own, ...files }
  const entries: SampleEntry[] = Object.entries(all).map(([path, content]) => ({ path, content }))
  return writeZip(entries)
}
