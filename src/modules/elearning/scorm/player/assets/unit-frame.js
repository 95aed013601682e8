// The frame that holds a unit. It is made anew for every unit: taking it away runs what the unit does on leaving, and no
// unit can ask to be stayed with.
import { lendWindows } from './inner-windows.js'

const features = 'autoplay; fullscreen; unload'
const sandbox = 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads'

const place = document.getElementById('unit')

export function frameOf(address, title) {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.allow = features
  frame.setAttribute('sandbox', sandbox)
  frame.src = address
  return frame
}

export function showUnit(address, title) {
  removeUnit()
  const frame = frameOf(address, title)
  lendWindows(frame, place, frameOf)
  place.append(frame)
}

export function removeUnit() {
  // One by one: what a unit opened may still want to tell it something.
  for (const frame of [...place.querySelectorAll('iframe')].reverse()) frame.remove()
  place.replaceChildren()
}
