// Leaves the site at once: by Escape, by Shift three times, or by any link to /leave.
// It stands first in <head> and waits for nothing, so it works while the rest of the page is still on its way.
;(() => {
  const destination = document.currentScript.getAttribute('data-leave-to')
  const shiftsWanted = 3
  const shiftsWithin = 5000
  let leaving = false
  let shifts = []

  function hide() {
    document.documentElement.style.setProperty('display', 'none', 'important')
    document.title = 'Continue'
  }

  function leave() {
    if (leaving) return
    leaving = true
    hide()
    // Before the browser goes: the server forgets the visitor and marks the browser, so that Back shows nothing.
    navigator.sendBeacon('/leave')
    location.replace(destination)
  }

  function onKeyDown(event) {
    // An input method uses Escape to drop what is being composed.
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      // Escape also stops a page from loading: without this a second Escape would hold the visitor here.
      event.preventDefault()
      event.stopImmediatePropagation()
      leave()
      return
    }
    if (event.key !== 'Shift') {
      shifts = []
      return
    }
    if (event.repeat) return
    const now = Date.now()
    shifts = [...shifts.filter((time) => now - time < shiftsWithin), now]
    if (shifts.length >= shiftsWanted) leave()
  }

  function onClick(event) {
    const link = event.target instanceof Element && event.target.closest('a[href="/leave"]')
    if (!link) return
    event.preventDefault()
    event.stopImmediatePropagation()
    leave()
  }

  function onPageShow(event) {
    // The browser kept the page whole and shows it again: ask the server, which knows whether the visitor left.
    if (!event.persisted) return
    hide()
    location.reload()
  }

  window.addEventListener('keydown', onKeyDown, true)
  window.addEventListener('click', onClick, true)
  window.addEventListener('pageshow', onPageShow)
})()
