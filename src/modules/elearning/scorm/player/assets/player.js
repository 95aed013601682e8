// The page around a SCORM course. The course runs in a frame of another origin: all that passes between the two are
// messages, and what they say is one of a few things, in words of this page's own: whatever stands here, a course has not
// written it. Only where it was refused is a part of what it sent shown, as such.
const { stage, leave, sandbox, elsewhere } = document.body.dataset
const courseOrigin = new URL(stage).origin

const by = (id) => document.getElementById(id)
const parts = [...document.querySelectorAll('.part')]

const frame = document.createElement('iframe')
frame.title = 'The course'
frame.setAttribute('sandbox', sandbox)
frame.allow = 'autoplay; fullscreen; unload'
const isAgain = performance.getEntriesByType('navigation')[0]?.type !== 'navigate'
frame.src = isAgain ? `${stage}?again` : stage
by('stage').append(frame)
by('room').hidden = false

const say = (message) => frame.contentWindow?.postMessage(message, courseOrigin)

/** True once the course has nothing more to save, or cannot. */
let mayLeave = false
let leaving = 0
/** What is wrong goes away by itself once something is saved. */
let isPassing = false

const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true })

/** `3:05pm` */
const timeOf = (moment) => clock.format(moment).replaceAll(/\s/g, '')

const paragraph = (...content) => {
  const element = document.createElement('p')
  element.append(...content)
  return element
}

const link = (href, text) => {
  const element = document.createElement('a')
  element.href = href
  element.textContent = text
  return element
}

const button = (text, onClick) => {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'button plain'
  element.textContent = text
  element.addEventListener('click', onClick)
  return element
}

/** Shows what is wrong and what to do; without a title, nothing is wrong any more. */
function trouble(title, ...lines) {
  isPassing = false
  if (!title) return by('trouble').replaceChildren()
  const box = document.createElement('div')
  box.className = 'alert'
  const heading = document.createElement('h2')
  heading.textContent = title
  box.append(heading, ...lines)
  by('trouble').replaceChildren(box)
}

const reasons = {
  end: 'You have come to the end of this course. You can leave now, or go to a part again.',
  choose: 'Choose a part of the course to begin with.',
  closed: 'This part cannot be begun yet. Finish the parts before it first.',
  unreachable: 'The course cannot be reached. Check your connection, then load this page again.',
  elsewhere: 'This part is on another website. ',
}

const showing = {
  /** A unit is there. */
  unit({ item, title }) {
    by('unit').textContent = parts.length > 0 ? String(title) : ''
    for (const part of parts) {
      if (part.dataset.item === item) part.setAttribute('aria-current', 'true')
      else part.removeAttribute('aria-current')
    }
    frame.hidden = false
    by('said')?.remove()
    closeParts()
  },
  /** What the learner may go to from here. */
  ways({ previous, next, choices }) {
    for (const [id, way] of [
      ['previous', previous],
      ['next', next],
    ]) {
      const element = by(id)
      if (!element) continue
      element.hidden = way === 'hidden'
      element.disabled = way !== 'open'
    }
    for (const part of parts) part.disabled = choices?.[part.dataset.item] !== true
  },
  statuses({ statuses }) {
    for (const part of parts) part.querySelector('.status').textContent = String(statuses?.[part.dataset.item] ?? '')
  },
  saving() {
    by('saving').textContent = 'Saving'
  },
  saved() {
    if (isPassing) {
      trouble(null)
      mayLeave = false
    }
    by('saving').textContent = `Saved at ${timeOf(new Date())}`
  },
  unsaved({ since }) {
    by('saving').textContent = 'Not saved'
    trouble(
      'Your work is not being saved',
      paragraph(
        `Nothing you did since ${timeOf(new Date(Number(since)))} is saved. We keep trying. Check your connection, and keep this page open until it says that it is saved.`,
      ),
    )
    isPassing = true
    if (leaving > 0) askToLeave()
  },
  refused({ message }) {
    by('saving').textContent = 'Not saved'
    trouble(
      'Your last answers could not be saved',
      paragraph(
        'The course has a fault. Tell your learning and development team which course it is and what this says:',
      ),
      paragraph(String(message).slice(0, 300)),
    )
  },
  takenOver() {
    by('saving').textContent = 'Not saved'
    mayLeave = true
    frame.remove()
    by('room').hidden = true
    trouble(
      'This window is out of use',
      paragraph('The course has been opened in another window, or begun again. What is done here is not saved.'),
      paragraph(link(leave, 'Go back to My learning')),
    )
  },
  /** No unit is there: the course has come to its end, or there is a choice to be made. */
  nothing({ why }) {
    if (!Object.hasOwn(reasons, why)) return
    frame.hidden = true
    by('said')?.remove()
    const line = paragraph(reasons[why])
    line.id = 'said'
    line.tabIndex = -1
    by('stage').append(line)
    by('unit').textContent = ''
    for (const part of parts) part.removeAttribute('aria-current')
    line.focus()
  },
  /** Something was asked for that cannot be had now. */
  notYet() {
    by('notice').textContent = 'You cannot go there yet. Finish this part first.'
  },
  /** A unit of another site, which a course's frame may not show. */
  elsewhere({ item }) {
    const addresses = JSON.parse(elsewhere)
    if (!Object.hasOwn(addresses, item)) return
    showing.nothing({ why: 'elsewhere' })
    const out = link(addresses[item], 'Open it in a new tab')
    out.target = '_blank'
    out.rel = 'noopener noreferrer'
    by('said').append(out)
  },
  left() {
    mayLeave = true
    location.assign(leave)
  },
}

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== courseOrigin) return
  if (Object.hasOwn(showing, data?.show)) showing[data.show](data)
})

function go(way, item) {
  by('notice').textContent = ''
  say({ go: way, item })
}
for (const part of parts) part.addEventListener('click', () => go('choice', part.dataset.item))
by('previous')?.addEventListener('click', () => go('previous'))
by('next')?.addEventListener('click', () => go('next'))

by('open-parts')?.addEventListener('click', () => {
  const open = by('open-parts').getAttribute('aria-expanded') === 'true'
  by('open-parts').setAttribute('aria-expanded', String(!open))
})
function closeParts() {
  by('open-parts')?.setAttribute('aria-expanded', 'false')
}

// A way out that needs nothing of the course: where it does not answer, whoever leaves is told and may go all the same.
const patience = 10_000
by('leave').addEventListener('click', (event) => {
  if (mayLeave || leaving > 0) return
  event.preventDefault()
  by('saving').textContent = 'Saving'
  say({ go: 'leave' })
  leaving = setTimeout(askToLeave, patience)
})

function askToLeave() {
  clearTimeout(leaving)
  leaving = 0
  if (mayLeave) return
  mayLeave = true
  trouble(
    'Your last answers are not saved yet',
    paragraph('If you leave now, what you did last is lost. Wait for “Saved” to come up, or try again.'),
    paragraph(
      button('Try again', () => {
        mayLeave = false
        trouble(null)
        by('leave').click()
      }),
      ' ',
      link(leave, 'Leave without saving'),
    ),
  )
  isPassing = true
}

window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
