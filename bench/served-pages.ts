import type { Visit } from './load-generator.ts'
import { requestToShow } from './request-to-show.ts'
import { type ServedSite, serveSite } from './served-site.ts'
import { type SignedIn, signInAs } from './signed-in.ts'

export interface ServedPage {
  readonly name: string
  readonly visit: Visit
}

const officer = 'Lysander Brightwell'

/** Serves the folder, visits its five pages one after the other as the Freedom of Information officer, and stops. */
export async function fivePages(
  dataDirectory: string,
  work: (page: ServedPage, site: ServedSite) => Promise<void>,
): Promise<void> {
  const reference = await requestToShow(dataDirectory)
  const site = await serveSite(dataDirectory)
  try {
    const visitor = await signInAs(officer, site.address)
    const paths = [
      { name: 'People, searched', path: '/people?search=smi' },
      { name: 'Person', path: await firstLink(visitor, '/people', /href="(\/people\/[0-9a-f-]{36})"/) },
      { name: 'Course', path: await firstLink(visitor, '/courses', /href="(\/courses\/[0-9a-f-]{36})"/) },
      { name: 'Measure', path: '/measures/training.people-trained' },
      { name: 'Request', path: `/requests/${reference}` },
    ]
    for (const { name, path } of paths) {
      if (path === null) throw new Error(`There is nothing to show for the page “${name}”`)
      await visitor.read(path)
      await work({ name, visit: { url: `${site.address}${path}`, headers: visitor.headers } }, site)
    }
  } finally {
    await site.stop()
  }
}

async function firstLink(visitor: SignedIn, list: string, link: RegExp): Promise<string | null> {
  return link.exec(await visitor.read(list))?.[1] ?? null
}
