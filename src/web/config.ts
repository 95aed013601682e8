import type { Force } from '../kernel/index.ts'
import type { Observe } from './request-log.ts'
import type { Link } from './route.ts'

/** What the force decides about its site. */
export interface WebConfig {
  readonly serviceName: string
  readonly forceName: string
  /** Where the site is reached, without a slash at the end; null takes it from each request. */
  readonly origin: string | null
  /** Where course packages are served, which is another host than the site's (see `course-origin.ts`). */
  readonly courseOrigin: string | null
  /** Signs cookies and CSRF tokens; at least 32 characters, the same for every process of the site. */
  readonly secret: string
  /** True wherever the site is reached by https: cookies are then Secure and HSTS is sent. */
  readonly secure: boolean
  /** Whether an address is that of a proxy whose X-Forwarded-For, -Host and -Proto are believed; nobody's, unless told. */
  readonly trustsProxy: (address: string | undefined) => boolean
  /** The neutral site to which "Leave this site" goes. */
  readonly leaveTo: string
  readonly feedbackHref: string
  /** Links in the public site's navigation. */
  readonly publicNavigation: readonly Link[]
  /** An invented force: every staff page says so. */
  readonly sample: boolean
  /** Bytes a sent file may have. */
  readonly uploadLimit: number
  /** Where sent files stand during a request, each process's in a folder of its own; null where none are taken. */
  readonly uploadFolder: string | null
  /** Posts a minute from one session, or from one address where nobody is signed in. */
  readonly postsPerMinute: number
  /** Posts a minute to /sign-in from one address, which may be that of a whole station. */
  readonly signInsPerMinute: number
  /** Sign-ins a minute as one person, from wherever they come. */
  readonly signInsPerAccount: number
  /** Is told of every request that was answered. */
  readonly observe: Observe
}

const defaults = {
  serviceName: 'Candour',
  origin: null,
  courseOrigin: null,
  secure: false,
  trustsProxy: () => false,
  leaveTo: 'https://www.bbc.co.uk/weather',
  feedbackHref: '/problem',
  publicNavigation: [],
  uploadLimit: 2 * 1024 ** 3,
  uploadFolder: null,
  postsPerMinute: 120,
  signInsPerMinute: 60,
  signInsPerAccount: 20,
  observe: () => {},
} satisfies Partial<WebConfig>

export type WebSettings = Pick<WebConfig, 'secret'> & Partial<Omit<WebConfig, 'forceName' | 'sample'>>

/** Completes the settings. Throws RangeError where the secret is too short or the neutral site is not https. */
export function webConfig(settings: WebSettings, force: Force): WebConfig {
  const config = { ...defaults, ...settings, forceName: force.name, sample: force.isSample }
  if (config.secret.length < 32) throw new RangeError('The secret that signs cookies needs at least 32 characters')
  const leaveTo = new URL(config.leaveTo)
  if (leaveTo.protocol !== 'https:' && leaveTo.hostname !== '127.0.0.1') {
    throw new RangeError('The site to leave to must be an https address')
  }
  return config
}
