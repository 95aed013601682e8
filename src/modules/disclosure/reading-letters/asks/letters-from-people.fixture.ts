/** Letters of our own as people write them who write to no office otherwise: as in `letters-in-lists.fixture.ts`. */
export const lettersFromPeople = `
### sister
Hello there

I don't know if this is the right email, I got it off the website. My sister went through something awful with a man who wears your uniform and I can't talk about that. But I keep thinking about how many others there must be. Can you give me a number for that? I mean the number of your officers who've been reported by a wife or girlfriend. Say since 2020. And what happened to them, did they lose their jobs?

I won't use it for anything bad.

Kerry
=>
the number of your officers who've been reported by a wife or girlfriend.
what happened to them
did they lose their jobs?

### councillor-chat
Good evening,

As discussed at the residents' meeting on Tuesday, PC Dunmore said I could write in and ask. We were wondering how many calls about domestic violence come from our end of town in a typical month. Also whether there are more at Christmas, which is what everybody thinks. It would be nice to have something to show at the next meeting on the 14th.

Many thanks
Len Orchard (Secretary)
=>
how many calls about domestic violence come from our end of town in a typical month.
whether there are more at Christmas, which is what everybody thinks.

### noquestion
I would like some figures. Domestic abuse incidents 2023 and 2024. Arrests for the same. Charges for the same. Also your policy on body worn cameras.
Thank you
B. Tennant
=>
Domestic abuse incidents 2023 and 2024.
Arrests for the same.
Charges for the same.
your policy on body worn cameras.

### angry
You people never learn. Three women dead in this county in two years and what do you do? You hold a press conference. I want to know how many officers you have working on domestic abuse, I want to know how many of them have had proper training, and I want to know what it costs to put one of them through it. And don't tell me it's too expensive to find out because I know my rights.
D Vickers
=>
how many officers you have working on domestic abuse
how many of them have had proper training
what it costs to put one of them through it.

### runon
hi can you tell me how many people rang 999 about domestic abuse last year and how many of them got a visit within an hour also how many complaints you had about not turning up and is there a target for it cheers jax
=>
how many people rang 999 about domestic abuse last year
how many of them got a visit within an hour
how many complaints you had about not turning up
is there a target for it

### old
Dear Sirs

I am a retired magistrate and take an interest in these matters. It has been put to me that a good many domestic cases are dropped before they reach court. Is that so? I should be obliged if you would let me have the number of domestic abuse investigations that were closed without charge in each of the last three years, with the most common reason. I should also like sight of any guidance issued to officers about closing such cases.

Yours truly,
Col. H. Pettifer (retd)
=>
Is that so?
the number of domestic abuse investigations that were closed without charge in each of the last three years, with the most common reason.
sight of any guidance issued to officers about closing such cases.

### samefor
Please could you tell me how many police officers were investigated for domestic abuse in 2022? And the same for PCSOs and for staff? And how many of each were sacked?

Thanks, Moira
=>
Please could you tell me how many police officers were investigated for domestic abuse in 2022?
the same for PCSOs and for staff?
how many of each were sacked?

### volunteer
Dear police

I help out at a drop in centre on Saturdays. Lots of the ladies ask me things I can't answer so I am asking you instead. What happens if the person hurting you is in the police? Who looks into it? Would his mates find out? How many times has it happened here, in the last couple of years? I hope that's not too many questions.

God bless
Pauline
=>
What happens if the person hurting you is in the police?
Who looks into it?
Would his mates find out?
How many times has it happened here, in the last couple of years?

### short
How many officers got the sack for hitting their partners and how many just got told off
=>
How many officers got the sack for hitting their partners
how many just got told off

### story
On the 4th of March I rang 101 because of shouting next door. I waited 40 minutes. When they finally answered I was told someone would come, and nobody did. I rang again. Same thing. What is the point of having a number if nobody answers it? Anyway that is not why I'm writing. I'm writing because I'd like to find out how long people wait on average for someone to come out to a domestic, and how many never get anyone. Figures for 2025 so far will be fine. Oh and do you keep a record of repeat callers?
=>
how long people wait on average for someone to come out to a domestic
how many never get anyone.
do you keep a record of repeat callers?

### dad
hi
im a dad. my ex said things about me that wasnt true and you lot came. not bothered about that now. what i want is how many men reported domestic abuse in 2024 & how many women & how many of the men were believed, ie someone charged
thanx
=>
how many men reported domestic abuse in 2024
how many women
how many of the men were believed, ie someone charged

### polite
Dear Information Officer,

I hope this finds you well. I wonder whether I might trouble you for some information regarding domestic abuse, namely the number of incidents you attended last year and whether this was more or fewer than the year before. I would also be very interested to learn what training your call handlers receive, if any. If you could see your way to including a copy of the relevant leaflet for victims, that would be most kind.

With every good wish,
Winifred Ash
=>
the number of incidents you attended last year
whether this was more or fewer than the year before.
what training your call handlers receive, if any.
a copy of the relevant leaflet for victims

### numbers-in-text
Three things. First, how many domestic abuse reports were there in 2024. Second, how many officers deal with them full time. Third, and most important to me, has any officer been disciplined for ignoring a report.
Regards, J. Mbeki
=>
how many domestic abuse reports were there in 2024.
how many officers deal with them full time.
has any officer been disciplined for ignoring a report.

### repeat
Please tell me how many officers are currently under investigation for domestic abuse. I asked this before and got no answer so I will ask again: how many officers are currently under investigation for domestic abuse? And how many of them are still at work? It is a simple question.
Stan
=>
Please tell me how many officers are currently under investigation for domestic abuse.
how many officers are currently under investigation for domestic abuse?
how many of them are still at work?

### list-in-line
Please send me info on: how many domestic abuse reports in 2024, how many arrests, how many charged, how many convicted, how many victims withdrew. Also any policy you have about victims who withdraw.
=>
how many domestic abuse reports in 2024
how many arrests
how many charged
how many convicted
how many victims withdrew.
any policy you have about victims who withdraw.

### thinking-aloud
To be honest I'm not sure what you're allowed to tell me. I suppose what I'm really after is some idea of whether reporting does any good. So maybe, out of everyone who reported domestic abuse in 2024, how many saw somebody charged? And if you've got it, how many of those went to court. I know it takes ages. My own one took two years, not that I'm complaining, the officer was lovely.
Thanks ever so much
Steph x
=>
out of everyone who reported domestic abuse in 2024, how many saw somebody charged?
if you've got it, how many of those went to court.

### demands
I demand to know the following. The number of officers with a criminal record. The number of officers with a caution for violence. The names of those officers. Why they are still employed. I expect an answer within 20 days or I will go to the commissioner and the papers.
Roy Gannet
=>
The number of officers with a criminal record.
The number of officers with a caution for violence.
The names of those officers.
Why they are still employed.

### mum
Dear whoever reads this, My daughter starts with you in January as a student officer (so proud!!) and she says they do a week on domestic abuse. Is it really a week? What do they cover and do they get tested on it? Her boyfriend is also in the force, he joined last year and says his lot only had two days – has it been changed since then and why? Regards, a worried mum
=>
Is it really a week?
What do they cover
do they get tested on it?
has it been changed since then and why?

### neighbourhood
Hi

Neighbourhood Watch here. Quick one. Domestic abuse reports in Millbrook and Eastgate for the last 12 months please, and the same for burglary if it's no bother. We don't need addresses or anything like that. Are those areas better or worse than the rest of the town?

Ken
=>
Domestic abuse reports in Millbrook and Eastgate for the last 12 months please
the same for burglary if it's no bother.
Are those areas better or worse than the rest of the town?

### grandma
My granddaughter showed me how to send an e-mail so here goes. I read in the paper that a policeman from our station was sent to prison. It did not say if he still gets his pension, does he? And how many like him have there been since the war, or since you started counting? My late husband was in the specials for 22 years and would be turning in his grave.
Mrs. E. Cropper
=>
It did not say if he still gets his pension, does he?
how many like him have there been since the war, or since you started counting?

### texty
hey can u tell me the avrage wait for police 2 come to a domestic in 2024 n also how many calls u get a day about it??? ty
=>
the avrage wait for police 2 come to a domestic in 2024
how many calls u get a day about it???

### complaint-mix
I wish to complain about PC 4471 who was rude to me on 3 June. I also want, under the freedom of information act, the number of complaints made about officers' attitude by victims of domestic abuse in 2024, how many were upheld, and whether any officer was disciplined as a result. Please confirm that my complaint will be passed to the right team.
Ms J Farrant
=>
the number of complaints made about officers' attitude by victims of domestic abuse in 2024
how many were upheld
whether any officer was disciplined as a result.

### curious
Random question but how many of your officers are women? and how many of the women have ever been a victim of domestic abuse themselves? I know you might not record that. If you don't, do you know of anyone who does?
=>
how many of your officers are women?
how many of the women have ever been a victim of domestic abuse themselves?
If you don't, do you know of anyone who does?

### parish
Dear Sir

The parish council resolved on 9 September to ask the Constabulary for the following: (1) the number of domestic abuse incidents in the parish since January, (2) the number of officers who cover the parish at night.

We'd also like to invite an officer to our next meeting.

Mrs K. Loder, Clerk
=>
the number of domestic abuse incidents in the parish since January
the number of officers who cover the parish at night.

### landlord
I rent out a few flats. Twice this year a tenant of mine has had the police round because of her partner. What am I supposed to do as a landlord? Do you give out any advice for landlords and can I have a copy? And are landlords ever told if someone moving in has a record of this sort of thing?
=>
What am I supposed to do as a landlord?
Do you give out any advice for landlords
can I have a copy?
are landlords ever told if someone moving in has a record of this sort of thing?

### terse
Domestic violence. Officers. Last 10 years. Numbers accused, numbers charged, numbers sacked. Thank you.
=>
Numbers accused
numbers charged
numbers sacked.

### shift
Morning, I work nights so sorry for the odd hour. My mate reckons that police officers get off lightly when they hit their wives. I told him that's rubbish. Who's right? What I need to settle it: number of officers found guilty of gross misconduct for domestic abuse since 2018, number who kept their job anyway, and the same for normal people who work for you, ie civilian staff.
Cheers, Gaz
=>
Who's right?
number of officers found guilty of gross misconduct for domestic abuse since 2018
number who kept their job anyway
the same for normal people who work for you, ie civilian staff.

### survivor
To whom it may concern,

Ten years ago I reported my husband. I am only now able to write about it. The officer who came had no idea what to do, and I have always wondered whether she had been trained. I do not want to get her into trouble. I would just like to know what training officers were given in 2015, and what they are given now. How long does it last? Is there anything in it about children who see it happen?

Thank you for reading this.
Name withheld
=>
what training officers were given in 2015
what they are given now.
How long does it last?
Is there anything in it about children who see it happen?

### careful
Dear FOI,
Please see below my questions. I have tried to be specific as I know from past experience that this helps.
How many domestic abuse offences were recorded in the Borough of Aldersey in each month of 2024?
How many of those had an outcome of "evidential difficulties, victim does not support"?
Which team is responsible for reviewing cases with that outcome?
If you need to charge me please let me know first.
Thanks, P.N.
=>
How many domestic abuse offences were recorded in the Borough of Aldersey in each month of 2024?
How many of those had an outcome of "evidential difficulties, victim does not support"?
Which team is responsible for reviewing cases with that outcome?

### two-topics
Firstly can I say your officers at Brierley were brilliant last week. Secondly I'd like to make an FOI. It's about potholes outside the station but I guess that's the council. So instead: how much do you spend each year on the domestic abuse unit and how many officers does that pay for? Also how do I become a special?
=>
how much do you spend each year on the domestic abuse unit
how many officers does that pay for?
how do I become a special?

### nostop
im asking about domestic abuse reports please can you tell me how many you got in 2022 how many in 2023 and how many in 2024 and were any of them about police officers
=>
how many you got in 2022
how many in 2023
how many in 2024
were any of them about police officers

### wife-of-officer
Hi. My husband is one of yours, and please don't worry it's nothing to do with him. The wives' group on WhatsApp has been talking about the new policy on relationships at work and nobody seems to have seen it. Could you send it? Also we'd love to know if there is any support for partners of officers who are struggling, and who we would talk to, in confidence.
Thanks, J
=>
Could you send it?
is any support for partners of officers who are struggling
who we would talk to, in confidence.

### stats-please
Stats please for Fenmouth: DV calls 2023, DV calls 2024, DV arrests 2023, DV arrests 2024.
Not interested in anything else.
Thank u
=>
DV calls 2023
DV calls 2024
DV arrests 2023
DV arrests 2024.

### long-winded
Good afternoon to you.

I am 71 and have lived in Thornley all my life. In the past one knew the local bobby by name. Nowadays one is lucky to see a patrol car. Be that as it may, I was moved to write by a programme on the wireless concerning violence in the home. The presenter stated that the police receive a call about this every thirty seconds. I should be interested to learn how this county compares. That is to say, how many such calls were received here in the last twelve months, and how many constables does the county have to deal with them?

I remain, yours sincerely,
Horace Whitlock
=>
how many such calls were received here in the last twelve months
how many constables does the county have to deal with them?

### bullet-rant
Here's what I want:
- the truth
- how many officers have been let off since 2020
- how many have been sacked since 2020
- why it takes so long
- and an apology
=>
the truth
how many officers have been let off since 2020
how many have been sacked since 2020
why it takes so long
an apology

### neighbour
There's a lot of shouting from number 42. I've called before. Is it true that if I call three times they get a visit from a special team, and does it cost anything to report? And how many reports come from neighbours rather than the people involved?
=>
Is it true that if I call three times they get a visit from a special team
does it cost anything to report?
how many reports come from neighbours rather than the people involved?

### two-lines
Need to know the policy for officers accused of DA. And when it changed.
=>
the policy for officers accused of DA.
when it changed.

### cleaner
Hello

I clean offices for a living including one of yours and I hear things. I'd like to know how many officers have been suspended for domestic abuse in the last 5 years please, and are they still paid when they are suspended? How long does it usually last?

Regards
D
=>
how many officers have been suspended for domestic abuse in the last 5 years please
are they still paid when they are suspended?
How long does it usually last?

### mother-in-law
Dear Sir/Madam,

My daughter in law rang the police about my son. I am on her side. What worries me is that the young officer who came told her he had only had half a day's training. Can that be right? Please tell me how long the training is, what it covers and whether officers have to pass a test at the end of it. If they don't, why not?

Yours sincerely
Mrs Jean Pargeter
=>
Can that be right?
how long the training is
what it covers
whether officers have to pass a test at the end of it.
If they don't, why not?

### data-nerd
Hi, I like numbers. Please can I have the following for each year from 2015 to 2024: total domestic abuse incidents, total domestic abuse crimes, total arrests, total charges. A spreadsheet would be ideal. Cheers, Wilf
=>
total domestic abuse incidents
total domestic abuse crimes
total arrests
total charges.

### taxi
Im a taxi driver and I pick up a lot of women late at night running from someone. I want to know 2 things. Do your officers have a list of places I can take them and how many women did your officers take to a refuge last year. Thats it. Thanks.
=>
Do your officers have a list of places I can take them
how many women did your officers take to a refuge last year.

### vicar
Dear Chief Superintendent,

Thank you for speaking to our group last month. You mentioned that reports had doubled. I wonder if you might send me the figures behind that? I should also like to know what proportion of those reporting are over sixty, as ours is an elderly parish.

Every blessing,
Rev. Tim Askew
=>
the figures behind that?
what proportion of those reporting are over sixty, as ours is an elderly parish.

### whatsapp
can you tell me how many officers you got. how many do domestic violence. how many got done for it. ta
=>
can you tell me how many officers you got.
how many do domestic violence.
how many got done for it.
`
