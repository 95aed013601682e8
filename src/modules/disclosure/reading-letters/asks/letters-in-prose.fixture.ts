/** Letters of our own in running text, with what people write around it: as in `letters-in-lists.fixture.ts`. */
export const lettersInProse = `
### semicolons
I would like: the number of officers suspended on 1 March 2025; the number on restricted duties on that day; and how long each has been suspended.
=>
the number of officers suspended on 1 March 2025
the number on restricted duties on that day
how long each has been suspended.

### would-like-list-prose
Good afternoon. I would like to request the number of DA incidents recorded in 2023, the number of arrests made as well as the number of people charged. Thank you for your time.
=>
the number of DA incidents recorded in 2023
the number of arrests made
the number of people charged.

### several-in-one-line
How many domestic abuse reports did you have in 2024? How many were high risk? How many went to MARAC? Of those how many were repeat cases?
=>
How many domestic abuse reports did you have in 2024?
How many were high risk?
How many went to MARAC?
Of those how many were repeat cases?

### q-forms
Q1 – How many detectives work in your domestic abuse teams?
Q2 – How many of those have passed the specialist course?
Q3 – What is the average caseload per detective?
=>
How many detectives work in your domestic abuse teams?
How many of those have passed the specialist course?
What is the average caseload per detective?

### wrapped-mid-sentence
1) Please provide the number of police officers and police
staff who have been the subject of a domestic abuse
allegation in each of the last three financial
years
2) Please state how many of these were upheld, and how many
resulted in a written warning or a final written
warning
=>
Please provide the number of police officers and police staff who have been the subject of a domestic abuse allegation in each of the last three financial years
how many of these were upheld
how many resulted in a written warning or a final written warning

### legal-boilerplate
Dear Sir or Madam,

Please treat this e-mail as a request for information under the Freedom of Information Act 2000.

How many officers were convicted of a domestic abuse offence between 2019 and 2024?

How many of them are still serving?

If the cost of this request exceeds the limit in section 12, please tell me how I can narrow it. If you rely on an exemption, please say which one and why. I understand you have a duty under section 16 to advise and assist. Please supply the information in Excel.

I look forward to hearing from you.

Yours faithfully,
Ronan Pike
Senior Reporter, The Estuary Post
07700 900123
=>
How many officers were convicted of a domestic abuse offence between 2019 and 2024?
How many of them are still serving?

### wdtk-footer
Dear Elsmere Police,

Please can you tell me how many vacancies there are in your domestic abuse investigation teams, and how many there were on 1 April 2024.

Yours faithfully,

T. Okafor

-------------------------------------------------------------------

Please use this email address for all replies to this request:
request-123456-abcdef@example.org

Is foi@elsmere.example the wrong address for Freedom of Information requests to Elsmere Police? If so, please contact us using this form:
https://www.example.org/change_request

Disclaimer: This message and any reply that you make will be published on the internet. Our privacy and copyright policies:
https://www.example.org/help/officers

Please note that in some cases publication of requests and responses will be delayed.

If you find this service useful as an FOI officer, please ask your web manager to link to us from your organisation's FOI page.
=>
how many vacancies there are in your domestic abuse investigation teams
how many there were on 1 April 2024.

### run-on
Hi can you tell me how many police officers you have and how many of them are trained in domestic abuse as well as how much the training costs and who provides it thanks
=>
how many police officers you have
how many of them are trained in domestic abuse
how much the training costs
who provides it

### together-with
Please supply the number of complaints made about the handling of domestic abuse cases in 2023 and 2024 together with the outcome of each complaint along with the average time taken to resolve them.
=>
the number of complaints made about the handling of domestic abuse cases in 2023 and 2024
the outcome of each complaint
the average time taken to resolve them.

### and-of-those
How many officers were referred to the IOPC over domestic abuse in 2024, and of those how many were suspended, and of those suspended how many have since been dismissed?
=>
How many officers were referred to the IOPC over domestic abuse in 2024
of those how many were suspended
of those suspended how many have since been dismissed?

### in-parentheses
1. How many officers are under investigation for domestic abuse (and how many of these are suspended)?
2. How long on average do these investigations take (please also give the longest)?
=>
How many officers are under investigation for domestic abuse?
how many of these are suspended
How long on average do these investigations take?
please also give the longest

### broken-down-by-year
Please provide the number of domestic abuse incidents attended, the number of arrests and the number of charges, broken down by year from 2020 to 2024.
=>
the number of domestic abuse incidents attended ~ broken down by year from 2020 to 2024
the number of arrests ~ broken down by year from 2020 to 2024
the number of charges, broken down by year from 2020 to 2024.

### nothing-asked-but-wish
To the information officer. I am requesting data on the number of domestic violence protection notices issued by your force in each year since 2019.

Many thanks.
=>
the number of domestic violence protection notices issued by your force in each year since 2019.

### ps
Dear team,
How many officers took the coercive control course in 2024?
Yours
Hal

P.S. Could you also say how many were student officers?
=>
How many officers took the coercive control course in 2024?
Could you also say how many were student officers?

### definitions-and-scope
For the purposes of this request, "domestic abuse" has the meaning given in the Domestic Abuse Act 2021. "Officer" means any warranted officer of any rank. All questions relate to the calendar year 2024.

1. Officers accused of domestic abuse
2. Officers arrested for domestic abuse
3. Officers dismissed for domestic abuse

Please leave out special constables.
=>
Officers accused of domestic abuse ~ calendar year 2024
Officers arrested for domestic abuse ~ calendar year 2024
Officers dismissed for domestic abuse ~ calendar year 2024

### headings
Training
How many officers were trained in 2023?
How many hours does the training take?

Misconduct
How many officers were accused in 2023?
How many hearings were held in public?

Funding
What did the force spend on domestic abuse in 2023/24?
=>
How many officers were trained in 2023? ~ Training
How many hours does the training take? ~ Training
How many officers were accused in 2023? ~ Misconduct
How many hearings were held in public? ~ Misconduct
What did the force spend on domestic abuse in 2023/24? ~ Funding

### several-per-number
1. Is domestic abuse training mandatory? Is it assessed? Can an officer fail it?
2. How many hours is it? Online or in person?
3. If an officer fails, what happens next and how many failed in 2024?
=>
Is domestic abuse training mandatory?
Is it assessed?
Can an officer fail it?
How many hours is it?
Online or in person?
If an officer fails, what happens next
how many failed in 2024?

### same-for-other-year
I would like information on the following, from 1 January 2023 to 31 December 2023, and then the same for 2024.
1) Reports of domestic abuse received
2) Domestic abuse arrests
3) People charged with a domestic abuse offence
If possible could all of the above be split by sex of the victim.
=>
Reports of domestic abuse received ~ 1 January 2023 | sex of the victim
Domestic abuse arrests ~ 1 January 2023 | sex of the victim
People charged with a domestic abuse offence ~ 1 January 2023 | sex of the victim

### note-in-question
Q1. What percentage of officers have had face to face training in domestic abuse? Note: this means those working for you now and not e-learning.
Q2. What percentage have had training in coercive control? Please give a number as well as a percentage for both questions.
Q3. Do you have an action plan for domestic abuse? For example: training days, reviews.
=>
What percentage of officers have had face to face training in domestic abuse?
What percentage have had training in coercive control?
Do you have an action plan for domestic abuse?

### email-quoted-earlier
Hi,

Thanks for coming back to me. To clarify, I mean police officers only, and the period is 2021 to 2024.

Also could you add the number of PCSOs trained?

Best
Nia

> On 3 May 2026, FOI Team wrote:
> Dear Nia, do you want officers or staff?
> Which period do you want?
=>
could you add the number of PCSOs trained?

### context-then-ask
I am a third year criminology student at the University of Northmoor and am writing my dissertation on police perpetrators. I read in the news that only a few officers are ever sacked. I believe the public has a right to know.

With that in mind I'd be interested in the total number of officers sacked for domestic abuse since 2016, their ranks and their length of service.

I'm happy to receive this by email.
=>
the total number of officers sacked for domestic abuse since 2016
their ranks
their length of service.

### upper-case
PLEASE TELL ME HOW MANY OFFICERS WERE TRAINED IN DOMESTIC ABUSE IN 2024 AND HOW MUCH IT COST. ALSO WHO DELIVERED IT.
=>
HOW MANY OFFICERS WERE TRAINED IN DOMESTIC ABUSE IN 2024
HOW MUCH IT COST.
WHO DELIVERED IT.

### lower-no-punctuation
hi id like to know how many domestic abuse calls you get a year
and how many end in arrest
also do you have a special unit for it
cheers
=>
how many domestic abuse calls you get a year
how many end in arrest
do you have a special unit for it

### can-i-have
Can I have your domestic abuse policy, the date it was last reviewed and the name of the team that owns it please?

Can I also have any equality impact assessment of it?
=>
your domestic abuse policy
the date it was last reviewed
the name of the team that owns it please?
any equality impact assessment of it?

### numbers-in-brackets-inline
In relation to 2024 please confirm (1) how many Clare's Law applications were received (2) how many led to a disclosure (3) the average number of days from application to disclosure
=>
how many Clare's Law applications were received ~ In relation to 2024
how many led to a disclosure ~ In relation to 2024
the average number of days from application to disclosure ~ In relation to 2024

### chatty
Hello there! Hope you're all well and staying warm. I'm not sure if this is the right address so please pass it on if not. My daughter was hurt by a policeman and I want to understand things better. How many of your officers have been reported by their partner since 2020? Did any go to prison? It's been a very hard year for us. God bless, Maureen
=>
How many of your officers have been reported by their partner since 2020?
Did any go to prison?

### address-top
Jane Hollow
12 High Street
Exbury

FAO The FOI Officer

Please state the number of PCSOs you employ.

Jane Hollow
=>
Please state the number of PCSOs you employ.

### colon-inline
Please supply for 2024: the number of arrests, the number of charges and the number of cautions.
=>
the number of arrests
the number of charges
the number of cautions.

### inline-abc
Please state a) the number of DVPNs issued in 2023, b) the number breached and c) the number of arrests for breach.
=>
the number of DVPNs issued in 2023
the number breached
the number of arrests for breach.

### dashes-prose
My questions are - how many officers are in the unit - how many vacancies there are - what the budget is
=>
how many officers are in the unit
how many vacancies there are
what the budget is

### mixed-unlabelled-after
1. How many officers were accused in 2024?
2. How many were women?

I would also like a copy of the policy that applies.

Many thanks
=>
How many officers were accused in 2024?
How many were women?
a copy of the policy that applies.

### rhetoric
You people never learn. Do you? How many more?

How many officers were sacked in 2024?
=>
How many officers were sacked in 2024?

### thanks-end
please send the number of domestic abuse arrests in 2024 broken down by month thank you
=>
please send the number of domestic abuse arrests in 2024 broken down by month

### chat-not
I work nights and it's hard to phone. The number of times I have called is shocking. When I called in May nobody came. What I got was a leaflet.

How many calls about domestic abuse were not attended in 2024?
=>
How many calls about domestic abuse were not attended in 2024?
`
