import { readAnswers, say } from '../shared/steps.js'
import { begin, leave, send } from './cmi5.js'

const passMark = 0.75
const failed = (error) => say(`${error.message}. Go back to My learning and open the course again.`)

try {
  await begin()
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault()
    const form = event.target
    const answers = readAnswers(form)
    if (!answers) return say('Answer every question first.')
    const scaled = answers.right / answers.of
    const success = scaled >= passMark
    try {
      form.hidden = true // a sitting is judged once (cmi5 9.3)
      await send(success ? 'passed' : 'failed', {
        success,
        score: { scaled, raw: answers.right, min: 0, max: answers.of },
      })
      say(
        success
          ? `${answers.right} of ${answers.of} are right. You passed.`
          : `${answers.right} of ${answers.of} are right. Leave, read “Seeing the pattern” again, then open this check once more.`,
      )
    } catch (error) {
      failed(error)
    }
  })
  document.querySelector('#leave').addEventListener('click', () => leave().catch(failed))
} catch (error) {
  failed(error)
}
