export const languages = ['en', 'cy'] as const
/** The languages that figures are written in. Both are official in Wales (Welsh Language (Wales) Measure 2011, s 1). */
export type Language = (typeof languages)[number]
