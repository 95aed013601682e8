/** What may tell of somebody, in words that are to be published. */
export const personalKinds = {
  name: { told: 'may be a name', instead: '[name]' },
  relation: { told: 'tells of somebody the writer knows', instead: '[somebody the writer knows]' },
  own: { told: 'tells of the writer', instead: '[about the writer]' },
  address: { told: 'may be an address', instead: '[address]' },
  birth: { told: 'may be a date of birth', instead: '[date of birth]' },
  telephone: { told: 'may be a telephone number', instead: '[telephone number]' },
  email: { told: 'may be an e-mail address', instead: '[e-mail address]' },
  web: { told: 'is a web address', instead: '[web address]' },
  handle: { told: 'may be an account name', instead: '[account name]' },
  number: { told: 'may be the number of a case or a person', instead: '[number]' },
  vehicle: { told: 'may be a vehicle’s registration', instead: '[registration number]' },
  bank: { told: 'may be a bank account or card', instead: '[bank details]' },
} as const
export type PersonalKind = keyof typeof personalKinds

/** A stretch of a text that may tell of somebody: from a character up to, not including, another. */
export interface Mark {
  readonly kind: PersonalKind
  readonly from: number
  readonly to: number
}
