/** A time as ISO 8601 writes it, to hundredths of a second. */
export const durationOf = (seconds: number): string => `PT${Math.max(0, Math.round(seconds * 100) / 100)}S`

const written =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const units = [604_800, 86_400, 3600, 60, 1]

/** The seconds of an ISO 8601 duration; null where it counts in years or months, whose length nobody knows. */
export function secondsOf(duration: string): number | null {
  const parts = written.exec(duration)?.slice(1)
  if (!parts) return null
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (units[index] ?? 0), 0)
}
