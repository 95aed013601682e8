/* A page of sections, shown one at a time. Whoever uses it says where to begin and is told of each step. */
export function showSteps({ begin, onStep }) {
  const sections = [...document.querySelectorAll('section')]
  let at = Math.min(begin, sections.length - 1)

  const show = (move) => {
    sections.forEach((section, index) => {
      section.hidden = index !== at
    })
    if (move) sections[at]?.querySelector('h1, h2')?.focus()
  }

  for (const button of document.querySelectorAll('[data-step]')) {
    button.addEventListener('click', () => {
      at = Math.max(0, Math.min(sections.length - 1, at + Number(button.dataset.step)))
      show(true)
      onStep(at, sections.length)
    })
  }
  show(false)
}

/** Right answers among the questions: each fieldset's right one carries data-right. Null while one is not answered. */
export function readAnswers(form) {
  const questions = [...form.querySelectorAll('fieldset')]
  const chosen = questions.map((question) => question.querySelector('input:checked'))
  if (chosen.includes(null)) return null
  return { right: chosen.filter((input) => 'right' in input.dataset).length, of: questions.length }
}

export const say = (text) => {
  document.querySelector('[role="status"]').textContent = text
}
