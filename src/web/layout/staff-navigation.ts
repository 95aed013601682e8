import type { Actor } from '../../kernel/index.ts'
import { isPermitted } from '../gate.ts'
import { govukServiceNavigation } from '../govuk.gen.ts'
import { type Html, html } from '../html.ts'
import { mojSubNavigation } from '../moj.ts'
import type { NavigationGroup, NavigationItem } from '../route.ts'

const under = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** The longest of these that a path stands under; empty where none is. */
const placeOf = (path: string, hrefs: readonly string[]): string =>
  hrefs
    .filter((href) => under(path, href))
    .reduce((longest, href) => (href.length > longest.length ? href : longest), '')

interface Section {
  readonly title: string
  readonly items: readonly NavigationItem[]
  /** The addresses of its items, and others whose pages belong to it. */
  readonly places: readonly string[]
}

/** What one reader is led to: groups of more than one page under the group's name, all else by itself. */
function sectionsFor(items: readonly NavigationItem[], groups: readonly NavigationGroup[]): readonly Section[] {
  const groupOf = (href: string) => groups.find(({ holds }) => holds.some((place) => under(href, place)))
  const grouped = groups.flatMap(({ title, holds }): Section[] => {
    const order = (href: string) => holds.findIndex((place) => under(href, place))
    const own = items.filter(({ href }) => order(href) >= 0).sort((a, b) => order(a.href) - order(b.href))
    const [first, ...others] = own
    if (!first) return []
    return [
      { title: others.length > 0 ? title : first.text, items: own, places: [...own.map(({ href }) => href), ...holds] },
    ]
  })
  const alone = items.filter(({ href }) => !groupOf(href))
  return [...grouped, ...alone.map((item) => ({ title: item.text, items: [item], places: [item.href] }))]
}

/** The navigation of staff pages: a line of groups, and below it the pages of the group that the page belongs to. */
export function staffNavigation(
  serviceName: string,
  navigation: readonly NavigationItem[],
  groups: readonly NavigationGroup[],
): (actor: Actor | null, path: string) => Html {
  const written = new Map<string, Html>()

  function write(sections: readonly Section[], current: string): Html {
    const section = sections.find(({ places }) => places.includes(current))
    const line = govukServiceNavigation({
      serviceName,
      serviceUrl: '/home',
      navigation: sections.map(({ title, items }) => ({
        href: items[0]?.href ?? '/home',
        text: title,
        active: section?.title === title,
      })),
    })
    if (!section || section.items.length < 2) return line
    const below = section.items.map(({ href, text }) => ({ href, text, current: href === current }))
    return html`${line}<div class="govuk-width-container sub-navigation">${mojSubNavigation(section.title, below)}</div>`
  }

  /** The macro takes half a millisecond, and there are few pairs of permissions and places: each is written once. */
  return (actor, path) => {
    const items = actor ? navigation.filter((item) => isPermitted(actor, item.may)) : []
    const sections = sectionsFor(items, groups)
    const current = placeOf(
      path,
      sections.flatMap(({ places }) => places),
    )
    const key = `${current} ${items.map(({ href }) => href).join(' ')}`
    const known = written.get(key)
    if (known) return known
    const markup = write(sections, current)
    written.set(key, markup)
    return markup
  }
}
