// Many courses open a window for their lesson, or for a file to read. No window may be opened from a course here: a
// window could be any site. What a unit opens of its own package is shown within this page instead, where it can be
// closed again. This serves courses and guards nothing: the guard is the sandbox.

/** Lends a frame, and the frames that come to stand in it, something that does for `window.open`. */
export function lendWindows(frame, place, frameOf) {
  const lend = (view) => {
    try {
      if (view.document.lent) return
      view.document.lent = true
      view.open = (address = '') => openWithin(address, view)
      view.document.addEventListener('load', ({ target }) => target?.contentWindow && lend(target.contentWindow), true)
      view.document.addEventListener('click', (event) => onLink(event, view))
      for (const inner of view.frames) lend(inner)
    } catch {
      // A frame of another origin: it opens nothing.
    }
  }

  function openWithin(address, view) {
    const url = URL.canParse(address, view.location.href) ? new URL(address, view.location.href) : null
    if (address !== '' && url?.origin !== location.origin) return null
    const box = document.createElement('div')
    box.className = 'window'
    const bar = document.createElement('p')
    const close = document.createElement('button')
    close.type = 'button'
    close.textContent = 'Close this window of the course'
    close.addEventListener('click', () => box.remove())
    bar.append(close)
    if (url && /\.(?!html?$)\w+$/.test(url.pathname)) bar.append(' ', saveLink(url))
    const inner = frameOf(address === '' ? 'about:blank' : url.href, 'A window of the course')
    inner.addEventListener('load', () => {
      lend(inner.contentWindow)
      inner.contentWindow.close = () => box.remove()
    })
    box.append(bar, inner)
    place.append(box)
    inner.contentWindow.opener = view
    close.focus()
    return inner.contentWindow
  }

  function saveLink(url) {
    const link = document.createElement('a')
    link.href = url.href
    link.download = ''
    link.textContent = 'Save this file'
    return link
  }

  function onLink(event, view) {
    const link = event.target?.closest?.('a[target], area[target]')
    if (!link || event.defaultPrevented || /^(_self|_parent|_top)?$/i.test(link.target)) return
    // A frame of the unit's own by that name takes the link.
    if ([...view.document.querySelectorAll('iframe, frame')].some(({ name }) => name === link.target)) return
    if (openWithin(link.href, view)) event.preventDefault()
  }

  frame.addEventListener('load', () => lend(frame.contentWindow))
}
