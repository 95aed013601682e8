// Warns before a session ends for want of use, and keeps it going if asked. Without it nothing typed is lost either: a
// form that is sent too late is given back after signing in again.
;(() => {
  const dialog = document.getElementById('stay')
  const title = document.getElementById('stay-title')
  const text = document.getElementById('stay-text')
  const stay = document.getElementById('stay-signed-in')
  const close = document.getElementById('stay-close')
  const warnAfter = Number(dialog.dataset.warnAfter) * 1000
  const endsAfter = Number(dialog.dataset.endsAfter) * 1000
  const warning = { title: title.textContent, text: text.textContent }
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('candour-session') : null
  let used = Date.now()
  let ended = false
  let closed = false

  function show() {
    if (!dialog.open && !closed) dialog.showModal()
  }

  function begin() {
    used = Date.now()
    ended = false
    closed = false
    title.textContent = warning.title
    text.textContent = warning.text
    stay.hidden = false
    close.hidden = true
    if (dialog.open) dialog.close()
  }

  function end() {
    if (ended) return
    ended = true
    closed = false
    title.textContent = dialog.dataset.endedTitle
    text.textContent = dialog.dataset.endedText
    stay.hidden = true
    close.hidden = false
    show()
    close.focus()
  }

  function look() {
    const unused = Date.now() - used
    if (unused >= endsAfter) end()
    else if (unused >= warnAfter) show()
  }

  stay.addEventListener('click', async () => {
    const answer = await fetch('/stay', { redirect: 'manual' }).catch(() => null)
    if (!answer?.ok) return end()
    begin()
    tabs?.postMessage('used')
  })
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    closed = true
  })
  // Another page of the same person was opened: the session is theirs together.
  tabs?.addEventListener('message', begin)
  tabs?.postMessage('used')
  document.addEventListener('visibilitychange', look)
  setInterval(look, 5000)
})()
