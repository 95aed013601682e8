import type { Readable } from 'node:stream'
import type { Actor, Db, Force, OpenedFile, Permission } from '../kernel/index.ts'
import type { Html } from './html.ts'
import type { Proof, Restricted } from './proof.ts'

/** What somebody must be permitted: this, or at least one of these. */
export type Permitted = Permission | readonly Permission[]

/** Who may open a route: anyone, anyone signed in, or who is permitted what it says. */
export type Access = 'public' | 'signed-in' | Permitted

/** A file sent with a form, already on disk. It is removed when the request ends. */
export interface UploadedFile {
  readonly field: string
  readonly name: string
  readonly path: string
  readonly bytes: number
}

/** The little that is remembered between two requests of one visitor. */
export interface PageSession {
  /** The token of this session; empty where nobody is signed in. For finding it in the store: shown to nobody. */
  readonly token: string
  /** The value kept under `key`. Only a signed-in person's session keeps values. */
  get(key: string): string | undefined
  /** Keeps a value until sign-out. Throws Forbidden where nobody is signed in. */
  set(key: string, value: string): Promise<void>
  /** Shows a message once, on the next page. */
  flash(message: string): void
  /** Begins a new session for this user, under a new token; any earlier one of this browser ends. */
  signIn(user: Pick<Actor, 'forceId' | 'userId'>, proof: Proof): Promise<void>
  /** Notes that the provider has just said that the account of this session still stands. */
  confirm(proof: Proof): Promise<void>
  signOut(): Promise<void>
  /** What `carry` gave this browser in the last ten minutes; undefined where it is gone or was tampered with. */
  readonly carried: string | undefined
  /**
   * Has the browser of somebody not yet signed in carry a value for ten minutes, in a signed cookie (HttpOnly,
   * SameSite=Lax); null takes it away. Ties a sign-in by way of another site to the browser that began it.
   */
  carry(value: string | null): void
}

/** All that a handler is told. */
export interface PageRequest {
  readonly actor: Actor | null
  /** The force whose record this is, known before anyone signs in. */
  readonly force: Force
  /** Where this site is reached, without a slash at the end: `https://candour.example`. For addresses given to others. */
  readonly origin: string
  /** Where course packages are served; null where the force gave them no address, so that none can be launched. */
  readonly courseOrigin: string | null
  readonly db: Db
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  readonly files: readonly UploadedFile[]
  /** Reading it sets the visitor's CSRF cookie; put it in the form with `csrfField`. */
  readonly csrfToken: string
  /** The path and query asked for. */
  readonly url: string
  /** The actor. Throws Forbidden if nobody is signed in. */
  readonly signedIn: Actor
  readonly session: PageSession
}

export interface Link {
  readonly href: string
  readonly text: string
}

/** A field that cannot be taken as it is, and what to do about it. `href` names the element to go to. */
export interface FormError {
  readonly field: string
  readonly message: string
  readonly href?: string
}

export type Marking = 'OFFICIAL' | 'OFFICIAL–SENSITIVE'

export interface Page {
  readonly kind: 'page'
  readonly title: string
  readonly main: Html
  /** 200, or 422 where there are errors. */
  readonly status?: number | undefined
  readonly backLink?: Link | undefined
  readonly breadcrumbs?: readonly (Link | { readonly text: string; readonly href?: undefined })[] | undefined
  /** Written above the page as an error summary; the title then begins with `Error:`. */
  readonly errors?: readonly FormError[] | undefined
  readonly width?: 'two-thirds' | 'full' | undefined
  /** On staff pages; OFFICIAL where the page says nothing. */
  readonly marking?: Marking | undefined
  readonly language?: 'en' | 'cy' | undefined
  /** Has the browser ask for the page again after so many seconds. The page must offer a way to stop it (WCAG 2.2.1). */
  readonly refreshAfter?: number | undefined
}

export interface Redirect {
  readonly kind: 'redirect'
  /** A path on this site; or, as a URL, an address elsewhere, which must never be one that a visitor named. */
  readonly to: string | URL
  readonly flash?: string | undefined
}

export interface Download {
  readonly kind: 'download'
  readonly fileName: string
  readonly contentType: string
  readonly body: string | Readable
  /** How long the body is, where that is known before it is read. */
  readonly bytes?: number
}

export type Reply = Page | Redirect | Download

export interface Route {
  readonly method: 'GET' | 'POST'
  /** `/people/:personId`. */
  readonly path: string
  readonly access: Access
  /** The public layout for public routes, the staff layout for all others, unless said here. */
  readonly layout?: 'staff' | 'public'
  /**
   * Opens only for somebody who proved who they are in the last minutes: what publishes, gives powers, or brings
   * restricted things in. What was typed is kept until they have.
   */
  readonly fresh?: true
  /**
   * A restricted room: the provider is asked for the stronger sign-in first, where the force has set one. Where
   * permissions stand here, only of those whose roles given by name give one.
   */
  readonly restricted?: Restricted
  handle(request: PageRequest): Promise<Reply>
}

export const page = (page: Omit<Page, 'kind'>): Page => ({ kind: 'page', ...page })

/**
 * Sends the browser on with GET (303). Text is a path on this site: one that leads elsewhere is not followed, whoever
 * wrote it (see `safePath`). A URL leads to another host: the identity provider's, or the courses'.
 */
export const redirect = (to: string | URL, flash?: string): Redirect => ({ kind: 'redirect', to, flash })

export const download = (download: Omit<Download, 'kind'>): Download => ({ kind: 'download', ...download })

/**
 * Sends a kept file, which somebody else made: never a page of this site, whatever it holds, and by no name of a type that a
 * browser might open.
 */
export const downloadKept = ({ file, content }: OpenedFile): Download =>
  download({ fileName: file.name, contentType: 'application/octet-stream', body: content, bytes: file.bytes })

/** An entry in the staff navigation, shown to those who are permitted what it says. */
export interface NavigationItem {
  readonly href: string
  readonly text: string
  readonly may: Permitted
}

/** Entries of the navigation that stand together. */
export interface NavigationGroup {
  readonly title: string
  /** The addresses of its entries in their order, and others whose pages belong to it. */
  readonly holds: readonly string[]
}

/** A part of the home page, shown to those who are permitted what it says; lower `order` stands first. */
export interface HomePanel {
  /** Null: what it says stands across the page, without a heading. */
  readonly title: string | null
  readonly may: Permitted
  readonly order: number
  render(request: PageRequest): Promise<Html>
}

/** Something that somebody is to do: `7 people in your unit are overdue for training`. */
export interface HomeTask {
  readonly text: string
  readonly href: string
  readonly state: 'Overdue' | 'Failed' | 'Waiting' | 'Soon'
}

/** Finds what there is to do for those who are permitted what it says; shown first on the home page. */
export interface HomeTasks {
  readonly may: Permitted
  find(request: PageRequest): Promise<readonly HomeTask[]>
}
