/** Words with which people begin to ask, and which say nothing of what. */
const courteous = new Set(
  `a about act additionally afternoon all also am an and answer answers appreciate appreciated appreciative ask
  asked asking at be because been being by can could curious data dear delighted details disclose disclosed email
  enquiring enquiry evening ever everyone fao figures finally find first firstly foi foia following for forward
  friday furnish further furthermore get glad good grateful happy have hear hello help here hey hi hiya hold honest
  hope hoped hoping i i'd i'm i've id if im in info information interested is it it'd it's just keen kindly know
  knowing lastly learn let like looking love madam make may me mean moment monday more moreover morning much must
  my need nice obliged of officer on one ought out please pleased pls possible possibly prefer provide provided
  question questions quick quite really regarding release request requesting secondly see seek seeking send share
  should simple simply sir so sorry specifically statistics stats supplied supply suppose team tell thank thanks
  that the there therefore thing things thirdly this though thought three through to today try trying two u
  understand us useful very want wanted we we'd we're we've welcome were will wish with wonder wondered wondering
  work works would writing you you'd you'll`.split(/\s+/),
)
/** The longest beginning that is looked at, in words. */
const longest = 25

/** Where what is asked begins: after the courtesies. 0 where there are none. */
export function afterCourtesy(text: string, begins: (rest: string) => boolean): number {
  let count = 0
  for (const { 0: word, index } of text.slice(0, 400).matchAll(/[\p{L}\p{N}'’]+/gu)) {
    if (index > 0 && begins(text.slice(index))) return index
    count += 1
    if (count > longest || !courteous.has(word.toLowerCase().replace('’', "'"))) return 0
  }
  return 0
}
