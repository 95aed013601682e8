/** What a force holds of somebody. */
const held =
  '(?:records?|files?|data|custody record|statements?|interviews?|arrests?|cautions?|convictions?|crime reports?|police reports?|incidents?|case|complaints?|allegations?|intelligence|footage|body[ -]?worn(?: video| footage)?|fingerprints?|dna|history|grievances?|appraisals?|pdr|medical notes|vetting|call|calls|logs?|photographs?|custody photographs?)'
const kinds =
  '(?:(?:own|personal|police|full|entire|complete|criminal|custody|arrest|crime|medical|occupational health|training|personnel|staff|hr|service|vetting|disciplinary|misconduct|intelligence|pnc|niche|dbs|domestic abuse|case|999|101|emergency) ){0,3}'

/** Somebody's own: "my custody record". What is "my" of somebody who asks, writes or studies is no such thing. */
const mine = new RegExp(
  `(?<!\\b(?:for|in|per|from) )\\bmy ${kinds}${held}\\b(?! (?:analysis|set|sets|collection|study|studies|project|request|into|about how|to the (?:ico|information|bbc)|on how|shows?|suggests?|indicates?))`,
  'iu',
)

/** Of the person who writes: "the records you hold about me". */
const aboutMe =
  /\b(?:about|on|regarding|concerning|relat(?:ing|es?) to|involv(?:ing|es?)|nam(?:ing|es?)|mention(?:ing|s)?|referr?(?:ing|s)? to|in relation to|in respect of|with respect to|pertaining to|against|to do with|linked to|associated with|(?:footage|photos?|photographs?|images?|pictures?|recordings?|videos?) of) (?:me|myself)\b/iu
const holds =
  /\b(?:information|data|records?|files?|documents?|intelligence|notes|e-?mails?|correspondence|everything|anything|reports?|allegations?|complaints?|logs?|entries|footage|markers?|statements?|hold|held|holds|kept|keep|have|stored|recorded|photos?|photographs?|images?|pictures?|recordings?|videos?)\b/iu
/** "A bit about me": the writer introduces themself. */
const introduces = /^\W{0,3}(?:(?:a )?(?:little |bit |note )?(?:bit |information )?about me|more about me)\b/iu

/** What happened to the person who writes. */
const happened =
  /\b(?:(?:was|were|am|been) i (?:ever )?(?:arrested|investigated|flagged|recorded|reported|interviewed|listed|named|cautioned|charged|searched|stopped)|(?:am|was) i (?:on|in|under|subject to) (?:the |a |any |your )|have i (?:ever )?been|do i have (?:a|any) (?:criminal |police )?(?:record|marker|warning|conviction|caution)s?|(?:arrest(?:ed|ing)|interview(?:ed|ing)|caution(?:ed|ing)|charg(?:ed|ing)|investigat(?:ed|ing)|detain(?:ed|ing)|stopp(?:ed|ing)|search(?:ed|ing)|assault(?:ed|ing)) me|(?:when|after|since|that|which|on which) i (?:was|had been) (?:arrested|interviewed|cautioned|charged|detained|stopped|searched|assaulted|reported|in custody|a victim)|(?:reports?|calls?|complaints?|statements?|allegations?) (?:that |which )?i (?:have |had )?(?:made|gave|given)|i (?:rang|called|phoned) (?:the police|999|101))\b/iu

/** Of somebody for whom the writer acts. */
const representing =
  /\b(?:(?:my|our) (?:client|son|daughter|child|children|mother|father|late (?:wife|husband|mother|father|son|daughter|sister|brother|partner))(?:['’]s?)? (?:own |personal |police |custody |arrest |crime |medical |case ){0,2}(?:records?|files?|data|case|statements?|interviews?|arrest|footage|history)|(?:about|on|regarding|concerning|relating to|in relation to) (?:my|our) (?:client|son|daughter|child|children)\b|on behalf of (?:my|our) client)/iu
const acting = new RegExp(
  `\\b(?:as (?:her|his|their) solicitors?|act(?:ing)? (?:for|on behalf of))\\b.{0,120}\\b${held}\\b|\\b${held}\\b.{0,60}\\bof (?:my|our) client\\b`,
  'iu',
)

/** Words that ask, outside questions. */
const asks =
  /\b(?:send|provide|supply|give|copy|copies|access|disclose|request|see|obtain|receive|want|would like|need|require|ask|let me have|search for|looking for)\b/iu

/** Whether a sentence asks for what is held of its writer, or of somebody they act for. */
export function asksOwnData(sentence: string, isQuestion: boolean): boolean {
  if (introduces.test(sentence) || !(isQuestion || asks.test(sentence))) return false
  return (
    mine.test(sentence) ||
    (aboutMe.test(sentence) && holds.test(sentence)) ||
    happened.test(sentence) ||
    representing.test(sentence) ||
    acting.test(sentence)
  )
}
