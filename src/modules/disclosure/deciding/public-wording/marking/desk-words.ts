const listed = (written: string): ReadonlySet<string> => new Set(written.trim().split(/\s+/))

/** Words and short forms of the desk's own trade that no general list of words holds. */
export const deskWords: ReadonlySet<string> = listed(`
  abuse acpo actioned adhd adviser advisers advisor advisors anonymised anonymisation api approx apr aug bame bi bme btec caada
  cafcass cautioned cctv ccg cps csv csu csus cjs coercive con connect cop covid cpd crb csa cse csp cspo csew
  da dapo dapn dapp dara darat dash dashboard datasets dataset dbs dc dcc dci dcs dcu dec dept det dhr dhrs di disaggregated
  disaggregate disapplied dpa dpia ds dsa dsi dss dsu dv dvact dvdn dvdp dvdps dvdr dvds dvpn dvpns dvpo dvpos
  e-learning elearning eg eir eirs email emails esol etc excel exempted ext facebook faqs feb fgm financials
  flo flos foi foia fois foisa fri fte ftes fy fys gdpr gov gp gps hbv hbva headcount hmic hmicfrs hmrc ho hq hr html http https
  ico idva idvas ie iopc ipcc it jan jul jun kpi ld lgbt lgbtq lgbtqia ltd mapp mappa maps marac maracs mash mar md
  metadata mgmt mon moj mou mous mp mps ms multi-agency myself ncalt ncds niche nfa nhs no nos nov npcc nqt oct
  odf offending ofsted omic online onwards org osc p pa pas password pc pcc pccs pcso pcsos pcs pdf pdfs pei pip pipp plc pls pmr
  pnc pnd polfed postholder postholders postcodes ppu ppn pps ps psd pvp qa qanda qs ra rasso re redacted redactions
  reoffending reoffended reoffend repeat risk-assessed roi sars sar safelives saferlives safeguarding sat sep sept sgt sio
  sky smt snt sop sops spcr spoc spocs spreadsheet spreadsheets stalking stm sun supt suspended tbc thu toolkit
  trafficked trainings tue twitter tv microsoft google sgts insps supts sups uk uks unanonymised uncategorised unredacted unrecorded url us vawg
  vcop vps vs wales waspi website websites wed weds whatdotheyknow whatsapp wpc xls xlsx xml yr yrs ytd
  cheshire's athena compact genesis guardian unifi outcome's officer's officers' force's
  ofsted ukpga autocomplete inhouse in-house subcategory subcategories whatsoever inc incl excl nb ref refs
  cjsm cjsu bwv bcu bcus lpa lpas cid dcpcu mit mits cdi fcr control-room crimestoppers titan
  honour-based victimisation criminalisation revictimisation minimisation optimisation organisation organisations
  recognise recognised prioritise prioritised categorised categorise summarised summarise utilise utilised
  english welsh british european scottish irish england scotland ireland britain monday tuesday wednesday thursday friday
  saturday sunday january february march april may june july august september october november december christmas easter
  ramadan gbp eu usa mid-year reoffenders coersive behaviour behaviours behavioural programme programmes counsellor
  i'd i'm i've i'll im ive id you're we're they're don't didn't doesn't haven't hasn't wasn't isn't aren't can't won't`)

/** Places that tell of no one: nations, counties, cities and what forces are called after. */
export const placeWords: ReadonlySet<string> = listed(`
  avon bedfordshire berkshire birmingham bradford bristol buckinghamshire cambridgeshire cardiff cheshire cleveland cornwall
  coventry cumbria cumberland cymru derby derbyshire devon dorset durham dyfed dyfed-powys edinburgh essex exeter glasgow
  gloucester gloucestershire gwent hampshire hereford herefordshire hertfordshire hull humberside kent lancashire lancaster
  leeds leicester leicestershire lincoln lincolnshire liverpool london manchester merseyside metropolitan midlands milton
  keynes newcastle newport norfolk northampton northamptonshire northumberland northumbria northwales nottingham nottinghamshire
  oxford oxfordshire peterborough plymouth portsmouth powys rutland salford sheffield shropshire somerset southampton
  staffordshire stoke suffolk sunderland surrey sussex swansea swindon teesside thames tyne valley warwickshire wearside
  westmercia wight wiltshire worcester worcestershire yorkshire belfast isle mercia`)

/**
 * Names in every language of this country that the list of names lacks, so that they are found in lower case as well.
 */
export const furtherNames: ReadonlySet<string> = listed(`
  aarav abimbola adaeze adebayo adeola adwoa agnieszka aisling akosua aled alys amarachi anwen aoife aoibheann arjun
  arwel ayesha babajide bartosz bethan blessing blodwen branwen bronwen caitlin caoimhe carys ceri ceridwen cerys chidi chinedu
  chioma chukwuemeka ciaran cian dafydd dariusz deepika deiniol delyth divya eabha eilidh eirlys eleri elin eluned emeka emyr
  eryn esyllt fatoumata ffion folasade funmilayo geraint gethin glenys grzegorz gurpreet gwen gwenllian gwilym gwyneth haf
  harjit harpreet heledd hywel iestyn ieuan ifan ikram iolo iwan jagdeep jaswinder kamila kayode kehinde kelechi kuldeep kwabena
  kwame llewelyn llinos lleucu lowri lysander magdalena malgorzata manjit mair mairead mared maryam mateusz meinir meleri meirion
  menna mererid myfanwy nerys ngozi niamh nia nikhil nkechi nneka obinna oisin olamide olanrewaju oluwaseun oluwatobi olumide
  owain padraig parminder pawel piotr prakash pranav priya priyanka przemyslaw rajesh rajinder ranjit rhiannon rhodri rhydian rhys
  rohan ruairi sadia saoirse satwinder seren shabana shanice shaniqua siân sian sioned siobhan siobhán sinéad sukhdeep sunita
  swati taiwo tamsin tegan temitope thandiwe tomasz toyin tremaine uchenna venkatesh wioletta wojciech yaw yewande zainab zbigniew
  zofia oyelaran ogunleye adeyemi okafor nwosu eze mbatha bhattacharya chaudhry chowdhury mukherjee srinivasan`)

/** Names that are words too, and that a letter to the desk hardly ever means as the word. */
export const everydayNames: ReadonlySet<string> = listed(`
  jack john johnny bob bobby tom tommy tim timothy jim jimmy harry larry barry sally billy kelly kitty molly polly terry jerry
  josh ron ken ben sam dan danny matt max alec robin mick jean joan daisy ivy lily holly heather hazel ruby pearl
  smith smiths taylor wright cooper turner carter parker mason fletcher tanner archer barker jackson sawyer
  khan ali begum jones charlie peter dave davy stephen jess jenny nelly nancy maggie betty peggy molly abigail madge
  jock paddy taffy rory ned teddy eddy willy wally dolly susie maisie roger`)
