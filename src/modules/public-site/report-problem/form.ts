import { z } from 'zod'
import { type FeedbackMatter, type FeedbackPage, feedbackMatters, feedbackPages } from '../vocabulary.ts'

const keys = <Key extends string>(choices: Readonly<Record<Key, string>>) => Object.keys(choices) as Key[]

/** What a visitor says of the site: two choices, so that nothing typed can tell who they are. */
export const feedbackForm = z.object({
  page: z.enum(keys<FeedbackPage>(feedbackPages), 'Choose the page it is about'),
  matter: z.enum(keys<FeedbackMatter>(feedbackMatters), 'Choose what you want to tell us'),
})
export type Feedback = z.infer<typeof feedbackForm>
