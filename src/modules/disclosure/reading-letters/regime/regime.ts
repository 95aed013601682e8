/** The laws under which the desk gives information, in the order in which they are shown. */
export const regimes = ['foia', 'eir', 'subject_access'] as const
export type Regime = (typeof regimes)[number]

export const regimeNames: Readonly<Record<Regime, string>> = {
  foia: 'Freedom of Information Act 2000',
  eir: 'Environmental Information Regulations 2004',
  subject_access: 'Right of access to one’s own data (UK GDPR, Data Protection Act 2018)',
}

/** What a sign in a letter tells: Scotland's Act is named, environmental information or the writer's own data is asked for. */
export const signKinds = ['scottish', 'environmental', 'own_data'] as const
export type SignKind = (typeof signKinds)[number]

/** Words of a letter by which another law than the Freedom of Information Act 2000 may be meant. */
export interface RegimeSign {
  readonly of: SignKind
  /** The law itself is named, or what it is about is asked for. */
  readonly how: 'named' | 'asked'
  readonly words: string
  /** The ordinal of the question in which they stand; null elsewhere in the letter. */
  readonly question: number | null
}

/** Under which laws a letter looks as if it has to be dealt with, and why. The officer decides. */
export interface RegimeProposal {
  readonly regimes: readonly Regime[]
  readonly signs: readonly RegimeSign[]
}

/** Whether what is asked is mixed: some under one law, some under another. */
export const isMixed = ({ regimes: found }: RegimeProposal): boolean => found.length > 1

/** What a sign means, and what the officer does. FOIA s.8, 16, 39, 40(1); SI 2004/3391; UK GDPR art. 12, 15; DPA 2018 s.45. */
export const signMeans: Readonly<Record<SignKind, { readonly told: string; readonly todo: string }>> = {
  scottish: {
    told: 'The letter names Scotland’s Act, which does not bind this force.',
    todo: 'A request need not name the right Act (section 8), so answer it under the Freedom of Information Act 2000 and say so. Reviews and complaints go by that Act too, to the Information Commissioner. Where it was meant for a Scottish body, say where to send it (section 16).',
  },
  environmental: {
    told: 'Information on the environment is given under the Environmental Information Regulations 2004, not the Act (section 39).',
    todo: 'It is due in 20 working days as well (regulation 5), and may be kept back only under regulation 12. The cost limit of section 12 does not apply.',
  },
  own_data: {
    told: 'A person’s own data is not given under the Act (section 40(1)), and never published.',
    todo: 'Send it to those who answer subject access requests: due one month from receipt (article 12 of the UK GDPR; section 54 of the Data Protection Act 2018). Before anything is sent, make sure who asks, and that the address is safe to write to.',
  },
}
