import { inTurn } from '../../../kernel/index.ts'
import { asksForThing, verbFirst } from './asks-for-thing.ts'

/** What a sentence or unlabelled line of a request is for. */
export type SentenceKind = 'greeting' | 'lead_in' | 'scope' | 'note' | 'request' | 'closing' | 'statement'

const any =
  (...patterns: readonly RegExp[]) =>
  (text: string): boolean =>
    patterns.some((pattern) => pattern.test(text))

const isGreeting = any(
  /^(dear|hello|hi|hiya|good (morning|afternoon|evening)|to whom|f\.?a\.?o\b|annwyl|helo|bore da)\b/i,
  /^(?:morning|afternoon|evening)(?: all| team| everyone)?[,.!]/i,
)
/** A line of an e-mail's heading that was copied with it. */
const isMailField = any(/^(?:subject|re|from|to|cc|date|sent|pwnc)\s?:/i)
/** "Hi can you tell me how many …": what comes after the greeting asks. */
const asksAfterGreeting =
  /\bhow (?:many|much|often|long)\b|\bnumbers? of\b|^.{0,60}\b(?:please|(?:can|could|would|may) (?:you|i|we)|(?:i|we)(?:['’]?d| would) (?:like|be|love))\b/i

const isClosing = any(
  /^(yours\b|(with )?(kind|kindest|best|warm|many)? ?(regards|wishes|thanks)\b|thank(s| you)\b|sincerely|faithfully)/i,
  /^(sent from|cheers|thx|ta(?=[\s,.!]|$)|god bless|diolch|yn gywir|yn ddiffuant|cofion|edrychaf ymlaen)\b/i,
  /\blook(ing)? forward to\b/i,
  /^please (?:reply|respond|get back)\b|^(?:do|if|should) you have any (?:questions|queries|concerns|problems)\b/i,
  /^(?:where|if) (?:a|an|any|the|this|some|all)\b[^,?]{0,80} (?:is|are|has been|have been) (?:already |publicly |freely ){0,2}(?:published|available|online|in the public domain)\b/i,
  /^if (?:my|this|the|your) request\b|\b(?:refine|narrow) (?:it|my request|the request|this request)\b/i,
  /\blet me know (?:when|that|if|by)\b|\b(?:postal|home|e-?mail) address is\b|\bconsider the environment\b/i,
  /\b(do not|don't|please) (hesitate|contact me|get in touch|call me|e-?mail me|write to me)\b/i,
  inTurn(
    /\b(if|should) (you|there|any|anything|clarification)\b.*\b(clarif|further information|questions? about|contact me|let me know|unclear|not clear)/i,
  ),
  /\bconfirm (?:that )?(?:my|this) (?:complaint|request|e-?mail|letter|details)\b|\b(?:have|get|send|see) (?:me )?(?:both|all|it|this|these|them|an answer|a reply|the (?:information|figures|data|answers?)) by (?:the end|close|next|this|monday|tuesday|wednesday|thursday|friday|\d)/i,
  /\backnowledge\b|\bconfirm (receipt|that you have received)\b|\bwithin (the )?(20|twenty)\b/i,
  /\b(section|s\.?) ?(12|16)\b|\badvice and assistance\b|\b(cost|fees?|time|appropriate) limit|\bexceeds? (the )?(18|limit|cost)/i,
  inTurn(
    /\bif (it is|this is|you (decide|are unable|cannot|can't)|any part|part of|my request)\b.*\b(possible|refus|withh|reject|den(y|ied)|unable|redact|deleted|exempt|limit)/i,
  ),
)

const isNote = any(
  /^\(?(please )?note\b|^\(?n\.?b\.?\b|^\*+\s?\S|^definitions?\b|^nodyn\b/i,
  /\bby ["“'‘].{1,80}["”'’],? (i|we) meant?\b|\bfor the purposes? of (this|these|the|my)\b/i,
  /^["“'‘].{1,80}["”'’] (means?|refers?|includes?|excludes?|is defined|should be|has the meaning)\b|\bis defined as\b/i,
  /^(?:here,? |where i say |when i say )?by [^,.?:]{1,60},? (?:i|we) mean[t]?\b|^(?:when|where) (?:i|we) (?:say|write|refer to)\b[^.?]{1,80}\b(?:i|we) mean\b|^(?:i|we) (?:define|use|take|understand) ["“'‘][^.?]{1,60}["”'’] (?:as|to|for)\b/i,
  /^to (clarify|be clear|avoid doubt)\b|^for (clarity|the avoidance of doubt)\b/i,
)

const reshapes = '(provide|give|supply|present|break|split|show|set out|send|separate|list|have|receive)'
const shape = '(by|per|for each|for every|into|as numbers|in the (form|format))'
const isScope = any(
  /\b(?:provide|give|show|supply|send|present|express|state) (?:me )?(?:this|these|it|them|the above|each|both|all) as (?:an? |the )?(?:raw |percentage|number|figure|rate|total|share|proportion|table|list|whole)/i,
  /\b(?:i|we) (?:would |do |also |therefore ){0,2}(?:ask|request|suggest|stress|emphasi[sz]e) that (?!you\b|the force (?:provide|send|disclose|give|supply)|i (?:be|am)|we be)/i,
  /^(?!.*\b(?:numbers? of|how many)\b)[^?:]{0,60}\b(?:figures|numbers|stats|statistics|data|totals?|answers) (?:only |all )?(?:please|pls)\b[^:]*$/i,
  /^(?:in|for|during|from|between) (?:the )?(?:years? |calendar years? |financial years? )?(?:19|20)\d{2}\b[^?]{0,60}\b(?:only|please)[.!]?$/i,
  /^(?:all|each|every) (?:of )?(?:the |these |my |this )?(?:questions?|figures?|answers?|requests?|data|parts?|of (?:the (?:above|below)|this|these))\b[^?]{0,60}\b(?:relates?|covers?|refers?|concerns?|(?:is|are|should be|to be) (?:for|about|by|given|limited|split|shown)|appl(?:y|ies))\b/i,
  /^(?:please )?(?:for|in) (?:all|each|every one|any)(?: of)? (?:the above|the foregoing|th(?:e|o)se (?:questions?|figures?|requests?|points?|numbers?)?|the (?:questions?|figures?|requests?|points?|numbers?))\b[^?]{0,120}\b(?:for|by|per|in|from|between|since|annual|annually|yearly|monthly|total|totals)\b/i,
  /^(?:questions?|parts?|items?|q) ?\d[^?]{0,60}\b(?:needs?|should|relates?|covers?|(?:is|are) (?:for|about|only|limited)|only|refers?|concerns?)\b/i,
  /^(?:and )?(?:please )?(?:all (?:of )?)?the (?:above|same(?! for (?:the )?(?:\p{L}+ )?(?:officers|staff|pcsos|specials|women|men|victims|sergeants|detectives|recruits|boys|girls)\b))(?![^?]{0,300}\?)\b[^?]{0,40}\b(?:for|by|per|in|broken|split|each|between|from|since)\b/iu,
  /\b(?:provide|give|supply|send|answer|want|like|need|require|have|break|split|separate|show|see) (?:me )?(?:(?:all (?:of )?)?(?:the above|above|this|these|it|them)(?: information| data| figures| questions)?|everything|each (?:figure|answer|number)|the (?:information|data|figures))(?: above| below| down)? (?:for|by|per|in|from|between|since|covering|as at|over|to cover|separately|split|broken)\b/i,
  /\b(?:please|kindly) (?:also )?(?:split|separate|group|present|show|break(?: \w+)? down)\b[^?]{0,60}\b(?:by|per|into|for each|separately)\b/i,
  /^(?:please |kindly )?(?:also )?(?:give|show|provide|present|state) (?:me |us )?(?:the |all )?(?:figures?|numbers?|answers?|data|totals?|results?)(?: requested| above| below)? (?:in (?:an? |the )?(?:table|spreadsheet|excel|word)|separately|split|broken down|as (?:at|of)|by|per|for each|for every)\b/i,
  /\b(?:provide|give|show|supply|send|present|have)(?: me| us)? (?:the |a |an )?(?:separate|annual|yearly|monthly|individual|overall|combined|quarterly|rounded|total) (?:totals?|figures?|numbers?|data|breakdowns?|counts?|ranges?)(?: (?:for each|for every|by|per|instead|where|only|rather)\b|[.!]?$)/i,
  /^(?:please |kindly )?include (?:the|a|any|all|their|both|details|figures|data|only|names?)\b/i,
  /^please (?:do not|don['’]t) (?:send|attach|supply|give|use)\b/i,
  /\b(do not|don't|not to|need not) include\b|\bplease (exclude|ignore|limit|restrict|only include|include only)\b/i,
  /^\(?(excluding|including only|for (all )?(questions?|parts?) \(?\d|in (respect of|answering) questions? \d)/i,
  new RegExp(String.raw`\b${reshapes} (answers?|this|these|it|them)\b.{0,60}\b${shape}\b`, 'i'),
  new RegExp(
    String.raw`\b${reshapes} the (data|information|figures?|above|results?|numbers?|response)( requested| above)?( broken down| split| separately)? ${shape}\b`,
    'i',
  ),
  /^(?:please |if possible,? (?:please )?)?(?:can|could|may|would|should) (?:you )?(?:please )?(?:(?:both|all|each) (?:of )?)?(?:the above|this|these|it|they|them|answers?|figures?|(?:the|all) (?:data|figures?|information|answers?|numbers?))(?: information| data| figures?)?(?: above)?(?: please| also| all){0,2} (?:be )?(?:broken|split|separated|divided|given|shown|provided|presented|grouped|listed|supplied)\b/i,
  /^(?:please |kindly )?(?:also )?(?:give|show|provide|state|express|present) (?:(?:this|these|it|them|answers?|figures?)\s)?(?:both )?(?:as )?(?:a |the |an )?(?:raw |overall |total |actual )?(?:numbers?|figures?|percentages?|counts?|totals?) (?:as well as|and|or) (?:as )?(?:a |the |an )?(?:percentages?|proportions?|numbers?|rates?|totals?)(?=[.!]?$| for (?:both|each|all|every)\b)/i,
  /^(?:please )?(?:broken|break|split|separated?) (?:it |this |these |them |all |the figures? )?(?:down |out )?(?:by|per|into)\b[^?]{0,100}$/i,
  /\b(break|split|separate) (this|these|it|them|(?:the|all|each) \w+)\b/i,
  inTurn(
    /\b(electronic|machine.readable|spreadsheet|excel|csv|word document|\.xlsx?|file) ?(form|format|copy|file)?\b.*\b(please|prefer|like|would)\b/i,
  ),
  inTurn(/\b(please|prefer|like|would)\b.*\b(electronic(ally)?|machine.readable|spreadsheet|excel|csv|\.xlsx?)\b/i),
  /\bi am only interested\b|\bonly interested in\b|\bthis request (covers|relates|is (for|limited)|only)\b/i,
  /^(the )?(time ?frame|date range|time period|period|dates?)( covered| requested)?\b.{0,20}[:=-]/i,
  /^(please )?(for|between|covering) (the )?(period|years?|time ?frame|calendar years?|financial years?)\b/i,
  /\b(small|low) (numbers?|figures?|counts?)\b|\bsuppress/i,
)

const several = '(?:two|three|four|five|six|a few|some|several|a couple of|\\d)'
const requestNoun =
  '(questions?|information|data|details|requests?|figures|points|quer(y|ies)|documents?|statistics|things|records)'
const isLeadIn = any(
  new RegExp(
    String.raw`^(?:please |and |so )?(?:can|could|may|might|i have|i['’]ve(?: got)?|(?:i|we)(?:['’]d| would| just)? (?:like|want|need)|here are|just|only)\b[^?:]{0,40}\b${several} (?:further |other |more |short |quick |simple |brief )?(?:questions?|items|things|points|queries|pieces of information|bits of information)\b(?![^?]{0,40}\b(?:how|whether|what)\b)[^?:]{0,60}[?.:]$`,
    'i',
  ),
  new RegExp(String.raw`\b(following|below|these)\b[^:?]{0,25}\b${requestNoun}\b[^:]{0,200}[:.?]?$`, 'i'),
  /\b(the following|as follows|below)\b[^:?]{0,60}[:.]?$/i,
  /^[^?:]{0,100}\b(?:the following|as follows|below|listed here)\b[^?:]{0,300}:$/i,
  /^(?:please |kindly |could you |can you |would you |i would be grateful if you could )(?:please |kindly )?(?:fill in|fill out|fill|complete|populate|return)\b.{0,60}\b(?:table|grid|spreadsheet|template|form)\b/i,
  /^(?!.*\b(?:how many|how much|numbers? of|cop(?:y|ies))\b).{0,80}:$/i,
  /\b(freedom of information|foi|foia|rhyddid gwybodaeth)\b(?!.*\b(how|what|which|whether|number|numbers|cop(y|ies)|list|breakdown|about|regarding|concerning|faint|sawl)\b)(?!.*\?)/i,
  /^here(?:['’]s| is| are) what (?:i|we)\b[^?:]{0,150}[.:]?$/i,
  /^(?:would|could|can|will) you (?:please )?(?:complete|fill in|fill out|fill) (?:it|this|them|the gaps?)(?: in| out)?(?: for (?:us|me))?\?$/i,
  /^(my|the|our|fy) (questions?|requests?|cwestiynau)\b.{0,20}:?$/i,
)

const opener = String.raw`^(?:(?:and|also|then|finally|furthermore|specifically|additionally|in addition|moreover|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|if (?:so|yes|not|no|possible))\b,?\s*)*`
const verbs =
  '(?:provide|say (?:how|when|who|what|why|where|which|whether|if)|confirm|state|list|supply|tell|give|describe|explain|send|disclose|outline|detail|specify|set out|share|advise|indicate|identify|let (?:me|us) (?:know|have)|forward|clarify|release|enclose)'
const wanted = String.raw`\b(?:know|understand(?:ing)?|learn|find out|information|details|cop(?:y|ies)|number|how|what|which|whether|data|figures|access|sight|documents?|records?|list|breakdown|see|receive|statistics|policy|policies|all|any)\b`
const documents =
  '(?:forms?|slides?|handouts?|materials?|minutes|templates?|strateg(?:y|ies)|plans?|leaflets?|handbooks?|manuals?|protocols?|agreements?|contracts?|assessments?|checklists?|guidance|evaluations?|names?|ranks?|dates?|reasons?|costs?|records?|logs?|job descriptions?|charts?)'
/** "First,", "Oh and", "Third, and most important to me,": what a question may begin with. */
const opening = String.raw`(?:(?:and|or|so|but|oh|ok|okay|well|also|plus|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|next|then|lastly|finally|anyway|by the way|btw)\b,?\s+){0,3}(?:(?:and|but) (?:most|more|perhaps|above all|not least)\b[^,?]{0,40},\s+)?`
/** The same of what somebody would be grateful for: people are grateful for any help. */
const facts = String.raw`\b(?:how (?:many|much|often|long)|what|which|whether|numbers?|cop(?:y|ies)|sight of|list|breakdown|polic(?:y|ies)|figures|statistics|data|your views?|details of)\b`
const isRequest = any(
  /\?/,
  /^(?:and )?(?:also|plus) (?:who|whom|whose|whether|why|which|when|where)\b/i,
  /^and (?:who|whose|whether|how|which (?:of|officers|units?|courses?))\b/i,
  new RegExp(String.raw`^${opening}(?:${verbFirst}|has any \p{L}+ (?:ever )?been\b)(?! not\b)`, 'iu'),
  /\bit would (?:also )?be (?:\p{L}+ )?(?:helpful|useful|good|interesting|nice|great) (?:to (?:know|see|understand|learn|hear)\b|if you could (?:also )?(?:give|send|tell|provide|include|confirm)\b)/iu,
  /^(?:if|should) you (?:do )?(?:hold|have|could|can|would|were able to)\b[^?]{0,200}\b(?:cop(?:y|ies)|how (?:many|much|often|long)|numbers? of|enclose|attach|send (?:it|them|me)|figures for|polic(?:y|ies))\b/i,
  /^(?:(?:lastly|finally|also|and|last of all),? )?(?:[^?:,]{1,60}, )?(?:the |our |my |mrs? |ms |miss |dr )?[\p{L}’'-]+(?: [\p{L}’'-]+)? (?:(?:would |['’]d )(?:also )?like to (?:know|hear|see|learn)|(?:also )?asks|(?:wants?|wish(?:es)?) to (?:know|hear|learn)) (?:how (?:many|much|often|long)|whether|which|what|who|when)\b/iu,
  /\bnamely,? (?:the|how|what|whether|any|all|which|cop(?:y|ies))\b/i,
  /:\s["“‘'][^"”]{0,300}\b(?:numbers? of|how (?:many|much|often|long)|cop(?:y|ies) of)\b/i,
  /^(?:(?:and|also|plus|then),? )*(?:the )?same (?:again |please )?for\b/i,
  /^(?:just |only |also )?(?:need(?:ing)?|want(?:ing)?|would like|looking|hoping|wondering|trying) (?:to (?:know|see|get|find out|have|work out)|for (?:the|any|a|your)|if|whether|how)\b/i,
  /^and (?:when|where|why|what) (?:it|they|this|that|these|those|the \p{L}+) [^,?]{3,80}[.]?$/iu,
  /(?:\s[-–—]|:)\s(?:and |so )?(?:the )?(?:total )?(?:numbers? of|how (?:many|much|often|long)|cop(?:y|ies) of)\b/i,
  /^[^:?]{0,60}\b(?:stats|figures|numbers|data|info|statistics)\b[^:?]{0,40}: (?=[^,:;]{3,60},)/i,
  /\b(?:wants|would like|is asking) (?:me |us )?(?:to know )?(?:how|what|why|when|where|who|which|if|whether)\b/i,
  /^(?:question|q|number) ?(?:\d{1,2}|one|two|three|four|five|six)\b[:.,]? (?=(?:how|what|who|when|where|why|which|is|are|do|does|did|has|have|can|will|please|the number)\b)/i,
  // "And if you've got it, how many of those went to court."
  /^(?:(?:and|but|so|also|then|maybe|or),? ){0,3}(?:if|when|where|for|of|in|out of|since|from|during|once|after|before|between|among|amongst)\b[^,?]{1,120}, (?:and )?(?:how (?:many|much|often|long)|whether|why|who|(?:what|which|where) (?:is|are|was|were|do|does|did|has|have|happens|happened|proportion|percentage|share|number|training|officers)|(?:is|are|was|were|did|do|does|has|have) (?:it|they|there|you|the|any|these|those)\b)/i,
  /\b(?:asked|asks|asking|wants?|wanted) (?:me |us |to know )?(?:if|whether|how (?:many|much|often|long)) (?:new|any|all|the|your|officers?|police|there|they|it|you|many)\b/i,
  /^(?:and |but )?(?:the|my|our) (?:first|second|third|fourth|fifth|last|final|next|other)(?: (?:one|thing|question|point|item))? (?:is|concerns|being) (?:the|how|whether|what|which|who|when|where|why|if|any|about)\b/i,
  new RegExp(
    String.raw`\b(?:i|we)(?: would| should|['’]d)?(?: also| further| additionally| just| really){0,3} (?:request|require|seek|like|want|need|ask for) (?:to (?:see|have|receive|get|obtain|be (?:given|sent)) )?(?:the|an?|any|your|all|every) (?:\p{L}+ ){0,3}${documents}\b`,
    'iu',
  ),
  // "I would be grateful for the following for 2024: the number of arrests; the number of charges".
  /\b(?:following|as follows|these|below|namely|is|are|request|requested)\b[^:;]{0,200}: (?=[^:;]{3,300};)/i,
  /^[^:]{0,60}\bplease\b[^:]{0,20}:\s+\S/i,
  new RegExp(
    String.raw`${opener}(?:please |kindly |pls |plz |plse )*(?:also |just |can you |could you )?${verbs}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:could|can|would|will|may) (?:you|i|we|the force)\b.{0,40}\b(?:${verbs}|have|get|see|obtain|receive|know|be (?:given|told|sent))\b`,
    'i',
  ),
  inTurn(
    new RegExp(
      String.raw`\b(?:i|we)(?: would| should|'d|’d| am| are|'m|’m)?(?: also| additionally| likewise| kindly| further| hereby| specifically| therefore| particularly| writing to| now| just| be| very| most| really| quite| much){0,6}(?: like| wish| want| request| requesting| ask| asking| seek| seeking| require| need| interested)\b.*${wanted}`,
      'i',
    ),
  ),
  inTurn(
    new RegExp(
      String.raw`\b(?:i|we)(?: would|['’]d| should)(?: also| be| very| most| really| further){0,4} (?:welcome|appreciate|glad|grateful|pleased|obliged|appreciative|happy)\b.*${facts}`,
      'i',
    ),
  ),
  inTurn(
    /\b(please|kindly)\b.*\b(provide|confirm|state|list|supply|tell me|disclose|explain|send|give|describe|include|enclose|attach|outline|detail|specify|set out|indicate|identify|clarify)\b/i,
  ),
  new RegExp(
    String.raw`${opener}(?:how (?:many|much|often|long)|the (?:total |overall )?number of|numbers? (?:of|[a-z]+ed)|cop(?:y|ies) of|a (?:copy|list|breakdown|summary) of|details of|what['’]?s?|which (?:of|police|officers|units?|courses?))\b`,
    'i',
  ),
  /\b(rhowch|darparwch|dywedwch|anfonwch|nodwch|hoffwn|gofynnaf|eglurwch)\b|^(?:faint|sawl|pa|pryd|a oes|a yw|a ydy|beth (?:yw|ydy|ydyw|oedd|mae|sy|sydd|fydd|fyddai|oes|a|y|yr|yn|am|wnaeth|wna|wnewch))\b(?!,)/i,
)

/** "Under FOIA please supply an extract of your crime data": the Act is named, and something is asked for. */
const asksUnderAct =
  /\b(?:foi|foia|freedom of information)\b[^:?]{0,60}\b(?:supply|provide|send|disclose|release|request|like|give me|ask for|seek|want)(?: me| us| with| to see| to have| to receive){0,2} (?:an?|any|all|your|every|cop(?:y|ies)) (?!following|information|below|request|response|data|details|few|couple|number of questions|questions)/i

/** "Please disclose to me, under the Freedom of Information Act, any reviews": without the Act it asks as any other. */
const underAct =
  /,? ?\b(?:under|pursuant to|in accordance with|as per) (?:section \d+(?:\(\d\))? of )?(?:the )?(?:freedom of information|foia?)(?: act)?(?: \(?2000\)?)?(?: \(foia?\))?,?/i
const asksDirectly =
  /^(?:(?:i|we)(?: would|['’]d)? (?:also )?(?:like|wish|want|request|ask|seek)(?: to (?:request|see|have|receive|ask for|obtain))?|(?:please |kindly |(?:could|can|would) you (?:please )?)?(?:provide|supply|send|disclose|give|release)(?: to)?(?: me| us)?(?: with)?) (?:an?|any|all|every|your|cop(?:y|ies)|the (?:names?|dates?|costs?|number|total|polic(?:y|ies)|list|minutes|latest|current|most recent|full))\b ?(?!following|information|below|request|response|data|details|few|couple|number of questions|questions)/i

const otherwise = String.raw`(?!each\b|every\b|all\b|both\b|these\b|those\b|this\b|that\b|any\b|the (?:years?|periods?|last|past|above|following|previous|same|financial|calendar)\b|\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)`
/** "Let me have the figures for reports in Wexcombe", "I would like the same for Harrowfield": no year is all it says. */
const asksForFigures = any(
  new RegExp(
    String.raw`\b(?:figures|data|information|statistics) (?:for|on) ${otherwise}(?:[a-z]+ ){0,3}(?:reports?|arrests?|incidents?|crimes?|calls?|offences?|charges?|allegations?|complaints?|dismissals?|referrals?|training)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:like|want|need|have|get|see) the same (?:figures |numbers |information |data )?for ${otherwise}`,
    'i',
  ),
)

/** "I am not asking about me", "What I got was a leaflet", "I don't know how many times I rang". */
export const saysNotAsked = any(
  /^what an? [^?]{2,60}[.!]*$/i,
  /^(?:and |but )?what [^?:]{1,60} (?:is|was) that\b[^?]*$/i,
  /^(?:do|if|should) you have any (?:questions|queries|concerns|problems)\b/i,
  /^(?:and |so |but )?(?:what|all) (?:i|we)(?: |(?=['’]))(?:really |just )?(?:want|need|would like|am asking|['’]d like)[^:?]{0,30} (?:is|are) (?:really |quite |very |pretty |this |all )?(?:simple|straightforward|easy|clear|short|this|these)\b[^?]{0,20}$/i,
  /^(?:i(?:['’]?m| am) )?not (?:really |quite |entirely )?sure\b/i,
  /^(?:i|we)(?: am| are|['’]?m|['’]re)? not (?:asking|requesting|seeking|interested|after|looking)\b/i,
  /^what (?:i|we|he|she|they) (?!would|want|need|am|are|['’])[^?:]{1,120} (?:was|is|were) (?!how\b|what\b|the number)[^?:]{1,200}$/i,
  /^the (?:total )?number of [^?:]{1,150} (?:is|are|has|have) (?:not |so |too |very |been |now )?(?:my problem|your problem|our problem|shocking|appalling|shameful|rising|risen|growing|grown|high|low|increasing|increased|falling|fallen|going|gone|doubled|a \p{L}+)\b[^?:]{0,100}$/iu,
  /^(?:i|we) (?:do not|don['’]?t) (?:need|want|require|know how many times|expect|care)\b/i,
)
const wishes =
  /\b(?:i|we|id|im)(?:['’](?:d|m|re))?(?: [a-z]+){0,4} (?:like|love|glad|grateful|keen|interested|curious|obliged|wish|want|need|hoping|trying|wondering) (?:to (?:know|learn|hear|see|find out|ask|understand|be told|work out|establish|gauge|get)|in (?:knowing|seeing|learning|the|how)|if you (?:could|can|would)|(?:how|whether)\b)/i
const wishedFor =
  /\b(?:how (?:many|much|often|long)|numbers? of|whether|cop(?:y|ies) of|percentage|proportion|list of|polic(?:y|ies))\b/i

const wishesToKnow =
  /\b(?:i|we|id|im)(?:['’](?:d|m|re|ve))?(?: [a-z]+){0,4} (?:like|love|want|need|glad|grateful|keen|interested|curious|wish|hoping|wanted) to (?:know|learn|hear|find out|see|understand) (?:if|what|who|when|where|why|which|how|whether|the (?!truth|answer))\b/i
const demands = (text: string): boolean =>
  isRequest(text) || wishesToKnow.test(text) || (wishes.test(text) && wishedFor.test(text))

// Pasted rubbish can be one endless "sentence": what it is shows at its beginning.
const mostRead = 1500
const counts = /\bhow (many|much|often)\b|\bnumbers? of\b/i
const asksPlainly = /^(what|who|whom|which|when|where|why|how|do|does|did|is|are|was|were|has|have|had)\b.*\?/i
const hasSubject =
  /\b(about|regarding|concerning|relating to|in relation to|in respect of|how|whether|numbers?|list of|copy of|on (the|your|any|all))\b/i

/** The kind of a sentence that carries no label. The first that fits counts: what shapes answers is not a question. */
export const sentenceKind = (sentence: string): SentenceKind => kindOf(sentence, true)

/** `verbless`: a line without a full stop may ask without a verb, as "Number of officers dismissed 2023" does. */
function kindOf(sentence: string, verbless: boolean): SentenceKind {
  const text = sentence.trim().slice(0, mostRead)
  if (isMailField(text)) return 'greeting'
  if (isGreeting(text) && !/\?/.test(text) && !(asksAfterGreeting.test(text) && demands(text))) return 'greeting'
  const surely = counts.test(text)
  if (isScope(text) && !surely && !asksForFigures(text)) return 'scope'
  if (isClosing(text) && !surely && !asksPlainly.test(text)) return 'closing'
  if (isNote(text) && !(surely && text.startsWith('*'))) return 'note'
  if (asksUnderAct.test(text) && !text.endsWith(':')) return 'request'
  const plain = text.replace(underAct, ' ').replace(/\s+/g, ' ').trim()
  if (plain.length < text.length - 5 && asksDirectly.test(plain) && !/[:]$/.test(plain)) return 'request'
  if (isLeadIn(text)) return 'lead_in'
  if (saysNotAsked(text)) return 'statement'
  return demands(text) || asksForFigures(text) || (verbless && !/[.!:]$/.test(text) && asksForThing(text))
    ? 'request'
    : 'statement'
}

const grievance =
  /\b(?:scandal\w*|disgrac\w*|shame\w*|ashamed|outrag\w*|pathetic|appalling|disgust\w*|a joke|sleep at night|trust you|believe you|take (?:us|me|you) for|care (?:about us|at all)|hard can it be|how dare you|you people|how (?:would|do) you (?:think (?:i|we|she|he|they) )?f(?:eel|elt)|and what do you do(?=\?)|what(?:['’]s| is) the point|what planet|(?:say|tell) to the famil\w+|even (?:read|care|bother|listen|reply)|must (?:die|we|i)|have to die|will (?:you|they|it) (?:ever|learn|end|stop)|what do you expect|who do you think|good enough|acceptable)\b/i

/** Whether a question is put to accuse or to complain, and asks for nothing that is recorded. */
export const isRhetoric = (sentence: string): boolean =>
  grievance.test(sentence.slice(0, mostRead)) && !surelyCounts(sentence)
const surelyCounts = (sentence: string): boolean =>
  /\bhow many\b(?! (?:more|times))|\bnumbers? of\b|\bpolic(?:y|ies)\b|\bcop(?:y|ies) of\b/i.test(
    sentence.slice(0, mostRead),
  )

const ofAll =
  /\b(?:the above|above questions|everything|throughout|(?:all|each|every|any) (?:of )?(?:the |these |this |my )?(?:questions?|figures?|answers?|data|above|it)\b|all (?:of )?(?:this|these)|this information|the (?:information|data|figures))\b/i

/** Whether words that shape answers speak of all answers of the letter. */
export const speaksOfAll = (text: string): boolean => ofAll.test(text.slice(0, mostRead))

/** Whether a line stands over what follows as its title: "Training", "Misconduct cases". */
export const isTitle = (text: string): boolean =>
  text.length <= 70 &&
  wordCount(text) <= 8 &&
  /^["“‘']?[\p{Lu}\p{N}]/u.test(text) &&
  !/^(?:please|kindly|i|we|you|if|for|tell|provide|give|also|and|or|note|in addition|additionally|further(?:more)?|finally|lastly|optionally)\b/i.test(
    text,
  ) &&
  !/[.?!,;]["”’)]*$/.test(text) &&
  /\p{L}{3}/u.test(text) &&
  kindOf(text.replace(/:$/, ''), false) === 'statement'

/** Whether words that lead up to nothing ask something by themselves: "the following information about stalking". */
export const asksByItself = (text: string): boolean =>
  isRequest(text.slice(0, mostRead)) && hasSubject.test(text.slice(0, mostRead))

/** Whether words offer an answer to choose rather than ask for anything: "Yes", "No", "Mandatory". */
export const isAnswerOption = (text: string): boolean => wordCount(text) <= 6 && !/\?/.test(text)
const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** Whether a question can be answered by choosing: it begins with a verb ("Is", "Does", "Has"), alone or after an "if". */
export const asksToChoose = (question: string): boolean =>
  /(?:^|[,.:;?]\s*|\n)(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|oes|a oes|a yw|ydy|ydych)\b/i.test(
    question,
  ) && !/\bhow (many|much)\b|\b(the )?numbers? of\b/i.test(question)
