/** The longest beginning of a sentence that is looked at: what it is shows there. */
const mostRead = 300

const courtesy =
  /^(?:thank|please (?:acknowledge|confirm receipt|reply|respond|let me know (?:when|if))|i (?:would|'d|’d) (?:be grateful|appreciate)|as (?:a|an) |this is (?:for|part of)|it is (?:for|in) )|\b(?:dissertation|thesis|my research|public interest|newspaper|address is)\b|^no need\b/i

const linked = `^(?:(?:and|but|so|also|well|now|then|as it happens|to be honest|frankly|sadly|unfortunately|anyway|yes|no|ok|okay|right),? )*`
const somebody = `(?:i|we|he|she|they|nobody|no one|somebody|someone|everybody|everyone|people|(?:my|our|his|her|their|the|a|one) (?:own |late |old |new |local |young )?(?:solicitor|client|claimant|editor|colleague|boss|manager|supervisor|tutor|teacher|mum|mother|dad|father|son|daughter|sister|brother|friend|neighbour|husband|wife|partner|ex|cousin|niece|mp|councillor|branch|union|charity|group|members|readers|listeners|residents|constituents|students|class|study|paper|board|committee|panel|doctor|nurse|officer (?:who|that)|policeman|policewoman)s?)`
/** Who writes, and what came of it: says nothing of what is asked, whatever follows. */
const ofThemselves = `(?:(?:have|had|has|['’](?:ve|d|s)) )?(?:am|['’]m|are|['’]re|was|were|been|act|acted|work|worked|live|lived|study|studied|studying|represent|run|hope|understand|understood|appreciate|believe|think|thought|read|note|noted|seen|saw|written|wrote|write|asked|told|heard|hear|gather|know|knew|remain|attach|enclose|manage|fund|publish|support|teach|rang|phoned|called|met|went|came|left|lost|laughed|laugh|said|says|spent|spend|remember|noticed|wonder|wondered|suspect|doubt|expect|worry|trust|look forward|apologise|admit|promise|realise|realised|recognise|accept that)`
const tellsOfThemselves = new RegExp(
  `${linked}${somebody}(?: |(?=['’]))(?:also |just |already |still |never |always |often |once |both |do not |don['’]t |did not |didn['’]t |cannot |can['’]t )?${ofThemselves}\\b`,
  'i',
)
const tells = new RegExp(`${linked}${somebody}(?:['’]\\p{L}{1,3})? \\p{L}`, 'iu')

/** What may say of whom, of what or of when an answer is to be. */
const limits =
  /\b(?:only|just|solely|alone|throughout|each|every|all|both|above|below|figures?|numbers?|totals?|counts?|data|questions?|requests?|answers?|response|period|dates?|(?:calendar|financial) years?|mean|means|meant|interested|interest|focus|want|wants|need|needs|ask|asks|seek|require|like|prefer|refer|refers|relates?|concerns?|covers?|counted|treat|define|exclud\w*|includ\w*|limit\w*|leave out|left out|without|except|other than|apart from|rather than|instead of|care about|per|between|since|until)\b/i
const surely =
  /\b(?:interested in|how (?:many|much)|only|solely|by “|by ['‘"])|\b(?:numbers?|figures|cop(?:y|ies)|list|details) (?:of|for)\b/i

/** What ends a letter, and what becomes of the answer. */
const asides =
  /^(?:feel free\b|never mind\b|sorry\b|apologies\b|(?:an?|the|any) (?:early |prompt |quick |full |partial |short |plain )?(?:reply|answer|response)(?: |$)(?!s|should|must|is to|to\b)|partial answers\b|(?:if|should) (?:the |any |one |some |it |you |sub|para|question|part|that|this)|it has not escaped|(?:best|in solidarity|in hope|in haste|love|peace|over and out|all the best|warmly|respectfully|faithfully|sincerely),?$|(?:sgt|pc|dc|ds|di|insp|ps|cllr|dr|prof|professor|mr|mrs|ms|miss|mx|rev|sir|councillor)\.? ?(?:\(\w+\) )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*(?:, [^.?]{0,60})?$)/iu

/** What is to be done where something cannot be answered. */
const ofRefusal =
  /^(?:if|should|where)\b[^.]{0,100}\b(?:refus\w+|withh\w+|exempt\w*|delicate|awkward|difficult|unable|cost limit|section 12|not hold|not held|rely on)\b/i

/** Whether words say nothing that could shape an answer: thanks, who writes and why, what for, what happened to them. */
export function isChatter(sentence: string): boolean {
  const text = sentence.slice(0, mostRead)
  if (surely.test(text)) return false
  if (ofRefusal.test(text) || courtesy.test(text) || tellsOfThemselves.test(text)) return true
  return (tells.test(text) || asides.test(text)) && !limits.test(text)
}

/** Whether what leads up to an ask only tells of who writes: "I was married to a sergeant of yours and". */
export function isTale(lead: string): boolean {
  const text = lead.slice(0, mostRead)
  return tellsOfThemselves.test(text) && !surely.test(text) && !limits.test(text) && !/\d|:$/.test(text.trimEnd())
}
