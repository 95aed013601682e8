import { z } from 'zod'
import { roles } from '../../../kernel/index.ts'
import { manyField, optionalTextField, textField } from '../../../web/index.ts'
import { parseEmail } from '../user.ts'

/** What an administrator enters about a person who is to sign in. */
export const addUserForm = z.object({
  name: textField('Enter the person’s name', { most: 200 }),
  email: textField('Enter the person’s email address', { most: 254 }).transform((text, context) => {
    const email = parseEmail(text)
    if (email !== null) return email
    context.addIssue({
      code: 'custom',
      message: 'Enter an email address in the correct format, like name@example.com',
    })
    return z.NEVER
  }),
  staffNumber: optionalTextField({ most: 50 }),
  roles: manyField(z.enum(roles)).refine((chosen) => chosen.length > 0, 'Select at least one role'),
})
