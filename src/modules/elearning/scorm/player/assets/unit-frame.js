// The frame that holds a unit. It is made anew for every unit: taking it away runs what the unit does on leaving, and no
// unit can ask to be stayed with.
const features = 'autoplay; fullscreen; unload'
const sandbox = 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads'

const place = document.getElementById('unit')
let frame = null

export function showUnit(address, title) {
  removeUnit()
  frame = document.createElement('iframe')
  frame.title = title
  frame.allow = features
  frame.setAttribute('sandbox', sandbox)
  frame.src = address
  place.append(frame)
}

export function removeUnit() {
  frame?.remove()
  frame = null
}
