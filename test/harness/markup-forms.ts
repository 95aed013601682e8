/** A form of a page that posts, as it would be sent without a change. */
export interface MarkupForm {
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly hasFile: boolean
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** The forms of a page that post, wherever they lead. `from`: the page's address. */
export function formsIn(markup: string, from: string): MarkupForm[] {
  return [...markup.matchAll(/<form\s[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const tags = form.match(/<(?:input|button|textarea|select|option)\b[^>]*>/g) ?? []
    const fields = tags.flatMap((tag): [string, string][] => {
      const name = attribute(tag, 'name')
      return name === undefined ? [] : [[name, attribute(tag, 'value') ?? '']]
    })
    const { pathname, search } = new URL(
      attribute(/<form[^>]*>/.exec(form)?.[0] ?? '', 'action') ?? from,
      `http://site${from}`,
    )
    return { action: pathname + search, fields, hasFile: tags.some((tag) => attribute(tag, 'type') === 'file') }
  })
}

/** The names by which a page's own links and search forms ask for another view of it. */
export function queryNamesIn(markup: string): string[] {
  const links = [...markup.matchAll(/href="[^"?#]*\?([^"#]+)"/g)].flatMap(([, query = '']) => [
    ...new URLSearchParams(plain(query)).keys(),
  ])
  const forms = [...markup.matchAll(/<form\s[^>]*method="get"[^>]*>[\s\S]*?<\/form>/g)].flatMap(([form]) =>
    [...form.matchAll(/\sname="([^"]+)"/g)].map(([, name = '']) => plain(name)),
  )
  return [...new Set([...links, ...forms])]
}
