/** Letters of our own in many shapes, to which the reading was fitted: written as in `letter-cases.fixture.ts`. */
export const lettersFitted = `
### f01 two lead-ins, each over its own list
Please provide for 2022:
1. The number of officers trained
2. The number who failed
Please provide for 2023:
3. The number of officers trained
4. The number who failed
=>
1 :: The number of officers trained :: stem for 2022; nostem 2023
2 :: The number who failed :: stem for 2022
3 :: The number of officers trained :: stem for 2023; nostem 2022
4 :: The number who failed :: stem for 2023

### f02 a lead-in that only adds
For each year since 2020, please state:
1. How many officers were accused
2. How many were charged
In addition:
3. How many were dismissed
=>
1 :: How many officers were accused :: stem For each year since 2020
2 :: How many were charged :: stem For each year since 2020
3 :: How many were dismissed :: stem In addition; stem For each year since 2020

### f03 of those, through three questions
1. How many allegations were made against officers in 2024?
2. Of those, how many led to a misconduct hearing?
3. Of those hearings, how many ended in dismissal?
=>
1 :: How many allegations
2 :: Of those, how many led to a misconduct hearing? :: within 1
3 :: Of those hearings, how many ended in dismissal? :: within 2

### f04 these cases
1. How many domestic abuse cases were opened in 2022?
2. Who decides on the grading?
3. How many of these cases are still open?
=>
1 :: How many domestic abuse cases
2 :: Who decides on the grading?
3 :: How many of these cases are still open? :: within 1

### f05 for questions 1 to 3 only
For questions 1-3, please give calendar years.
1. How many officers were trained?
2. How many staff were trained?
3. How many PCSOs were trained?
4. Who delivers it?
=>
1 :: How many officers :: scope calendar years
2 :: How many staff :: scope calendar years
3 :: How many PCSOs :: scope calendar years
4 :: Who delivers it? :: noscope calendar years

### f06 a scope at the end that names its question
1. How many officers were trained?
2. How many cases are open?

For question 2 please give the position on 31 March 2024.
=>
1 :: How many officers were trained? :: noscope 31 March
2 :: How many cases are open? :: scope 31 March 2024

### f07 definitions in quotes, one way and another
When I say "trained" I mean attended in person. "Staff" includes agency workers.
1. How many staff were trained in 2023?
=>
1 :: How many staff were trained in 2023? :: means trained; means Staff

### f08 a definition without quotation marks
By officer I mean a warranted constable.
1. How many officers are in post?
=>
1 :: How many officers are in post? :: means officer

### f09 if none
1. Is there a dedicated unit?
2. If so, how many officers are in it?
3. If not, is one planned?
=>
1 :: Is there a dedicated unit?
2 :: If so, how many officers are in it? :: if 1 yes
3 :: If not, is one planned? :: if 1 no

### f10 a condition in the same sentence
1. Do you record the outcome, and if not, why not?
=>
1/1 :: Do you record the outcome
1/2 :: if not, why not? :: if 1 no

### f11 an answer named by its number
1. Does the force have a policy on stalking?
2. Who wrote it?
3. If the answer to question 1 is no, when will one be written?
=>
1 :: Does the force have a policy
2 :: Who wrote it?
3 :: If the answer to question 1 is no :: if 1 no

### f12 prose, several questions in one line
Hello, I have three things to ask. How many officers were trained in 2023? Is the course assessed? Who wrote it?
=>
1 :: How many officers were trained in 2023?
2 :: Is the course assessed?
3 :: Who wrote it?

### f13 a list in prose with semicolons
Please tell me how many officers were trained; how many failed; and what the course costs.
=>
1/1 :: how many officers were trained :: stem Please tell me
1/2 :: how many failed :: stem Please tell me
1/3 :: what the course costs :: stem Please tell me

### f14 a relative clause is no ask
Please tell me how many officers, who had been trained in 2021, resigned in 2022.
=>
1 :: Please tell me how many officers, who had been trained in 2021, resigned in 2022.

### f15 who resigned and who were under investigation
How many officers who resigned and who were under investigation were barred?
=>
1 :: How many officers who resigned and who were under investigation were barred?

### f16 when and where is one ask
1. When and where was the last course held?
=>
1 :: When and where was the last course held?

### f17 what and what
What training is given to new officers and what does it cost?
=>
1/1 :: What training is given to new officers
1/2 :: what does it cost?

### f18 parts that shape and ask nothing
1. How many officers were trained in 2023?
 a) broken down by rank
 b) by month
2. How many failed?
=>
1 :: How many officers were trained in 2023? :: scope by rank; scope by month
2 :: How many failed? :: noscope rank

### f19 numbers of three levels
1. Training
1.1 How many officers were trained?
1.1.1 How many were sergeants?
1.2 Who delivers it?
2. Conduct
2.1 How many cases are open?
=>
1.1 :: How many officers were trained? :: stem Training
1.1.1 :: How many were sergeants? :: stem Training; within 1
1.2 :: Who delivers it? :: stem Training
2.1 :: How many cases are open? :: stem Conduct; nostem Training

### f20 letters above, numbers below
a) In 2022:
 1. How many officers were trained?
 2. How many failed?
b) In 2023:
 1. How many officers were trained?
 2. How many failed?
=>
a(1) :: How many officers were trained? :: stem In 2022
a(2) :: How many failed? :: stem In 2022
b(1) :: How many officers were trained? :: stem In 2023; nostem 2022
b(2) :: How many failed? :: stem In 2023

### f21 inline Roman numerals
How many allegations were (i) received, (ii) investigated and (iii) upheld in 2022?
=>
i :: received :: stem How many allegations were; scope in 2022
ii :: investigated :: stem How many allegations were; scope in 2022
iii :: upheld in 2022 :: stem How many allegations were

### f22 e.g. with numbers
1. Which partner bodies have taught officers, e.g. 1. charities, 2. councils?
2. What did they charge?
=>
1 :: Which partner bodies have taught officers, e.g. 1. charities, 2. councils?
2 :: What did they charge?

### f23 numbers in the text
1. How many officers attended module 2. of the course?
2. Is section 76 of the Serious Crime Act 2015 covered?
3. Were the 12 recommendations of the report accepted?
=>
1 :: How many officers attended module 2. of the course?
2 :: Is section 76 of the Serious Crime Act 2015 covered?
3 :: Were the 12 recommendations of the report accepted?

### f24 a wrapped date and a wrapped label-like number
1. How many officers were in post on
31 March 2024 and how many on
31 March 2023?
2. How many attended part
2 of the course?
=>
1/1 :: How many officers were in post on 31 March 2024
1/2 :: how many on 31 March 2023?
2 :: How many attended part 2 of the course?

### f25 capitals with numbers in words
QUESTION ONE - HOW MANY OFFICERS ARE THERE?
QUESTION TWO - HOW MANY ARE TRAINED?
=>
1 :: HOW MANY OFFICERS ARE THERE?
2 :: HOW MANY ARE TRAINED?

### f26 grumbles and a signature
You never answer. Is this not a disgrace?
1. How many officers were trained in 2023?
2. How many cases are open?
Why should I believe you?

Regards,
Ann Other
07700 900123
=>
1 :: How many officers were trained in 2023?
2 :: How many cases are open?

### f27 thanks and who writes
Dear Sir or Madam
I am a student at a university and I am writing my dissertation on policing.
1. How many officers were trained in 2023? I would be grateful for a reply by e-mail.
2. Who trains them?
Many thanks for your time
=>
1 :: How many officers were trained in 2023? :: noscope dissertation; noscope grateful
2 :: Who trains them?

### f28 hollow bullets under a lead-in
Please provide the following:
o The number of officers trained in 2023
o The number of staff trained in 2023
o A copy of the training plan
=>
1 :: The number of officers trained in 2023 :: stem Please provide the following
2 :: The number of staff trained in 2023 :: stem the following
3 :: A copy of the training plan :: stem the following

### f29 bullets under a numbered question that asks
1. How many officers were trained in each of these units:
• Community Safety
• Sapphire
• Response
2. Is it mandatory?
=>
1/1 :: Community Safety :: stem How many officers were trained in each of these units
1/2 :: Sapphire :: stem How many officers were trained
1/3 :: Response :: stem How many officers were trained
2 :: Is it mandatory?

### f30 boxes to tick
1. How is the course delivered?
[ ] online
[ ] in person
2. Is there a test?
( ) Yes
( ) No
=>
1 :: How is the course delivered? :: scope online; scope in person
2 :: Is there a test?

### f31 a table whose rows are asked for
Please complete:

| | 2021/22 | 2022/23 | 2023/24 |
|---|---|---|---|
| Officers accused | | | |
| Officers dismissed | | | |
=>
1 :: Officers accused :: stem Please complete; scope 2021/22, 2022/23, 2023/24
2 :: Officers dismissed :: stem Please complete; scope 2021/22

### f32 a table that tells numbers
Your last answer gave this:
| Year | Trained |
| 2021 | 300 |
| 2022 | 410 |
1. How many were trained in 2023?
=>
1 :: How many were trained in 2023?

### f33 an afterthought after the name
1. How many officers were trained in 2023?

Yours sincerely
Lee Marsh

PS: How many of them were women?
=>
1 :: How many officers were trained in 2023?
2 :: How many of them were women? :: within 1

### f34 everything by year
1. How many officers were trained?
2. How many failed?
Please give everything by financial year from 2021/22.
=>
1 :: How many officers were trained? :: scope 2021/22
2 :: How many failed? :: scope 2021/22

### f35 a heading over each pair
Dear FOI team

Training of officers
1. How many were trained in 2023?

Allegations
2. How many were made in 2023?
3. How many were upheld?
=>
1 :: How many were trained in 2023? :: scope Training of officers; noscope Allegations
2 :: How many were made in 2023? :: scope Allegations; noscope Training
3 :: How many were upheld? :: scope Allegations

### f36 a statement before its question
1. Officers may be placed on restricted duties. How many were on 1 May 2024?
=>
1 :: How many were on 1 May 2024? :: scope restricted duties

### f37 excluded people
Please exclude special constables.
1. How many officers were trained in 2023?
2. How many were dismissed?
=>
1 :: How many officers were trained :: scope exclude special constables
2 :: How many were dismissed? :: scope exclude special constables

### f38 withdrawing a whole request
I wish to withdraw my request 01.FOI.26.000017. Instead, how many officers were trained in 2024?
=>
1 :: Instead, how many officers were trained in 2024?
amend withdraw 01.FOI.26.000017

### f39 replacing with another wording
Please amend question 3 of my request 01.FOI.26.000022 to:
How many PCSOs were trained in 2025?
=>
1 :: How many PCSOs were trained in 2025?
amend replace 01.FOI.26.000022 3

### f40 no request of before: nothing is amended
1. How many officers were trained?
2. How many PCSOs were trained?
Please withdraw nothing from these.
=>
1 :: How many officers were trained?
2 :: How many PCSOs were trained?

### f41 semicolons at the end of parts
Please state:
1. the number of officers trained in 2023;
2. the number of officers who failed; and
3. the cost of the course.
=>
1 :: the number of officers trained in 2023 :: stem Please state
2 :: the number of officers who failed :: stem Please state
3 :: the cost of the course. :: stem Please state

### f42 two documents
Please send me a copy of the current policy on domestic abuse and a copy of the training plan for 2024.
=>
1/1 :: a copy of the current policy on domestic abuse :: stem Please send me
1/2 :: a copy of the training plan for 2024. :: stem Please send me

### f43 one noun phrase is one ask
Please provide the number of officers and staff trained and assessed in 2023.
=>
1 :: Please provide the number of officers and staff trained and assessed in 2023.

### f44 a number and a dash, then a topic line
Topic: refresher courses
1 - How many were held in 2023?
2 - How many officers attended them?
=>
1 :: How many were held in 2023? :: scope refresher courses
2 :: How many officers attended them? :: scope refresher courses

### f45 Welsh and English
1. Faint o swyddogion a hyfforddwyd yn 2023?
2. How many officers were trained in 2023?
Diolch
=>
1 :: Faint o swyddogion
2 :: How many officers were trained in 2023?

### f46 a whole question before an inline list
How many officers have been trained? Of those, how many are (i) constables and (ii) sergeants? Please give the answer in a table.
=>
1 :: How many officers have been trained?
i :: constables :: stem Of those, how many are; within 1; nostem trained
ii :: sergeants :: stem Of those, how many are; within 1

### f47 lists under heads without numbers
How many incidents
(a) 2021
(b) 2022
How many arrests
(a) 2021
(b) 2022
=>
a :: 2021 :: stem How many incidents
b :: 2022 :: stem How many incidents
a :: 2021 :: stem How many arrests; nostem incidents
b :: 2022 :: stem How many arrests

### f48 a list without marks
Please can you confirm:

Whether the force has a lead for domestic abuse
Whether that person is full time
=>
1 :: Whether the force has a lead :: stem Please can you confirm
2 :: Whether that person is full time :: stem Please can you confirm

### f49 a question completed by lines without marks
How many officers:
Were trained in 2022
Failed in 2022
=>
1/1 :: Were trained in 2022 :: stem How many officers
1/2 :: Failed in 2022 :: stem How many officers

### f50 what one answer should hold is no ask
Please provide details of action taken against officers, including the date of the hearing, the sanction given, and whether the officer remains.
=>
1 :: Please provide details of action taken against officers, including the date of the hearing, the sanction given

### f51 a condition that is a number
1. How many mentors are there?
2. If the figure in Q1 is lower than 50, what is planned?
=>
1 :: How many mentors are there?
2 :: If the figure in Q1 is lower than 50 :: if 1

### f52 a list after a colon in one sentence
By return please: strength of each unit on 1 April 2022; number of vacancies; names of the courses.
=>
1/1 :: strength of each unit :: stem By return please
1/2 :: number of vacancies :: stem By return please
1/3 :: names of the courses :: stem By return please
`
