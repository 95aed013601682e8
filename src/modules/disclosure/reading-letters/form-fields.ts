/** What a form asks of the one who fills it in: of itself, and not of the desk. */
const asksTheWriter =
  /^(?:(?:how|when|where) (?:would you (?:like|prefer)|do you (?:want|wish)|(?:should|can|may) we (?:contact|reach|reply|send))|(?:are|do|have) you (?:requesting|making|writing|agree|over|consent|confirm|contacted|already)\b|(?:what|which) (?:is your|format|would you)\b|is (?:this|your) request\b|would you like (?:to receive|to be|us to|a copy))/i
const field =
  /^(?:(?:your |full |first |last |preferred |contact |e-?mail |postal |phone |telephone |company |job )*(?:name|address|e-?mail|phone|telephone|number|post ?code|organi[sz]ation|format|title|method|reply by|response by|date of request|request id)|declaration|captcha|i am not a robot|attachments?|category|department)\s?[:=]/i
const period =
  /^(?:what|which) (?:dates?|period|years?|time ?(?:frame|period|scale))\b[^?:]{0,40}\b(?:request|cover|about)\b/i

const prompt =
  /^(?:(?:what|which) (?:information|records?|data|documents?) (?:are you|would you|do you)[^?:]{0,60}|(?:please )?(?:describe|enter|tell us|give details of|set out) (?:here )?(?:the|your|what)[^?:]{0,60}(?:request|information|looking for|want|need)[^?:]{0,30})[?:]\s*(?=\S)/i
/** How long a form's invitation to ask is, before what was asked there; 0 where there is none. */
export const promptLength = (line: string): number => prompt.exec(line)?.[0].length ?? 0

/** Whether a line is a form's own field with what was filled in: "How would you like to receive it? Email". */
export const isFormField = (line: string): boolean => asksTheWriter.test(line) || field.test(line)

/** Whether a line is the field that says of which days the request is. */
export const isPeriodField = (line: string): boolean => period.test(line) && /\byour\b|\d/i.test(line.slice(0, 200))
