import { z } from 'zod'
import { roles } from '../../../kernel/index.ts'
import { manyField, optionalTextField } from '../../../web/index.ts'

/** The roles a person is to have, and whether they may sign in at all. */
export const changeUserForm = z
  .object({
    may: z.enum(['sign-in', 'not-sign-in'], 'Select whether this person may sign in'),
    staffNumber: optionalTextField({ most: 50 }),
    roles: manyField(z.enum(roles)),
  })
  .refine(({ may, roles }) => may === 'not-sign-in' || roles.length > 0, {
    path: ['roles'],
    message: 'Select at least one role, or that this person may not sign in',
  })
