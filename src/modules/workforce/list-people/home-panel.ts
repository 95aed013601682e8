import { type HomePanel, html } from '../../../web/index.ts'

/** The way to a person's record from the home page. */
export const findPersonPanel: HomePanel = {
  title: 'Find a person',
  may: 'staff.read',
  order: 70,
  render: async () => html`<form method="get" action="/people" role="search" novalidate>
<div class="govuk-form-group">
<label class="govuk-label" for="find-person">Name or staff number</label>
<input class="govuk-input govuk-input--width-20" id="find-person" name="search" type="search">
</div>
<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">Find</button>
</form>
<p class="govuk-body"><a class="govuk-link" href="/people">Everyone in the force</a></p>`,
}
