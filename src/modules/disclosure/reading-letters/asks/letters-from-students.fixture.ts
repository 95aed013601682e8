/** Letters of our own as students and researchers write them: as in `letters-in-lists.fixture.ts`. */
export const lettersFromStudents = `
### dissertation
Dear FOI team,

My name is Oluwaseun and I am in my final year studying Policing at university. For my dissertation I am researching how student officers are prepared for domestic abuse calls. I would really appreciate it if you could answer the following:

1) How long is the initial training on domestic abuse (in hours)?
2) Is it delivered in a classroom, online, or both?
3) Who delivers the training?
a. If external, which organisation?
4) How many student officers completed it in 2024/25 and how many had to retake it?
5) Any feedback from student officers on the training.

My ethics form has been approved by the university. All answers will be anonymised.

Thank you so much for your help,
Olu
=>
How long is the initial training on domestic abuse (in hours)?
Is it delivered in a classroom, online, or both?
Who delivers the training?
If external, which organisation?
How many student officers completed it in 2024/25
how many had to retake it?
Any feedback from student officers on the training.

### survey
Research into police-perpetrated domestic abuse: FOI questionnaire

SECTION A – POLICY
A1. Does the force have a standalone policy on domestic abuse by officers and staff? (Yes / No)
A2. If yes, when was it first introduced?
A3. If no, is one being drafted?

SECTION B – CASES
B1. Number of reports in 2023.
B2. Number of reports in 2024.
B3. Of the total for both years, how many led to a misconduct meeting or hearing?

Thank you for completing this questionnaire. Please return to the address above.
=>
Does the force have a standalone policy on domestic abuse by officers and staff?
If yes, when was it first introduced?
If no, is one being drafted?
Number of reports in 2023.
Number of reports in 2024.
Of the total for both years, how many led to a misconduct meeting or hearing?

### prose
I am a PhD candidate looking at coercive control and would be grateful for the following data for the calendar years 2019 to 2024, broken down by year: the number of offences of controlling or coercive behaviour recorded; the number of those which resulted in a charge; and the number in which the suspect was a serving officer. If the data for 2019 cannot be retrieved, the remaining years will suffice. I would additionally ask for any evaluation which the force has commissioned into its handling of coercive control.
=>
the number of offences of controlling or coercive behaviour recorded
the number of those which resulted in a charge
the number in which the suspect was a serving officer.
any evaluation which the force has commissioned into its handling of coercive control.

### bulleted-mess
Hey!! I'm doing my EPQ on police culture and need some stats pls :)

-how many officers in total
-how many female officers
-how many complaints of DV against officers (last 5 yrs if poss)
-do officers get DV training? how often?
-whats the punishment

My deadline is Friday so asap would be amazing xx
=>
how many officers in total
how many female officers
how many complaints of DV against officers (last 5 yrs if poss)
do officers get DV training?
how often?
whats the punishment

### masters
Dear Sir/Madam

I am undertaking an MSc in Criminology. The aim of my project is to examine whether specialist units improve outcomes for victims. I understand that the force has had such a unit since 2016. I would therefore like to request information on the staffing of that unit (number of posts, and number filled) at 31 March in each year since it was set up, its annual budget, and the number of cases it handled. It would also be helpful to know how cases are allocated to the unit. Is there a written protocol?

Kind regards
Hyun-woo Seo
=>
the staffing of that unit (number of posts, and number filled) at 31 March in each year since it was set up
its annual budget
the number of cases it handled.
how cases are allocated to the unit.
Is there a written protocol?

### undergrad
Hello, hope you're having a good week! I'm a second year student at Ravensmoor Uni and I'm writing an essay about why victims don't report. I was hoping to get hold of the number of domestic abuse reports by age group of the victim, and by gender, for 2023. Also is there any data on how many reports are made by someone other than the victim e.g. a neighbour? I've looked on your website but couldn't find it. Let me know if you need anything else from me. Chloe
=>
the number of domestic abuse reports by age group of the victim, and by gender, for 2023.
is there any data on how many reports are made by someone other than the victim e.g. a neighbour?

### phd-list
Under FOIA I request, for each year 2018–2024:
• total number of police officers (headcount) at year end
• total number of officers completing a domestic abuse course during the year
• total number of officers who are domestic abuse mentors/champions
• a copy of the job description for the latter
I also request the evaluation form given to trainees. If there is more than one, the most recent is enough.
=>
total number of police officers (headcount) at year end
total number of officers completing a domestic abuse course during the year
total number of officers who are domestic abuse mentors/champions
a copy of the job description for the latter
the evaluation form given to trainees.

### lecturer
Dear colleague,

I lecture in social work and am updating my teaching on multi-agency practice. Could I ask you for three items of information? The first is the number of referrals to children's services made by the force after a domestic abuse incident in 2024. The second is how many of these were made within one working day. Lastly, please let me have the referral form itself.

Yours,
Dr Anwen Pask
=>
is the number of referrals to children's services made by the force after a domestic abuse incident in 2024.
how many of these were made within one working day.
the referral form itself.

### interview
I am carrying out interviews with officers and, to prepare, would like to know the following about the DASH risk assessment. When was it introduced in this force? Has it been replaced by DARA? Are officers allowed to override the grade? In what share of cases in 2024 was it overridden? Finally, please provide blank copies of the form(s) currently in use.
=>
When was it introduced in this force?
Has it been replaced by DARA?
Are officers allowed to override the grade?
In what share of cases in 2024 was it overridden?
Finally, please provide blank copies of the form(s) currently in use.

### group
Hi there,
We are a group of A-level sociology students (four of us) comparing police forces.
Our questions:
How many domestic abuse incidents were recorded in 2023
What percentage of victims were male
What percentage of incidents led to an arrest
Do you think the real figure is higher
Thanks a lot!
Beth, Amir, Sol and Kasia
=>
How many domestic abuse incidents were recorded in 2023
What percentage of victims were male
What percentage of incidents led to an arrest
Do you think the real figure is higher

### lit
Dear all,

In the course of a systematic review of perpetrator programmes I have come across references to an internal evaluation carried out by your force around 2018. I have not been able to locate it. Would you be able to send it to me, or if it can't be shared, tell me who holds it? Was it ever repeated?

Best wishes
Dr. Q. Lam
=>
Would you be able to send it to me, or if it can't be shared, tell me who holds it?
Was it ever repeated?

### apprentice
Hi, I'm on the police constable degree apprenticeship with another force and for my final project I'm looking at wellbeing. Could you let me know how many officers in your force disclosed being a victim of domestic abuse in the last 2 years, what support is on offer to them (e.g. paid leave) and how many took it up? If there's a policy could you attach it?
=>
how many officers in your force disclosed being a victim of domestic abuse in the last 2 years
what support is on offer to them (e.g. paid leave)
how many took it up?
If there's a policy could you attach it?

### oneliner
need stats for uni asap - how many DV arrests in 2024 and what % were women
=>
how many DV arrests in 2024
what % were women

### erasmus
Good day! I am exchange student from Spain and I compare how police in different countries is trained about gender violence. Please excuse my English. I would like to ask: how many hours is the course, who is the teacher, is there an exam. Also I want to know if the old policemen make also the course or only the new. Many thanks for your attention. Inés
=>
how many hours is the course
who is the teacher
is there an exam.
if the old policemen make also the course or only the new.

### consent
Research project: "First response"

I would be grateful if the force could take part by answering the questions that follow. Participation is voluntary (but as these are also made under FOIA I hope that you will!).

Question 1. What is the establishment of your domestic abuse investigation team(s)?
Question 2. What is the current strength?
Question 3. a) Do investigators in the team(s) receive an allowance? b) If so, how much?
Question 4. Please describe how a case is handed over from response to the team(s).

You can withdraw at any time. Do you have any questions about the project? If so contact my supervisor.
=>
What is the establishment of your domestic abuse investigation team(s)?
What is the current strength?
Do investigators in the team(s) receive an allowance?
If so, how much?
Please describe how a case is handed over from response to the team(s).

### reading
I've been reading the police and crime plan, which says (p. 14) that "every victim of domestic abuse will be offered support". My question is simply this. How many were offered it in 2024, as a number and as a share of all victims? And does "offered" mean in person, by phone or by leaflet?
=>
How many were offered it in 2024, as a number and as a share of all victims?
does "offered" mean in person, by phone or by leaflet?

### a-level
Dear Police, I am in Year 12 and for my coursework I have to interview someone who works for the police about domestic violence but my teacher said I could ask by email instead. 1) What made you join the police? 2) How many domestic violence cases do you get in a week? 3) What is the hardest part? 4) Do men report it too, and how many? Please answer by Monday!! From Jessica
=>
What made you join the police?
How many domestic violence cases do you get in a week?
What is the hardest part?
Do men report it too, and how many?

### msc-list
I request the following data, in CSV where possible, covering 1 January 2022 – 31 December 2024:

Dataset 1: monthly count of domestic abuse incidents, by policing district
Dataset 2: monthly count of domestic abuse crimes, by policing district and offence group
Dataset 3: number of officers deployed to domestic abuse teams, by month

Please also provide any data dictionary.
=>
monthly count of domestic abuse incidents, by policing district
monthly count of domestic abuse crimes, by policing district and offence group
number of officers deployed to domestic abuse teams, by month
Please also provide any data dictionary.

### survey-scale
Q1) Roughly what proportion of your response officers' time goes on domestic abuse? (tick one)
[ ] under 10%
[ ] 10-25%
[ ] over 25%
Q2) Is that figure measured or estimated?
Q3) How many response officers do you have?
=>
Roughly what proportion of your response officers' time goes on domestic abuse? (tick one)
Is that figure measured or estimated?
How many response officers do you have?

### standard
Hi, I'm a third-year student at the University of Westmarch researching officer-perpetrated domestic abuse for my dissertation. Please could you answer these questions for me?

1. Does your force have a specific policy for officer-perpetrated domestic abuse?
2. When was this introduced and has it been updated since?
3. Is training on officer-perpetrated domestic abuse given to (a) all officers, (b) supervisors only, or (c) nobody?
4. How many allegations have there been in each of the last three years?

Thank you so much, I really appreciate it!
Imani
=>
Does your force have a specific policy for officer-perpetrated domestic abuse?
When was this introduced
has it been updated since?
Is training on officer-perpetrated domestic abuse given to
How many allegations have there been in each of the last three years?

### email-short
Hiya, doing a project on police training. How many hours of domestic abuse training do new officers get, is it the same for PCSOs, and who designed it? Also do u have the slides? thx Kai
=>
How many hours of domestic abuse training do new officers get
is it the same for PCSOs
who designed it?
do u have the slides?

### quant
Dear Data Protection and FOI,

As part of an ESRC-funded project I am requesting incident-level data on domestic abuse for the period 1 April 2019 to 31 March 2024. The variables of interest are: date, police area, risk grading, relationship between the parties, and outcome. If incident-level data cannot be released, aggregated counts by month and risk grading would be acceptable. I also ask for the data dictionary and for a short description of any change in recording practice during the period.

Sincerely
Dr P. Olander
=>
incident-level data on domestic abuse for the period 1 April 2019 to 31 March 2024.
the data dictionary
for a short description of any change in recording practice during the period.
`
