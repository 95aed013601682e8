import type { Obligation } from '../../response/index.ts'

/** What a rule asks to be done beside, as told to the person whose report it is. */
export const promises: Readonly<Record<Obligation, string>> = {
  restrict_access: 'Only the few people who need your report for their work can open it.',
  notify_professional_standards:
    'Our department of professional standards is told. It investigates the police’s own people.',
  refer_out: 'We offer to put you in touch with a support service. You can say no, and you can change your mind.',
  refer_to_marac:
    'Your case goes to a meeting of the police, support services, health, housing and others, who plan together how to keep you safe. It is called a multi-agency risk assessment conference (MARAC).',
  establish_facts: 'We first find out what is not known yet, then look again at who should deal with your report.',
}
