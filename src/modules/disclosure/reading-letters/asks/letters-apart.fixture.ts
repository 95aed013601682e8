/**
 * Letters that were written before the code that reads them, and to which it was not fitted: each with what is right
 * (see `letter-cases.fixture.ts` for how it is written). They tell how letters nobody has seen will fare.
 */
export const lettersApart = `
### a01 a student, lead-in with a period, bullets and a last wish
Good morning

I am a second-year student and would be grateful for some help.

Between April 2021 and March 2024, could you please tell me:

• How many training sessions on domestic abuse were held
• How many officers attended at least one of them
• How many of those officers were on probation

If it is easier, a spreadsheet would be fine.

All the best
Morwenna
=>
1 :: How many training sessions :: stem Between April 2021 and March 2024
2 :: How many officers attended :: stem Between April 2021
3 :: How many of those officers :: stem Between April 2021; within 2

### a02 three numbered asks in one running sentence
To whom it may concern, I want to find out 1) how many sergeants finished the course in 2022, 2) who taught it and 3) what it cost the force. Yours, T. Okafor
=>
1 :: how many sergeants finished
2 :: who taught it
3 :: what it cost the force

### a03 headings above two lists whose numbers begin again
Training

1. How many people were trained in 2023?
2. How many of them were staff?

Misconduct

1. How many cases were opened in 2023?
2. How many are still open?
=>
1 :: How many people were trained :: scope Training
2 :: How many of them were staff :: scope Training; within 1
1 :: How many cases were opened :: scope Misconduct; noscope Training
2 :: How many are still open :: scope Misconduct

### a04 a question of three levels
1) For each year since 2019, please state:
   a) the number of complaints of domestic abuse about:
      i. officers
      ii. staff
   b) the number upheld
2) Is there a policy?
=>
1(a)(i) :: officers :: stem the number of complaints; stem For each year since 2019
1(a)(ii) :: staff :: stem the number of complaints; stem For each year
1(b) :: the number upheld :: stem For each year since 2019; nostem complaints
2 :: Is there a policy? :: nostem each year

### a05 definitions in a list of their own
Definitions:
"Officer" means a constable of any rank.
"Domestic abuse" has the meaning given in section 1 of the Domestic Abuse Act 2021.

Questions:
Q1. How many officers were arrested for domestic abuse in 2022?
Q2. How many officers were charged with it in 2022?
=>
1 :: How many officers were arrested :: means Officer; means Domestic abuse
2 :: How many officers were charged :: means Officer

### a06 sections with letters, and a scope for one part only
Section A - People
A1. How many detectives work in the unit?
A2. How many posts are empty?
Section B - Money
B1. What was spent on training in 2023/24?
Please give Section B by quarter.
=>
A1 :: How many detectives :: scope People; noscope quarter
A2 :: How many posts are empty
B1 :: What was spent on training :: scope quarter; scope Money

### a07 a yes or no with both ways on
1. Does the force record whether a suspect is a serving officer?
2. If yes, how many such suspects were recorded in 2023?
3. If no, why is it not recorded?
=>
1 :: Does the force record whether a suspect
2 :: If yes, how many such suspects :: if 1 yes
3 :: If no, why :: if 1 no

### a08 withdrawing and changing
Dear FOI team,
With regard to my request 01.FOI.26.000031, I no longer need questions 1 and 4. Question 2 should now read: "How many sergeants were trained between January and June 2025?"
Kind regards
J
=>
1 :: How many sergeants were trained
amend withdraw 01.FOI.26.000031 1,4
amend replace 01.FOI.26.000031 2

### a09 a table under a numbered question
1. Please complete this table for special constables:

| Financial year | Trained | Not yet trained |
| 2022/23 | | |
| 2023/24 | | |

2. Who keeps the record?
=>
1/1 :: Trained :: stem Please complete this table for special constables; scope 2022/23; scope 2023/24
1/2 :: Not yet trained :: stem Please complete this table; scope 2022/23
2 :: Who keeps the record? :: noscope 2022/23

### a10 a grumble, examples, and one thing wanted
I have written to you three times and had no answer, which is a disgrace. How hard can it be? Do you even read these? Please send me the list of organisations that taught your officers about domestic abuse since 2020 (for example: 1. charities, 2. universities, 3. companies).
=>
1 :: Please send me the list of organisations

### a11 of the total, by number in words
(1) How many allegations were made against officers in 2024?
(2) Of the number in question one, how many were made by colleagues?
(3) How many of the allegations at question 2 led to a hearing?
=>
1 :: How many allegations were made
2 :: Of the number in question one :: within 1
3 :: How many of the allegations :: within 2

### a12 capitals without question marks
PLEASE PROVIDE THE FOLLOWING:
1. NUMBER OF OFFICERS TRAINED IN 2023
2. NUMBER OF STAFF TRAINED IN 2023
THE ABOVE BY MONTH PLEASE
=>
1 :: NUMBER OF OFFICERS TRAINED :: scope BY MONTH
2 :: NUMBER OF STAFF TRAINED :: scope BY MONTH

### a13 prose with a list of nouns and a way of giving
Kindly supply for 2022/23 a copy of the training plan, the number of people on the course, and the amount paid to outside trainers. I prefer e-mail.
=>
1/1 :: a copy of the training plan :: stem for 2022/23
1/2 :: the number of people on the course :: stem for 2022/23
1/3 :: the amount paid to outside trainers :: stem for 2022/23

### a14 an afterthought
Dear Sir, how many officers are on restricted duties today? Yours faithfully, Petra Lund

P.S. Could you also tell me how many are suspended?
=>
1 :: how many officers are on restricted duties
2 :: Could you also tell me how many are suspended

### a15 wrapped by an e-mail program, quoted with marks
> 1. How many officers have been the subject of more than one allegation
> of domestic abuse since
> 1 January 2020?
>
> 2. What is the
> longest time a case took, from report
> to outcome?
=>
1 :: How many officers have been the subject of more than one allegation of domestic abuse since 1 January 2020?
2 :: What is the longest time a case took, from report to outcome?
`
