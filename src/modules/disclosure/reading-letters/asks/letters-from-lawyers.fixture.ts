/** Letters of our own as lawyers, caseworkers and charities write them: as in `letters-in-lists.fixture.ts`. */
export const lettersFromLawyers = `
### solicitor
Our ref: KM/DV/1182

Dear Sirs

FREEDOM OF INFORMATION ACT 2000 – REQUEST FOR INFORMATION

We act for a number of clients who have made reports of domestic abuse against serving officers. We write to request, pursuant to section 1 of the Act, the following:

1. Any policy, procedure or guidance in force between 1 January 2020 and the date of this letter governing the investigation of domestic abuse allegations made against a serving officer (“the Policy”);

2. In respect of the Policy, the date of each revision thereof, and the name of the body which approved it;

3. The number of investigations conducted under the Policy in each calendar year; and

4. In how many of the investigations referred to at 3 above the investigating officer was drawn from another force.

For the avoidance of doubt we do not seek the personal data of any individual.

We look forward to hearing from you within the statutory period.

Yours faithfully

Kestrel Marlowe LLP
=>
Any policy, procedure or guidance in force between 1 January 2020 and the date of this letter governing the investigation of domestic abuse allegations made against a serving officer (“the Policy”)
the date of each revision thereof
the name of the body which approved it
The number of investigations conducted under the Policy in each calendar year
In how many of the investigations referred to at 3 above the investigating officer was drawn from another force.

### idva
Hiya, I'm an IDVA covering the east of the county. Not sure if this needs to be an FOI or whether somebody could just let me know? We're trying to work out how many high risk cases were referred to MARAC by police between April and September, how many of those were repeats, plus roughly how many days pass between the report and the referral. If it's easier, an average will do for the last one.

Ta, Bronwen
=>
how many high risk cases were referred to MARAC by police between April and September
how many of those were repeats
roughly how many days pass between the report and the referral.

### mp
Dear Chief Constable

My constituent, Mrs A, has been in touch with my office about the time it took for her report to be dealt with. Without going into the details of her case, I should be grateful to know:

what the average time from report to first visit was in 2024;
what it was in 2023; and
how many reports waited for more than 24 hours.

I would also welcome your view on whether more resources are needed.

Yours sincerely

Dilys Makepeace MP
=>
what the average time from report to first visit was in 2024
what it was in 2023
how many reports waited for more than 24 hours.
your view on whether more resources are needed.

### caseworker
Dear team

I am a caseworker in a law centre. I have three clients in the same position and it would help us to understand the wider picture. Would you kindly provide figures showing the number of non-molestation orders notified to the force during 2024; the number of breaches reported to you in that time; the number of arrests made for breach? We would also ask you to confirm whether officers can see such orders on a mobile device when they attend. Should you hold any guidance on this, please enclose it.

Yours
Tamsin Oyelaran
=>
the number of non-molestation orders notified to the force during 2024
the number of breaches reported to you in that time
the number of arrests made for breach?
whether officers can see such orders on a mobile device when they attend.
Should you hold any guidance on this, please enclose it.

### counsel
Dear Sir or Madam,

Re: Request under s.1(1) FOIA 2000

I should be grateful to receive the information set out in the Schedule below.

THE SCHEDULE

(a) The number of complaints received in the year ending 31 March 2025 in which it was alleged that an officer had abused a current or former partner.
(b) The number of complaints falling within (a) which were referred to the Independent Office for Police Conduct.
(c) The number of complaints falling within (a) in which the officer was (i) suspended, (ii) placed on restricted duties or (iii) neither.
(d) Copies of all minutes of the vetting panel at which such complaints were discussed.

I am content to receive the information by e-mail. I am aware of the provisions of section 40 and do not object to redaction.

Yours faithfully
=>
The number of complaints received in the year ending 31 March 2025 in which it was alleged that an officer had abused a current or former partner.
The number of complaints falling within (a) which were referred to the Independent Office for Police Conduct.
suspended
placed on restricted duties
neither.
Copies of all minutes of the vetting panel at which such complaints were discussed.

### union
Subject: FOI – Federation branch

Colleagues,

Grateful if you would supply, for our members' benefit:

* how many officers were placed on restricted duties following an allegation of domestic abuse during 2023, 2024 and 2025
* for how long, on average
* how many returned to full duties
* whether the welfare policy was followed in each case, and if not why not

We reserve the right to seek an internal review.

In comradeship
Branch Sec.
=>
how many officers were placed on restricted duties following an allegation of domestic abuse during 2023, 2024 and 2025
for how long, on average
how many returned to full duties
whether the welfare policy was followed in each case
if not why not

### charity
To the Freedom of Information Team

We are a small charity supporting families bereaved by domestic homicide. Our board has asked us to gather the figures for this force. They concern the past ten years.

How many domestic homicides were recorded?
In how many of these had the victim been in contact with the police beforehand?
How many domestic abuse related death reviews is the force taking part in at present?
Have all recommendations from past reviews been acted upon, and where can they be read?

Happy to clarify anything over the phone – 01632 960777, ask for Nell.
=>
How many domestic homicides were recorded?
In how many of these had the victim been in contact with the police beforehand?
How many domestic abuse related death reviews is the force taking part in at present?
Have all recommendations from past reviews been acted upon
where can they be read?

### firm
Dear Disclosure Unit

We are instructed by the family of the late Ms R.

Without prejudice to any application we may make in other proceedings, kindly treat this letter as a request under the 2000 Act for:

(i) the number of officers in the force's public protection department on 1 June 2023 and 1 June 2025;
(ii) the number of vacancies in that department on each of those dates;
(iii) any risk assessment or business case prepared in connection with staffing levels there.

As to (iii), we do not require drafts. As to (i) and (ii), headcount rather than full-time equivalents please.

Yours faithfully,
Harcastle & Bream
Authorised and regulated by the Solicitors Regulation Authority (No. 123456)
=>
the number of officers in the force's public protection department on 1 June 2023 and 1 June 2025
the number of vacancies in that department on each of those dates
any risk assessment or business case prepared in connection with staffing levels there.

### commissioner
Good afternoon

The Commissioner's office is drawing together evidence from forces. We should be glad to have answers to these by the end of the month:

How does the force identify repeat perpetrators? What tool is used? How many individuals are currently managed as such?

Does the force run, or pay for, any programme for perpetrators? If it does, how many people began it in 2024 and how many finished?

What does the force consider to be its main gap in tackling domestic abuse?

Kind regards
Policy Team
=>
How does the force identify repeat perpetrators?
What tool is used?
How many individuals are currently managed as such?
Does the force run, or pay for, any programme for perpetrators?
If it does, how many people began it in 2024
how many finished?
What does the force consider to be its main gap in tackling domestic abuse?

### adviser
Afternoon all, hoping you can help with a quick FOI. I support women with no recourse to public funds. I need to know whether your officers pass details to immigration enforcement when a victim of domestic abuse has no leave to remain, and if so, under which policy. I'd also be grateful for the number of times this was done in 2023 and in 2024. Thank you in advance for your time, I know you're busy. Noor
=>
whether your officers pass details to immigration enforcement when a victim of domestic abuse has no leave to remain
if so, under which policy.
the number of times this was done in 2023 and in 2024.

### defence
Dear Sirs,

R v K

We represent the defendant in the above matter, listed for trial on 12 January. Separately from disclosure in those proceedings we ask, under FOIA, that you provide:

a. your body-worn video policy as at 1 May 2025; and
b. any training material issued to response officers as to when body-worn video is to be activated at domestic incidents.

Please treat this as urgent.

Yours faithfully,
Pell Winter Solicitors
=>
your body-worn video policy as at 1 May 2025
any training material issued to response officers as to when body-worn video is to be activated at domestic incidents.

### housing
Good morning

I'm a housing officer with the borough. As part of our homelessness review I need to establish the number of households where police attended a domestic abuse incident more than three times in 2024. We also need the number referred to our own service by police. A rough figure would do.

Would it be possible to have both by the end of the month?

Thanks
Jas
=>
the number of households where police attended a domestic abuse incident more than three times in 2024.
the number referred to our own service by police.

### academic-lawyer
I refer to section 1(1) of the Freedom of Information Act 2000. The information requested is: the number of applications made by the Chief Constable for domestic abuse protection orders since their introduction; the number granted; the number refused; and, where refused, the grounds given by the court (in summary form). I require the information in writing.
=>
the number of applications made by the Chief Constable for domestic abuse protection orders since their introduction
the number granted
the number refused
where refused, the grounds given by the court (in summary form).

### trustee
Dear Officer,

On behalf of the trustees of Harbour House refuge I write to request information held by you about referrals to our service. In particular we wish to know the number of referrals your officers have made to us since 1 April 2024 and the number which were declined by the victim. We also wish to have a copy of the information-sharing agreement, which we seem to have mislaid.

Yours sincerely,
G. Abara, Hon. Secretary
=>
the number of referrals your officers have made to us since 1 April 2024
the number which were declined by the victim.
a copy of the information-sharing agreement

### social
Hello, children's services here (we share an office with your MASH!). Can someone please confirm how many domestic abuse notifications you sent us in Q1 and Q2 this year and what the threshold is for sending one? Is there a form? Our IT has eaten ours. Mel
=>
how many domestic abuse notifications you sent us in Q1 and Q2 this year
what the threshold is for sending one?
Is there a form?

### formal-numbered
We write pursuant to the Freedom of Information Act 2000.

(1) Please state how many applications for special leave were made by officers on grounds of domestic abuse in the year to 31 March 2025.
(2) Please state how many such applications were (a) granted; (b) refused; (c) withdrawn.
(3) Please provide the policy under which they were determined.
(4) If no policy exists please so state.

Please note that a failure to respond within the statutory time limit will result in a complaint to the Information Commissioner's Office.
=>
Please state how many applications for special leave were made by officers on grounds of domestic abuse in the year to 31 March 2025.
granted
refused
withdrawn.
Please provide the policy under which they were determined.
If no policy exists please so state.

### charity-formal
Dear Sir or Madam

Freedom of Information request: training on economic abuse

We are a national charity. We are seeking information from all forces in England and Wales on economic abuse.

1. Is economic abuse covered in your training for:
   a. new recruits
   b. response officers
   c. detectives
2. If so, how long is spent on it?
3. How many crimes flagged as domestic abuse in 2024 involved economic abuse?
4. Do you have a single point of contact for economic abuse? If you do, please give their role (not name).

Thank you for your help with this important work.
=>
new recruits
response officers
detectives
If so, how long is spent on it?
How many crimes flagged as domestic abuse in 2024 involved economic abuse?
Do you have a single point of contact for economic abuse?
If you do, please give their role (not name).

### coroner
Sir,

Re: Inquest touching the death of Mrs P

I am instructed by the family. I should be grateful for early sight of the force's domestic abuse policy in force on 2 February 2025 and for confirmation of whether the attending officers had completed the training which it requires. I appreciate that the second matter may be personal data; if so a figure for the response team as a whole will suffice.

Yours faithfully
=>
early sight of the force's domestic abuse policy in force on 2 February 2025
for confirmation of whether the attending officers had completed the training which it requires.

### rep
FAO: Information Manager

Please supply:

A. Number of police staff (not officers) disciplined for domestic abuse, 2020 to date, by grade.
B. Number of those who were union members, if recorded.
C. Outcome of each case.
D. Average duration.

I am happy to receive ranges (e.g. "fewer than 5").

In solidarity
J. Tomkins
=>
Number of police staff (not officers) disciplined for domestic abuse, 2020 to date, by grade.
Number of those who were union members, if recorded.
Outcome of each case.
Average duration.

### outreach
Dear FOI team

I manage an outreach service. To help us plan, please provide a breakdown by ward of domestic abuse crimes recorded in 2024/25 and a note of how repeat victims are counted. We have heard that the force is to move to a new risk assessment; when will this happen and will partner agencies be trained in it?

With thanks,
Shabnam
=>
a breakdown by ward of domestic abuse crimes recorded in 2024/25
a note of how repeat victims are counted.
when will this happen
will partner agencies be trained in it?

### barrister
Dear Sirs

Pursuant to the Freedom of Information Act 2000 I request:

(a) all versions of the force's policy on the retention of body-worn video since 2018;

(b) the number of occasions in 2023 and 2024 on which footage of a domestic incident was deleted before the conclusion of proceedings; and

(c) any report or briefing arising from such deletions.

I am aware of section 30 and would invite you to consider the public interest in each case.

Yours etc.
=>
all versions of the force's policy on the retention of body-worn video since 2018
the number of occasions in 2023 and 2024 on which footage of a domestic incident was deleted before the conclusion of proceedings
any report or briefing arising from such deletions.

### advice
Morning! Citizens' advice volunteer here. A client wants to know how to get a copy of what the police hold on her. While I'm at it, for our own records, how many Clare's Law applications did you receive in 2024, how many led to a disclosure, and what was the average wait?
Thanks muchly, Prue
=>
how to get a copy of what the police hold on her.
how many Clare's Law applications did you receive in 2024
how many led to a disclosure
what was the average wait?

### guardian
To whom it may concern

I am a children's guardian. It would assist me to know:
- whether officers attending domestic abuse incidents record the names of all children in the household
- how soon such information is passed to schools (Operation Encompass)
- the number of notifications made to schools in the autumn term of 2024

No personal data is sought.
=>
whether officers attending domestic abuse incidents record the names of all children in the household
how soon such information is passed to schools (Operation Encompass)
the number of notifications made to schools in the autumn term of 2024
`
