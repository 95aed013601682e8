/** One visitor of a site that is served by another process, with the cookies it was given. */
function visitorOf(address: string) {
  const cookies = new Map<string, string>()
  return async (path: string, form?: Readonly<Record<string, string>>): Promise<string> => {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    const sent = form ? { method: 'POST', headers, body: new URLSearchParams(form) } : { headers }
    const answer = await fetch(`${address}${path}`, { ...sent, redirect: 'manual' })
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      cookies.set(name, value)
    }
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.text()
  }
}

const tokenIn = (page: string) => /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''

/** Publishes a response that is decided, as somebody of the sample force, through the pages. */
export async function publishOverHttp(address: string, name: string, reference: string): Promise<void> {
  const visit = visitorOf(address)
  const door = await visit('/sign-in')
  const [, user = ''] = new RegExp(`value="([0-9a-f-]{36})"[^>]*>\\s*Sign in as ${name}\\s*<`).exec(door) ?? []
  await visit('/sign-in/sample', { _csrf: tokenIn(door), next: '/home', user })
  const letter = await visit(`/requests/${reference}/letter`)
  await visit(`/requests/${reference}/publish`, { _csrf: tokenIn(letter) })
}

/** The numbers in the tables of a page, in their order. */
export const numbersOf = (page: string): string[] =>
  [...page.matchAll(/<td[^>]*>\s*(?:<[^>]+>)?([^<]*)/g)]
    .map(([, cell = '']) => cell.trim())
    .filter((cell) => /\d/.test(cell))
