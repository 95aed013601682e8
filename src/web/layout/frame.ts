import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assets } from '../assets.ts'
import { govukFolder } from '../govuk.ts'
import { escapeHtml } from '../html.ts'

/** GOV.UK Frontend's one inline line, taken from the installed package's own page template. */
const inlineScript: string = (() => {
  const template = readFileSync(join(govukFolder, 'template.njk'), 'utf8')
  const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(template)?.[1]
  if (!script) throw new Error('govuk-frontend no longer has an inline script in its page template')
  return script
})()

/** The source by which the site's policy lets the line run, and no other inline script. */
export const inlineScriptHash = `'sha256-${createHash('sha256').update(inlineScript).digest('base64')}'`

export interface FrameParts {
  readonly title: string
  readonly language: string
  readonly body: string
}

/**
 * The document around a page. GOV.UK's Nunjucks page template takes 1 ms to say the same; here what never changes is
 * put together once, and a page costs a few microseconds.
 */
export function createFrame(
  assets: Assets,
  options: { readonly styles: readonly string[]; readonly first?: string; readonly bodyClass: string },
): (parts: FrameParts) => string {
  const { styles, first = '', bodyClass } = options
  const head = `</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="icon" href="${assets.href('icon.svg')}" type="image/svg+xml">
${styles.map((name) => `<link rel="stylesheet" href="${assets.href(name)}">`).join('\n')}
</head>
<body class="govuk-template__body ${bodyClass}">
<script>${inlineScript}</script>
`
  const end = `<script type="module" src="${assets.href('start.js')}"></script>
</body>
</html>
`
  return ({ title, language, body }) => `<!DOCTYPE html>
<html lang="${language}" class="govuk-template">
<head>
${first}<meta charset="utf-8">
<title>${escapeHtml(title)}${head}${body}${end}`
}
