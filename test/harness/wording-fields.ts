const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The fields of the page of public wordings, as an officer sends them who changes nothing and ticks nothing. */
export function wordingFields(page: string): Record<string, string> {
  const seen = [...page.matchAll(/name="(seen-\d+)" value="([^"]*)"/g)]
  const words = [...page.matchAll(/<textarea[^>]*name="(wording-\d+)"[^>]*>([^<]*)<\/textarea>/g)]
  return Object.fromEntries([...seen, ...words].map(([, name = '', value = '']) => [name, plain(value)]))
}
