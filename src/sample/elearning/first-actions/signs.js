import { say, showSteps } from '../shared/steps.js'
import { begin, end, save, set } from './scorm.js'

try {
  const { location: step, status } = begin()
  let finished = status === 'completed'
  if (status === 'not attempted') set('lesson_status', 'incomplete')
  showSteps({
    begin: Number(step) || 0,
    onStep: (at) => {
      set('lesson_location', at)
      save()
    },
  })
  document.querySelector('#finish').addEventListener('click', () => {
    finished = true
    set('lesson_status', 'completed')
    say(save() ? 'Done. Go on with the next unit, or save and leave.' : 'It could not be saved. Try again.')
  })
  addEventListener('pagehide', () => end({ finished }))
} catch (error) {
  say(error.message)
}
