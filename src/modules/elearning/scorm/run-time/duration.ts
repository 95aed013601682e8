/** SCORM 1.2's CMITimespan: `HHHH:MM:SS.SS`. */
const timespan = /^(\d{2,6}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/

/** SCORM 2004's timeinterval: an ISO 8601 duration, such as `P1DT2H30M5.25S`. */
const interval = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

export const isTimespan = (text: string): boolean => timespan.test(text)
export const isInterval = (text: string): boolean => text.length <= 80 && interval.test(text)

const inSeconds = [365.25 * 86_400, 30.4375 * 86_400, 86_400, 3600, 60, 1]

/** Seconds of either form; null where it is neither. A year counts as 365.25 days, a month as a twelfth of it. */
export function secondsIn(text: string | undefined): number | null {
  if (text === undefined) return null
  const parts = timespan.exec(text)?.slice(1) ?? (isInterval(text) ? interval.exec(text)?.slice(1) : undefined)
  if (!parts) return null
  const units = inSeconds.slice(-parts.length)
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (units[index] ?? 0), 0)
}

const hundredths = (seconds: number) => Math.round(seconds * 100) / 100

/** `HHHH:MM:SS.SS`, of at most 9,999 hours. */
export function asTimespan(seconds: number): string {
  const all = hundredths(Math.min(seconds, 9999 * 3600))
  const rest = hundredths(all % 60).toFixed(2)
  const pad = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0')
  return `${pad(all / 3600, 4)}:${pad((all / 60) % 60, 2)}:${rest.padStart(5, '0')}`
}

/** `PT1H30M5.25S`. */
export function asInterval(seconds: number): string {
  const all = hundredths(seconds)
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor((all / 60) % 60), hundredths(all % 60)]
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest}S`
}
