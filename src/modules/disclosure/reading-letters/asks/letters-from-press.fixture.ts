/** Letters of our own as journalists write them: as in `letters-in-lists.fixture.ts`. */
export const lettersFromPress = `
### brief
Hi press team / FOI team

Writing from the Calder Gazette. FOI request below, please treat as such.

Since 1 January 2021:
- Number of officers and staff arrested on suspicion of a domestic abuse offence
- Number charged
- Number convicted
- For those convicted, the offence and the sentence

For context we're running this as part of a series. If any part is likely to go over the cost limit, please drop the last bullet. Deadline wise the sooner the better!

Theo
=>
Number of officers and staff arrested on suspicion of a domestic abuse offence
Number charged
Number convicted
For those convicted, the offence and the sentence

### formal
Dear Sir/Madam,

I am writing to you under the Freedom of Information Act 2000 to request the following information from your force:

Please could you provide me with the number of misconduct hearings held in public in 2024 and 2025 which concerned allegations of domestic abuse.

For each hearing, please could you state:

The date on which it was held
The rank of the officer
Whether the allegation was proven
The outcome

I would like the above information to be provided to me as electronic copies.

If the decision is made to withhold some of this information using exemptions in the Data Protection Act, please inform me of that fact and cite the exemptions used.

If you need any clarification then please do not hesitate to contact me.

I look forward to receiving a response in 20 working days.

Yours faithfully,

Imogen Larkhill
=>
Please could you provide me with the number of misconduct hearings held in public in 2024 and 2025 which concerned allegations of domestic abuse.
The date on which it was held
The rank of the officer
Whether the allegation was proven
The outcome

### two-parts
Morning,

Two questions for your FOI officer if I may:

How much has the force spent on domestic abuse training for new recruits in each of the last two financial years, and who was paid to deliver it?

What proportion of serving officers have completed the course? Please give me the figure as of today, or the closest date you have.

Cheers,
Rav Sandhu
Data reporter
=>
How much has the force spent on domestic abuse training for new recruits in each of the last two financial years
who was paid to deliver it?
What proportion of serving officers have completed the course?

### threaded
Hi Donna,

Thanks for calling back. As I said on the phone, I'm after the following under FoI please.

1) the total number of vetting refusals in 2024 and, separately, in 2025 to date
2) the number of these in which domestic abuse was a factor (if that is recorded)
3) the number of serving officers whose vetting was withdrawn, with reasons

On 1 I only need applicants for officer roles, not staff.

Best
Fin

Fin Araujo | Senior Reporter | 07700 900456
This email is confidential. If you have received it in error please delete it.
=>
the total number of vetting refusals in 2024 and, separately, in 2025 to date
the number of these in which domestic abuse was a factor (if that is recorded)
the number of serving officers whose vetting was withdrawn, with reasons

### freelance
I'm a freelance journalist. Under the FOI Act I'd like to request a copy of every training slide deck on domestic abuse used since September 2023, the list of attendees by rank (no names), and the total spent on trainers from outside the force. Where a document is already published please just send me the link.

Aoife Brannigan
=>
a copy of every training slide deck on domestic abuse used since September 2023
the list of attendees by rank (no names)
the total spent on trainers from outside the force.

### broadcast
FOI REQUEST: OFFICERS ACCUSED OF DOMESTIC ABUSE

I am a producer at Northbank Radio.

For the period 1 April 2022 - 31 March 2025, broken down by financial year, please provide:

(1) The number of police officers accused of domestic abuse
    (1a) of which how many were male
    (1b) of which how many were sergeant or above
(2) The number who remained on full duties while the accusation was looked into
(3) The average (mean) length of the investigation

"Domestic abuse" here has the meaning given in section 1 of the Domestic Abuse Act 2021.

Please confirm receipt.
=>
The number of police officers accused of domestic abuse
of which how many were male
of which how many were sergeant or above
The number who remained on full duties while the accusation was looked into
The average (mean) length of the investigation

### investigation
Dear FOI officer

This is a request from the investigations desk of The Dale Post.

Question 1: In each of the calendar years 2020, 2021, 2022, 2023 and 2024, how many (a) officers, (b) PCSOs and (c) other staff were the subject of a domestic abuse allegation?

Question 2: Of the totals in Question 1, how many individuals were the subject of more than one allegation?

Question 3: For allegations in 2024 only, please list for each: the rank or grade; whether the alleged victim was also employed by the force; and the status of the allegation today.

We'd prefer the data in a spreadsheet. We understand that low numbers may be rounded.

Regards
Mags Iweala
=>
officers
PCSOs
other staff were the subject of a domestic abuse allegation?
Of the totals in Question 1, how many individuals were the subject of more than one allegation?
the rank or grade
whether the alleged victim was also employed by the force
the status of the allegation today.

### rush
FOI pls. How many officers resigned or retired during a domestic abuse misconduct investigation in the past three years – and in how many of those cases did a hearing go ahead anyway? Can I also get the longest, shortest and average time such an investigation took. Any probs shout.
Zed, The Mercury
=>
How many officers resigned or retired during a domestic abuse misconduct investigation in the past three years –
in how many of those cases did a hearing go ahead anyway?
the longest, shortest and average time such an investigation took.

### followup
Dear Ms Unwin,

Thank you for your reply of 9 October (ref 01.FOI.25.000311), which was very helpful. It raises two further points which I'd be grateful if you would treat as a new request:

You state that 212 officers had not completed the course. How many of the 212 were in public-facing roles?

You also state that the course was shortened in May. By how much was it shortened, who took that decision and on what date?

With thanks
Piers Lockwood
=>
How many of the 212 were in public-facing roles?
By how much was it shortened
who took that decision and on what date?

### headed
REQUEST

Training
Please provide the number of officers who attended any domestic abuse course in 2024.
Please provide the number of those who were response officers.

Complaints
Please provide the number of complaints by victims of domestic abuse about how their report was dealt with, 2024.
Please provide the number upheld.

Spending
Please provide the amount paid to domestic abuse charities in 2024/25, by charity.

END OF REQUEST
=>
Please provide the number of officers who attended any domestic abuse course in 2024.
Please provide the number of those who were response officers.
Please provide the number of complaints by victims of domestic abuse about how their report was dealt with, 2024.
Please provide the number upheld.
Please provide the amount paid to domestic abuse charities in 2024/25, by charity.

### local
Hello,

Please process the following as a Freedom of Information request.

I'd like to know how many times police were called to addresses linked to serving officers for domestic incidents in the calendar years 2021, 2022, 2023 and 2024. Please provide separate totals for each year.

For each incident please also tell me:

- whether an arrest was made
- whether the force's professional standards department was told
- if the officer was suspended

I understand some of this may have to be held back to avoid identifying people; in that case please give me annual totals for each bullet instead.

Many thanks,

Tom Ashby
News editor
=>
how many times police were called to addresses linked to serving officers for domestic incidents in the calendar years 2021, 2022, 2023 and 2024.
whether an arrest was made
whether the force's professional standards department was told
if the officer was suspended

### data
Request for data: Under FOIA 2000, please supply an extract of your domestic abuse crime data for Jan–Dec 2024 with the following fields: offence type, date recorded, outcome, victim age band, victim sex. CSV if possible. In addition, how many records were removed from the dataset before release and on what grounds?
=>
an extract of your domestic abuse crime data for Jan–Dec 2024 with the following fields: offence type, date recorded, outcome, victim age band, victim sex.
how many records were removed from the dataset before release and on what grounds?

### podcast
Hi! I make a podcast about policing and I've got a couple of questions. One: what training do detectives get in coercive control? Two: is that training mandatory or optional? Three: what percentage have done it? Four: when is the next course? You can just reply to this email. Rhys
=>
what training do detectives get in coercive control?
is that training mandatory or optional?
what percentage have done it?
when is the next course?

### agency
Dear Sir / Madam

FOI request – domestic abuse and police officers

Please could you answer the below questions:

1. Between 01/01/2023 and 31/12/2024, how many serving police officers were arrested in connection with a domestic abuse-related offence?

2. Of those arrested, please provide a breakdown of the offence(s) they were arrested for.

3. How many of the officers arrested remain employed by the force as of the date of this request?

4. How many have been a) dismissed without notice, b) allowed to resign or c) given a written warning?

If it is not possible to provide the information requested due to the information exceeding the cost of compliance limits identified in Section 12, please provide advice and assistance, under your Section 16 obligations, as to how I can refine my request.

Kind regards

Ola Brightwell
News Agency North
=>
Between 01/01/2023 and 31/12/2024, how many serving police officers were arrested in connection with a domestic abuse-related offence?
Of those arrested, please provide a breakdown of the offence(s) they were arrested for.
How many of the officers arrested remain employed by the force as of the date of this request?
dismissed without notice
allowed to resign
given a written warning?

### magazine
Hello FOI team

I write for a monthly on public services. For a feature on coercive control I need:

Offences recorded under s.76 Serious Crime Act 2015, by year since 2016
Of these, charges brought
Convictions, if you hold them (I realise this may be for the courts)
Whether your control room staff have had specific training, when, and from whom

A call with somebody in the safeguarding team would also be very welcome.

Lena
=>
Offences recorded under s.76 Serious Crime Act 2015, by year since 2016
Of these, charges brought
Convictions, if you hold them (I realise this may be for the courts)
Whether your control room staff have had specific training, when, and from whom

### foi-again
Good day. I'm re-submitting a request as the last one (no. 2291) was refused on cost. New wording: "For the six months to 30 September 2025, the number of police officers whose conduct in their private life led to a severity assessment of gross misconduct, and in how many of these the conduct was domestic abuse". I trust this is now narrow enough. Could I also have the total for the previous six months if time allows? E. Sorrell
=>
the number of police officers whose conduct in their private life led to a severity assessment of gross misconduct
in how many of these the conduct was domestic abuse.
the total for the previous six months if time allows?

### nat
Dear FOI Team,

This is a request for information under the Freedom of Information Act.

Please disclose, for the financial years 2021/22 to 2024/25 inclusive:

• The total number of misconduct proceedings (meetings and hearings) brought against officers in which domestic abuse was alleged.
• The number of these proceedings held in private.
• The number which ended in a finding of (a) no misconduct, (b) misconduct and (c) gross misconduct.
• The total cost to the force of the proceedings, including legally qualified chairs.

Please note that I am requesting information held by your professional standards department and not information held by the press office.

If this request is too wide or unclear, I would be grateful if you could contact me, as I understand that under the Act you are required to advise and assist requesters.

Best wishes,
Noor Halloran | Correspondent
=>
The total number of misconduct proceedings (meetings and hearings) brought against officers in which domestic abuse was alleged.
The number of these proceedings held in private.
no misconduct
misconduct
gross misconduct.
The total cost to the force of the proceedings, including legally qualified chairs.

### quick-one
Hi, quick FOI if poss – number of calls to your domestic abuse helpline by month Jan 2024 to Oct 2025, plus number unanswered. Need it by the 20th. Ta, Bex
=>
number of calls to your domestic abuse helpline by month Jan 2024 to Oct 2025
number unanswered.

### follow
Hello again,
You kindly told me in August that 14 officers were suspended. Could you update that number to today? And tell me how many of the 14 have since (1) gone back to work, (2) left? Lastly, did any of them return and then get suspended a second time?
Yours
Ned
=>
Could you update that number to today?
gone back to work
left?
did any of them return and then get suspended a second time?

### standard
Dear Freedom of Information Officer,

I would like to request the following information:

1. How many reports of domestic abuse were recorded by your force in which the suspect was a serving police officer in 2022, 2023, 2024 and 2025 to date?
2. In how many of the cases in question 1 was the victim also a serving police officer?
3. How many of the cases in question 1 resulted in:
a) Arrest
b) Charge
c) Conviction
4. Please provide the rank of each officer convicted.

I would prefer to receive this by email. If you need clarification, please contact me at this address.

Kind regards,
Sana Whitmore
BBLN News
=>
How many reports of domestic abuse were recorded by your force in which the suspect was a serving police officer in 2022, 2023, 2024 and 2025 to date?
In how many of the cases in question 1 was the victim also a serving police officer?
Arrest
Charge
Conviction
Please provide the rank of each officer convicted.

### prose
I'm working on a piece about response times. Under FOI, could you tell me the median time taken to attend a domestic abuse call graded as (1) immediate and (2) priority in each month of 2025, and what the target is for each grade? I'd also be interested in any internal review of response times since 2023. Happy to talk: 07700 900812. Best, Colm
=>
immediate
priority in each month of 2025
what the target is for each grade?
any internal review of response times since 2023.

### deadline
FOI request:
How much did the force pay out in compensation to victims of domestic abuse in the last 5 financial years?
What was the largest single payment?
How many claims are outstanding?
Please reply to newsdesk@example.org
=>
How much did the force pay out in compensation to victims of domestic abuse in the last 5 financial years?
What was the largest single payment?
How many claims are outstanding?
`
