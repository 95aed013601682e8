/** Markup that is safe to send. Made only by the `html` tag, by `raw`, and by the generated GOV.UK functions. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand between `${` and `}` in an `html` template. Null, undefined and false leave nothing behind. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

const special = /[&<>"']/
const specials = /[&<>"']/g
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe for an element's content or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  special.test(text) ? text.replace(specials, (character) => entities[character] ?? character) : text

function write(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (value instanceof Html) return value.toString()
  if (typeof value === 'number') return String(value)
  if (!value) return ''
  let markup = ''
  for (const item of value) markup += write(item)
  return markup
}

/** A template whose text is markup and whose values are escaped, unless they are `Html` already. */
export function html(texts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = texts[0] ?? ''
  for (let i = 0; i < values.length; i++) markup += write(values[i]) + (texts[i + 1] ?? '')
  return new Html(markup)
}

/**
 * Markup taken on trust. Only for text that our own code or a package of ours produced, never for anything a person
 * or a file gave.
 */
export const raw = (markup: string): Html => new Html(markup)

/** Nothing at all. */
export const nothing = new Html('')
