/** Letters of our own that list what they ask: a letter, `=>`, then an ask a line, with what stands around it after `~`. */
export const lettersInLists = `
### plain-lines
Dear FOI team

Please send me the following under the Freedom of Information Act 2000.

Number of officers dismissed for domestic abuse 2023
Number of officers dismissed for domestic abuse 2024
Number of officers who resigned while under investigation 2023
Number of special constables dismissed 2023

Regards
P Hollis
=>
Number of officers dismissed for domestic abuse 2023
Number of officers dismissed for domestic abuse 2024
Number of officers who resigned while under investigation 2023
Number of special constables dismissed 2023

### plain-lines-no-lead
Hi

Officers trained in domestic abuse 2022
Officers trained in domestic abuse 2023
Officers who failed the course 2023
Cost of the course

Thanks
Jo
=>
Officers trained in domestic abuse 2022
Officers trained in domestic abuse 2023
Officers who failed the course 2023
Cost of the course

### no-of-list
FOI request please:
- no. of reports of domestic abuse 2021-2024
- no. of arrests
- no. charged
- % of reports that led to a charge
Thanks, Dee
=>
no. of reports of domestic abuse 2021-2024
no. of arrests
no. charged
% of reports that led to a charge

### lettered-under-numbered
Please answer for the period 1 April 2022 to 31 March 2025:

1. Please provide the number of police officers who were:
(a) reported for domestic abuse
(b) arrested for domestic abuse
(c) charged
2. Please provide the number of police staff who were:
(a) reported for domestic abuse
(b) dismissed
3. A copy of your policy on officers accused of domestic abuse.

I look forward to your reply within 20 working days.
=>
reported for domestic abuse ~ the number of police officers who were | 1 April 2022
arrested for domestic abuse ~ the number of police officers who were | 1 April 2022
charged ~ the number of police officers who were
reported for domestic abuse ~ the number of police staff who were
dismissed ~ the number of police staff who were
A copy of your policy on officers accused of domestic abuse.

### bullets-hang-on-lead
Please provide:
- the number of misconduct hearings about domestic abuse held since January 2021
- the duration of each
- the outcome of each

Kind regards,
Samira Doyle
=>
the number of misconduct hearings about domestic abuse held since January 2021 ~ Please provide
the duration of each ~ Please provide
the outcome of each ~ Please provide

### pipe-table
Could you complete the table below please.

| | 2021 | 2022 | 2023 |
| Officers trained | | | |
| Staff trained | | | |
| Officers who failed | | | |
=>
Officers trained ~ 2021, 2022, 2023
Staff trained ~ 2021, 2022, 2023
Officers who failed ~ 2021, 2022, 2023

### tab-table
Please fill this in:

Year	Reports	Arrests	Charges
2022
2023
2024

Yours sincerely
M Attwood
=>
Reports ~ 2022, 2023, 2024
Arrests ~ 2022, 2023, 2024
Charges ~ 2022, 2023, 2024

### question-dash
Question 1 – number of reports of stalking in 2024
Question 2 – number of those where the suspect was a former partner
Question 3 – number that ended with no further action
=>
number of reports of stalking in 2024
number of those where the suspect was a former partner
number that ended with no further action

### roman-list
I request the following:
(i) the total budget of the domestic abuse unit in 2023/24
(ii) the same for 2024/25
(iii) the number of posts funded by the PCC
=>
the total budget of the domestic abuse unit in 2023/24 ~ I request the following
the same for 2024/25
the number of posts funded by the PCC

### headings-colon-plain
Reports:
Number of reports 2022
Number of reports 2023

Officers:
Number in domestic abuse team 2022
Number in domestic abuse team 2023
=>
Number of reports 2022 ~ Reports
Number of reports 2023 ~ Reports
Number in domestic abuse team 2022 ~ Officers
Number in domestic abuse team 2023 ~ Officers

### year-lists
For each of the past three financial years, how many allegations of domestic abuse were made against officers?

Please break the figures down as follows:
1. 2022/23
2. 2023/24
3. 2024/25

For each year, how many of these allegations:
1. led to disciplinary action
2. led to a criminal charge
3. were withdrawn
=>
For each of the past three financial years, how many allegations of domestic abuse were made against officers? ~ 2022/23
led to disciplinary action ~ how many of these allegations
led to a criminal charge ~ how many of these allegations
were withdrawn ~ how many of these allegations

### requests-numbered
Request 1
Please provide the current number of allegations against officers in these categories:
1. Domestic abuse
2. Stalking
3. Coercive control

Request 2
For May 2022 to May 2024 provide the number of officers:
1. Prosecuted
2. Dismissed
3. Retired during investigation
=>
Domestic abuse ~ current number of allegations
Stalking ~ current number of allegations
Coercive control ~ current number of allegations
Prosecuted ~ provide the number of officers
Dismissed ~ provide the number of officers
Retired during investigation ~ provide the number of officers

### comma-numbers
1, How many of your officers are suspended over domestic abuse
2, How many officers has the force dismissed for it in each year since 2018
3, The number of officers who in that time faced:
a) one allegation
b) two allegations
c) three or more allegations
4, How many of all those in Q3 are still serving
=>
How many of your officers are suspended over domestic abuse
How many officers has the force dismissed for it in each year since 2018
one allegation ~ The number of officers who in that time faced
two allegations ~ The number of officers who in that time faced
three or more allegations ~ The number of officers who in that time faced
How many of all those in Q3 are still serving

### paragraphs-nouns
Dear Wexcombe Constabulary,

Further to the Freedom of Information Act I would be grateful if you could provide the following information about domestic abuse:

The number of domestic abuse related incidents logged in each of the years from 2015 to the present, broken down by month.

The number of those which were recorded as crimes.

Details of any organisation commissioned to support victims in your area.

With best wishes,

L Marchetti
=>
The number of domestic abuse related incidents logged in each of the years from 2015 to the present, broken down by month. ~ following information about domestic abuse
The number of those which were recorded as crimes. ~ following information about domestic abuse
Details of any organisation commissioned to support victims in your area. ~ following information about domestic abuse

### numbered-no-question-marks
1. total reports of domestic abuse in 2024
2. total crimes recorded from those
3. average time to attend
4. longest time to attend
=>
total reports of domestic abuse in 2024
total crimes recorded from those
average time to attend
longest time to attend

### data-fields
Please provide the following for every misconduct case about domestic abuse concluded in 2023 and 2024:

Date of allegation
Rank of officer
Outcome
Whether the officer is still serving

If this would take too long, just give me the totals.
=>
Date of allegation ~ for every misconduct case
Rank of officer ~ for every misconduct case
Outcome ~ for every misconduct case
Whether the officer is still serving ~ for every misconduct case

### dash-subparts
1. Training
- How many officers were trained in 2024
- How many were trained in 2023
2. Complaints
- How many complaints were received in 2024
- How many were upheld
=>
How many officers were trained in 2024 ~ Training
How many were trained in 2023 ~ Training
How many complaints were received in 2024 ~ Complaints
How many were upheld ~ Complaints

### subject-line-request
Subject: FOI request - domestic abuse training

For 2022, 2023 and 2024:

Number of new recruits
Number of new recruits given domestic abuse training
Number of sergeants given refresher training

Format: Excel or CSV
=>
Number of new recruits ~ For 2022, 2023 and 2024
Number of new recruits given domestic abuse training ~ For 2022, 2023 and 2024
Number of sergeants given refresher training ~ For 2022, 2023 and 2024

### dots-as-bullets
I require the following information in relation to domestic abuse.

· Number of specialist officers
· Number of specialist officers off sick
· Number of leavers from the specialist team in the past 12 months

Please note I only need the position as of 30 September 2025.
=>
Number of specialist officers
Number of specialist officers off sick
Number of leavers from the specialist team in the past 12 months

### only-years
Officers dismissed for domestic abuse in the following years:
1. 2021
2. 2022
3. 2023
=>
Officers dismissed for domestic abuse in the following years: ~ 2022

### cut-list
1. Please provide the number of officers accused of domestic abuse, broken down by:
a) rank
b) sex
c) year
2. How many were dismissed?
=>
Please provide the number of officers accused of domestic abuse, broken down by: ~ rank | sex | year
How many were dismissed?

### cut-bullets
Please provide the number of officers accused of domestic abuse in 2024, broken down by:
- rank
- length of service
=>
Please provide the number of officers accused of domestic abuse in 2024, broken down by: ~ rank | length of service

### html-nbsp
Subject: request

&nbsp;1.&nbsp;How many sergeants were trained?
&nbsp;2.&nbsp;How many inspectors were?
=>
How many sergeants were trained?
How many inspectors were?

### single-line
Officers dismissed for domestic abuse 2019-2024
=>
Officers dismissed for domestic abuse 2019-2024

### stars
** How many reports in 2024 **
** How many arrests in 2024 **
=>
** How many reports in 2024 **
** How many arrests in 2024 **

### pt-numbers
Point 1. Number of officers in post
Point 2. Number of those trained
=>
Number of officers in post
Number of those trained

### which-lines
Which units deal with domestic abuse
Who is in charge of each
Do you have a specialist court team
=>
Which units deal with domestic abuse
Who is in charge of each
Do you have a specialist court team

### paragraph-lines-apart
Please provide the following information.

Number of officers in the domestic abuse team

Number of sergeants

Budget 2024/25

Regards
Al
=>
Number of officers in the domestic abuse team
Number of sergeants
Budget 2024/25

### arrow
I want to know:
-> number of reports
-> number of arrests
=>
number of reports
number of arrests

### sig-block
How many officers did the course in 2024?

Dr Anna Vale
Senior Lecturer in Criminology
School of Law
University of Northmoor
=>
How many officers did the course in 2024?

### sig-block-2
Number of officers trained 2024
Number of staff trained 2024

Best wishes
Dr Anna Vale
Senior Lecturer in Policing
Police Research Unit
=>
Number of officers trained 2024
Number of staff trained 2024
`
