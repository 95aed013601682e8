/** What mail programs and their owners put around a message, which asks for nothing. */
const sentFrom =
  /^(?:sent (?:from|via|with) (?:my |the |an? )?(?:mobile|phone|ipad|iphone|android|samsung|huawei|blackberry|windows|outlook|yahoo|gmail|mail|proton|tablet|galaxy|nokia|hotmail)\b.{0,80}|get outlook for .{0,60}|anfonwyd o fy .{0,60})$/i

const disclaimer =
  /^(?:\W{0,5}(?:disclaimer|confidentiality notice|confidentiality|legal notice|privacy notice|important notice)\W{0,5}$|\W{0,5}(?:(?:important|notice|please note)\W{1,3})?(?:this (?:e-?mail|message|communication|transmission)|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)|(?:confidentiality notice|disclaimer|legal notice)\b)|if you (?:have received this|are not the (?:intended|named|addressee))|(?:please )?(?:consider|think (?:of|about)) the environment|any (?:views|opinions) (?:expressed|or opinions)|\W{0,4}(?:caution|warning|external(?: e-?mail)?)\W{1,5}(?:this (?:e-?mail|message)|external|do not click|originated)|mae(?:'r|’r) (?:e-?bost|neges) h(?:wn|on))/i
/** A paragraph that begins so is one of these only if it says more of the kind. */
const says =
  /\b(?:confidential|privileged|intended (?:solely|only|recipients?|for)|addressee|virus|monitored|liability|originated|outside (?:of )?(?:the|your|our) organi[sz]ation|do not click|before printing|delete it|notify the sender|not necessarily|gyfrinachol)\b/i
const banner = /^\W{0,4}(?:\[?external\]?|external (?:e-?mail|sender|message))\W{0,4}$/i

/** Whether a paragraph is what an organisation puts below every message, or a banner above it. */
export function isDisclaimer(paragraph: string): boolean {
  const start = paragraph.trim().slice(0, 2000)
  if (banner.test(start.slice(0, 100))) return true
  return disclaimer.test(start) && (says.test(start) || start.length < 40)
}

export const isSentFrom = (line: string): boolean => sentFrom.test(line.trim().slice(0, 150))

/** The line by which mail programs part a signature from what stands above it (RFC 3676, 4.3). */
export const partsSignature = (line: string): boolean => line === '-- ' || line === '--'
