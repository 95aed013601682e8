/** Words with which people begin to ask, and which say nothing of what. */
const courteous = new Set(
  `a about act afternoon all also am an and answer ask asking at be by can could data dear details email enquiry enquiring
  evening everyone fao figures find foi following foia friday glad good grateful have hello help here hey hi hiya hope i i'd i'm
  id if im in info information interested is it just kindly know knowing learn let like looking love madam make may me moment
  monday more morning my obliged of one officer on out please pls provide provided quick question questions regarding request
  requesting see seek seeking send sir simple so statistics stats supply team tell thank thanks that the there thing things
  this thought three to two u us want wanted we we'd we're with wonder wondering would writing you`.split(/\s+/),
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
