import { readAnswers, say } from '../shared/steps.js'
import { begin, end, save, set } from './scorm.js'

try {
  const { status } = begin()
  let finished = status === 'passed'
  if (status === 'not attempted') set('lesson_status', 'incomplete')
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault()
    const answers = readAnswers(event.target)
    if (!answers) return say('Answer every question first.')
    const score = Math.round((answers.right / answers.of) * 100)
    finished = score >= 75
    set('score.min', 0)
    set('score.max', 100)
    set('score.raw', score)
    set('lesson_status', finished ? 'passed' : 'failed')
    if (!save()) return say('It could not be saved. Try again.')
    say(finished ? `${score}%. You passed.` : `${score}%. Try once more.`)
  })
  addEventListener('pagehide', () => end({ finished }))
} catch (error) {
  say(error.message)
}
