/* The least a SCORM 1.2 unit needs: find the player's API, begin, set, save, and end. */
function find(start) {
  for (let frame = start; ; frame = frame.parent) {
    if (frame.API) return frame.API
    if (frame.parent === frame) return null
  }
}

const api = find(window)
const began = Date.now()

export const begin = () => {
  if (api?.LMSInitialize('') !== 'true') throw new Error('The course could not reach Candour')
  return { location: api.LMSGetValue('cmi.core.lesson_location'), status: api.LMSGetValue('cmi.core.lesson_status') }
}

export const set = (name, value) => api.LMSSetValue(`cmi.core.${name}`, String(value))

export const save = () => api.LMSCommit('') === 'true'

export function end({ finished }) {
  const seconds = Math.round((Date.now() - began) / 1000)
  const part = (value) => String(value).padStart(2, '0')
  set(
    'session_time',
    `${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`,
  )
  set('exit', finished ? '' : 'suspend')
  return api.LMSFinish('') === 'true'
}
