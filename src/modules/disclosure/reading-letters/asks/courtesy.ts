/** Words with which people begin to ask, and which say nothing of what. */
const courteous = new Set(
  `2000 a able about act addition additionally advise afternoon all also am an and another answer answers anyway
  appreciate appreciated appreciative as ask asked asking at basically be because been being but by call called can
  confirm could curious data dear delighted details determine disclose disclosed else email enquiring enquiry
  establish evening ever everyone fao fifth figures finally find first firstly foi foia following for forward
  fourth freedom friday furnish further furthermore get glad good got grateful great happy have hear hello help
  helpful here hey hi hiya hold honest hope hoped hoping i i'd i'm i've id if im important in including indicate
  info information interested interesting is it it'd it's items just keen kind kindly know knowing last lastly law
  learn let like looking love madam make may maybe me mean might moment monday more moreover morning most much must
  my need next nice obliged obtain of officer oh ok okay on one only other ought out perhaps please pleased pls
  possible possibly prefer provide provided question questions quick quickly quite random really receive regarding
  release request requesting right say second secondly see seek seeking send share should simple simply sir so some
  sorry sort specifically state statistics stats supplied supply suppose team tell thank thanks that the then there
  therefore thing things third thirdly this though thought three through to today trouble try trying two u under
  understand us useful very wanna want wanted was way we we'd we're we've welcome well were what will wish with
  wonder wondered wondering work works would writing you you'd you'll your`.split(/\s+/),
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

/** Whether words hold nothing else: "I also want, under the Freedom of Information Act". */
export const isCourtesy = (text: string): boolean =>
  text.length < 200 &&
  [...text.matchAll(/[\p{L}\p{N}'’]+/gu)].every(([word]) => courteous.has(word.toLowerCase().replace('’', "'")))
