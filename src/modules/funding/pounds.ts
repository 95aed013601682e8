const whole = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })
const exact = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** `£700,000`; with pence only where there are some. */
export const writePounds = (amount: number): string => (Number.isInteger(amount) ? whole : exact).format(amount)
