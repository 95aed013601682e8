export type { Asked, FormPage, KindForm } from './kind-form.ts'
export { withForms } from './with-forms.ts'
