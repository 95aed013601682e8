/** Letters of our own in lists that few people make: as in `letters-in-lists.fixture.ts`. */
export const lettersInOddLists = `
### plain-lines-under-of
Hi there

Local radio here. We need yearly totals (2023 and 2024) of:

  reports of domestic abuse with a man as the victim
  domestic abuse offences of harassment
  arrests for domestic abuse

Whatever comes back goes out on Friday.

Ta
Newsroom
=>
reports of domestic abuse with a man as the victim ~ yearly totals
domestic abuse offences of harassment ~ yearly totals
arrests for domestic abuse ~ yearly totals

### quoted-marks
Hello!

For our debate I need numbers for 2023, one each:

> police officers arrested for domestic abuse
> police officers convicted of it
> police officers who were sacked

And one that has no year:

> how long does such a case take

Thanks loads
Tom (Year 12)
=>
police officers arrested for domestic abuse ~ 2023
police officers convicted of it ~ 2023
police officers who were sacked ~ 2023
how long does such a case take

### starred-lines-under-a-full-stop
Dear team

Everything below is about special constables in 2024.

* special constables who finished a course on domestic abuse
* special constables suspended in a domestic abuse case
* special constables given leave as victims

Finally, how many special constables were there on 31 December 2024?

Yours
J Pell
=>
special constables who finished a course on domestic abuse ~ in 2024
special constables suspended in a domestic abuse case ~ in 2024
special constables given leave as victims ~ in 2024
how many special constables were there on 31 December 2024?

### tildes
Hiya, doing a school project :)

~ how many teenagers were victims in domestic abuse reports in 2024?
~ who runs the domestic abuse training
~ what does your force say domestic abuse is

thanks
=>
how many teenagers were victims in domestic abuse reports in 2024?
who runs the domestic abuse training
what does your force say domestic abuse is

### arrows
Please could you let me have, for 2024:

-> domestic abuse reports by month
-> arrests for domestic abuse
-> charges for domestic abuse

Regards
K
=>
domestic abuse reports by month ~ for 2024
arrests for domestic abuse ~ for 2024
charges for domestic abuse ~ for 2024

### quillemets
I request the following for 2023/24.

» number of stalking reports
» number of them with an arrest

Many thanks
=>
number of stalking reports ~ 2023/24
number of them with an arrest ~ 2023/24

### datasets-on-two-lines
We request the datasets below. All cover 2024.

DATASET 1
reports of domestic abuse, by district

DATASET 2
domestic abuse offences of assault

DATASET 3
median minutes to arrive at a domestic abuse incident

Please do not send pictures of tables.

Open Counts Ltd
=>
reports of domestic abuse, by district
domestic abuse offences of assault
median minutes to arrive at a domestic abuse incident

### variables
Dear FOI

A study of risk grading. Data are wanted for 2023 and 2024.

Variables
V1: domestic abuse reports, by sex of the victim
V2: risk assessments done on the day
V3: of all risk assessments, the percentage graded high
V4: victims of domestic abuse, by age

A flat file is best.

Dr N. Aske
=>
domestic abuse reports, by sex of the victim
risk assessments done on the day
of all risk assessments, the percentage graded high
victims of domestic abuse, by age

### items-with-noughts
We ask for these records.

Item 01 The current policy on domestic abuse
Item 02 The number of officers trained in 2024
Item 03 The contract with the trainer

Sincerely
=>
The current policy on domestic abuse
The number of officers trained in 2024
The contract with the trainer

### headings-over-dashes
To: Information Unit
Re: programmes for perpetrators

We need your side in order to match ours.

Money
- total announced since 2019 for programmes, by financial year
- how much of it was left unspent

Referrals
- referrals to perpetrator programmes in 2023/24

Results
- people reconvicted within a year of finishing a programme
=>
total announced since 2019 for programmes, by financial year ~ Money
how much of it was left unspent ~ Money
referrals to perpetrator programmes in 2023/24 ~ Referrals
people reconvicted within a year of finishing a programme ~ Results

### numbered-rows
Under the Freedom of Information Act 2000, please fill in the two blank columns.

| Row | Item | 2023/24 | 2024/25 |
|---|---|---|---|
| 1 | Headcount of PCSOs | | |
| 2 | PCSOs who left | | |

Late returns are shown as blank.
=>
Headcount of PCSOs ~ 2023/24
PCSOs who left ~ 2023/24

### a-dash-leads
I'd like to know for 2024 -

how many officers were trained in domestic abuse
how many were not
who gave the training

Bye
=>
how many officers were trained in domestic abuse ~ for 2024
how many were not
who gave the training

### announced-and-numbered
I bring up my niece's boy. Here is what I want to know, and I have lettered it because things get lost.

a) What counts as domestic abuse for your officers?
b) How many children were in the house when you came in 2024?

Bless you
=>
What counts as domestic abuse for your officers?
How many children were in the house when you came in 2024?

### this-is-it
I hear it through the wall. What I would like to understand is this. Who takes a report on at your end? Do you ever ring the neighbour back?

Stan
=>
Who takes a report on at your end?
Do you ever ring the neighbour back?

### lastly-below-a-list
Members ask for the following.

i. Reports of domestic abuse in Millbrook in 2024.
ii. Officers in its neighbourhood team on 1 April 2025.

Lastly, and this one is about the whole force, members would like to hear how many posts were vacant on 1 April 2025.

A reply before the meeting would be kind.

Cllr B Thorne
=>
Reports of domestic abuse in Millbrook in 2024.
Officers in its neighbourhood team on 1 April 2025.
how many posts were vacant on 1 April 2025.

### each-of-us-asks
We are four women who meet on Fridays. This is from all of us.

Anna asks how many special constables have done the course. Bea asks whether Refuge ever gave it. Mrs Shah asks which team takes a high risk report. Dot asks how many victims went to MARAC in 2024.

One letter back will do.
=>
how many special constables have done the course.
whether Refuge ever gave it.
which team takes a high risk report.
how many victims went to MARAC in 2024.

### words-in-brackets-number
For 2024, please would you tell us (first) how many domestic abuse reports you took, month by month; (secondly) how many of these had a child as the victim; and (thirdly) how often a school was told.

Yours faithfully
=>
how many domestic abuse reports you took, month by month ~ For 2024
how many of these had a child as the victim ~ For 2024
how often a school was told. ~ For 2024

### and-why-stays
Please state:

1. who owns the policy at present;
2. what changes were made to it in 2024, and why; and
3. how many cases were open on 3 March 2025.
=>
who owns the policy at present
what changes were made to it in 2024, and why
how many cases were open on 3 March 2025.

### parts-with-titles
Part One: what came in
1A. How many allegations were received in 2024?
1B. How many people were they made against?

Part Two: what was done
2A. How many hearings were held in 2024?
2B. How many of them were in private?
=>
How many allegations were received in 2024?
How many people were they made against?
How many hearings were held in 2024?
How many of them were in private?
`
