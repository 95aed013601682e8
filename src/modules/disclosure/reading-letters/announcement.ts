const announces =
  /\b(?:i|we)(?:['’]?d| would| am|['’]m)? (?:really |just |now |only )?(?:like|want|wish|need|trying|hope) to (?:know|learn|find out|understand|hear|ask)(?: a (?:bit|little))?(?: more)? (?:about|things|how (?:common|bad|big|widespread|serious|safe|good|well|this|it|things))\b/i
/** "I want to know what the force is doing about its own": too wide to be all that is asked. */
const wonders =
  /\b(?:i|we)(?:['’]?d| would)? (?:really |just |now |only )?(?:like|want|wish|need) to (?:know|learn|find out|understand|hear) what (?:[\p{L}’']+ ){1,4}(?:is|are|was|were|has|have)(?: been| being)? (?:doing|done|told|going on|happening|thinking)\b/iu
const seeksInformation =
  /^(?:i|we)(?: am| are|['’]m|['’]re)? (?:also |currently |now )?(?:seeking|looking for|requesting|asking for|gathering|collecting) (?:some |further )?(?:information|answers)\b/i
const asksForFacts =
  /^(?:i|we)(?: |(?=['’]))(?:just )?(?:want|need|would like|['’]d like) (?:[a-z]+ ){0,5}(?:figures|answers|facts|data|statistics|information|numbers)(?: please| to (?:set|put|hold|lay|weigh) [^?:.]{1,60})?[.!]?$/i
const names =
  /\b(?:numbers? of|how (?:many|much|often|long)|polic(?:y|ies)|cop(?:y|ies)|list|whether|which|when|who|percentage|proportion|cost|budget|dates?|names?|about how|the following)\b/i

const retorts =
  /^(?:(?:so|and|but|well),? )?(?:(?:are|is|do|did|does|was|were|have|has|can|could|will|would) (?:they|it|you|he|she|we|i)|how many more)\?{1,3}$/i

/** A question that, where none was put before it, points at what was said: "We are told lessons are learned. Are they?" */
export const isRetort = (sentence: string): boolean => retorts.test(sentence.slice(0, 60))

/** Whether a sentence only says what the questions below it are about: "I want to know about vetting." */
export const isAnnouncement = (sentence: string): boolean =>
  sentence.length <= 200 &&
  !sentence.endsWith('?') &&
  (announces.test(sentence) ||
    wonders.test(sentence) ||
    seeksInformation.test(sentence) ||
    asksForFacts.test(sentence)) &&
  !names.test(sentence)
