/** Text that nobody means, for wherever a request has room for text. */
export const hostileText: readonly string[] = [
  '\0',
  'a\0b',
  '99999999999999999999',
  '-1',
  '1e309',
  'NaN',
  '9999999-01-01',
  '0000-00-00',
  '2021-02-30',
  '-271821-04-20',
  '00000000-0000-0000-0000-000000000000',
  "'; drop table access.user; --",
  '%00%zz%',
  '%',
  '\\',
  '../../../../etc/passwd',
  '//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  '{"$gt":""}',
  '<script>alert(1)</script>',
  '\u202e\u2028\uffff\u{10ffff}',
  ',,,;;;:::',
  ' ',
  'x'.repeat(3_000),
]

/** Those that something inside may stumble over when they stand alone, among good values. */
export const hostileAlone: readonly string[] = [
  '99999999999999999999',
  '9999999-01-01',
  '1e309',
  "'\\%_",
  'x'.repeat(3_000),
]

/** Headers that say what no browser says. */
export const hostileHeaders: readonly Readonly<Record<string, string>>[] = [
  { cookie: 'session=%00; flash=%00.%00; carried=%zz; cookies_choice=%ff; __proto__=1' },
  { cookie: `session=${'x'.repeat(8_000)}` },
  { 'x-forwarded-for': 'nonsense, \u00ff', 'x-forwarded-host': 'a:99999', 'x-forwarded-proto': 'javascript' },
  { host: 'a:99999' },
  { host: '[::1' },
  { 'accept-encoding': 'nonsense;q=\u00ff', range: 'bytes=9-1,-', 'accept-language': 'x-'.repeat(2_000) },
  { 'sec-fetch-site': '\u00ff', origin: 'null', referer: 'javascript:alert(1)' },
  { 'if-none-match': '"\u00ff', 'if-modified-since': 'nonsense', 'if-match': '*' },
  { 'content-type': 'multipart/form-data' },
  { authorization: 'Basic \u00ff\u00ff', 'content-length': '0' },
]

/** What must stand in no answer: where in the program it went wrong, or what the database said. */
const inside =
  /\n\s+at .+:\d+:\d+|node_modules|invalid input syntax|syntax error at or near|violates [\w-]+ constraint|out of range for type|invalid byte sequence|canceling statement/

export interface Given {
  readonly status: number
  readonly location: string | null
  readonly body: string
  readonly milliseconds: number
}

/** What is wrong with an answer to a hostile request; null where nothing is. `mayLead`: hosts it may lead to beside the site. */
export function faultOf(
  { status, location, body, milliseconds }: Given,
  mayLead: readonly string[] = [],
): string | null {
  if (status >= 500) return `answered with ${status}`
  if (inside.test(body)) return `tells what is inside: ${inside.exec(body)?.[0]}`
  if (milliseconds > 15_000) return `took ${Math.round(milliseconds)} ms`
  if (location === null) return null
  for (const origin of ['https://candour.example', 'http://127.0.0.1:8080']) {
    const to = new URL(location, origin)
    const again = new URL(to.pathname + to.search + to.hash, origin)
    if (to.origin !== origin && !mayLead.includes(to.host)) return `leads to ${location}`
    if (again.origin !== origin) return `leads to ${location}, which leads on`
  }
  return null
}
