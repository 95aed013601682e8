const listed = (written: string): ReadonlySet<string> => new Set(written.trim().split(/\s+/))

/** Short forms of a police rank or role, after which a name stands in any case. */
export const shortRanks: ReadonlySet<string> = listed(
  'pc wpc tpc dc tdc wdc ps ds wds di dci dsu dcs dsupt dsi dcsupt pcso psi csi sgt sergt insp inspt supt csupt acc dcc cc dac det',
)

/** The same in full. In lower case only a name that is no word follows. */
export const ranks: ReadonlySet<string> = listed(
  'constable sergeant inspector superintendent commander commissioner detective officer investigator',
)

/** Titles, after which a name stands in any case. “Miss”, “sir” and “lady” are words as well. */
export const titles: ReadonlySet<string> = listed('mr mrs ms mx dr prof rev cllr')
export const wordTitles: ReadonlySet<string> = listed(
  'miss sir dame lord lady judge justice professor doctor reverend councillor minister',
)

/** Words that lead to a name in any case: two together, the last of which is here. */
export const leadsToName: readonly (readonly string[])[] = [
  ['my', 'name', 'is'],
  ['name', 'is'],
  ['names', 'are'],
  ['named'],
  ['called'],
  ['i', 'am'],
  ["i'm"],
  ['signed'],
  ['known', 'as'],
  ['surname'],
  ['forename'],
]

/** After words that lead to a person, a name that is no word too. */
export const leadsToPerson: ReadonlySet<string> = listed('involving about against regarding concerning')

/** Words that end or make up a name given to a law, an inquiry, a body or an operation, though a person's name stands in it. */
export const publicThings: ReadonlySet<string> = listed(
  `law laws act bill scheme review inquiry enquiry report foundation trust charity university college hospital council
   constabulary police court aid operation project programme model tool framework helpline centre`,
)

/** Words that a capital in the middle of a sentence makes no name of. */
export const neverAlone: ReadonlySet<string> = listed(
  `act aid abuse association authority bill board borough case cases chief code college command commissioner
   constabulary constable control council county court crime crimes custody data department desk detective division
   domestic force forces form freedom general guidance harm high home house information inspector investigation law laws
   line list local low matters may medium model national no north number office officer officers order orders outcome page
   part police policy power powers public question questions rank record records review rural safe safety scheme section
   senior sergeant service services south special staff standard state stalking street superintendent support table
   team teams training trust unit units victim victims ward west will women yes years young east act day days long
   case chance major minor justice child children adult adults care head heads lead leads line manager managers
   partner partners please price report reports month week weeks time times total type types other
   first second third current currently former dear sir madam thank thanks kind regards yours best hope
   male female mayor rape serious monday tuesday wednesday thursday friday saturday sunday christmas easter
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
  january february march april june july august september october november december
   and or of for to in on at by from with about the a an is are was were be been do does did have has had can could would
   should shall might must if when where what who how why which many much that this these those your you we our us they
   their them i my me he she his her it its as so not than then there any all some more most each every per into over
   under between before after since until during against
   mental physical sexual violent violence white black asian mixed love grace page sale price law field bond
   wise brown green gray grey bell bird bush king knight bishop abbot pope`,
)
