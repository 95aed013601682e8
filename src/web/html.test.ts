import { expect, test } from 'vitest'
import { Html, html, nothing, raw } from './html.ts'

test('what stands between the marks is escaped, in content and in attributes', () => {
  expect(html`<a title="${`"'><script>`}">${'a & b'}</a>`.toString()).toBe(
    '<a title="&quot;&#39;&gt;&lt;script&gt;">a &amp; b</a>',
  )
})

test('markup inside markup is left as it is, and so are lists of it', () => {
  const items = ['<one>', html`<b>two</b>`, 3]
  expect(html`<p>${items}${[[html`<i>${'&'}</i>`]]}</p>`.toString()).toBe('<p>&lt;one&gt;<b>two</b>3<i>&amp;</i></p>')
})

test('null, undefined, false and nothing leave nothing, and zero is a number', () => {
  expect(html`${null}${undefined}${false}${nothing}${0}`.toString()).toBe('0')
})

test('only what claims to be markup by its class is taken for it', () => {
  const pretender = { toString: () => '<script>' } as unknown as string
  expect(() => html`${pretender}`.toString()).toThrow()
  expect(raw('<hr>')).toBeInstanceOf(Html)
})
