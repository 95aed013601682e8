/** What is right for each of the desk's letters, which lie outside the project: written as in `letter-cases.fixture.ts`. */
export const deskLetters = `
### cp1252.txt
=>
1 :: How many police officers were trained :: scope separately for student officers
2 :: How many allegations of domestic abuse
3 :: Is the training mandatory

### nb.txt
=>
1 :: How many police officers were trained :: scope separately for student officers
2 :: How many allegations of domestic abuse
3 :: Is the training mandatory

### public-shape-p01.txt
=>
1 :: Number of officers under investigation for misconduct :: stem For the last five years
2 :: Number of officers under investigation for gross misconduct :: stem For the last five years
3 :: Number of those investigations that were appealed :: stem For the last five years; within 2
4 :: What came of those investigations :: stem For the last five years; within 2
5 :: Mean length, in months :: stem If the cost limit allows; stem For the last five years
6 :: The written threshold at which :: stem If the cost limit allows

### public-shape-p05.txt
=>
1 :: How many reports of domestic abuse :: stem the following for January 1, 2023; scope month by month; scope by gender; noscope need no months
2 :: How many domestic abuse related arrests :: stem the following for January 1, 2023; scope by gender; scope need no months; noscope month by month
3 :: How many people were charged :: stem January 1, 2023; scope by gender; scope need no months
4 :: How many people were convicted :: stem January 1, 2023; scope by gender; scope need no months

### public-shape-p06.txt
=>
1 :: Charge or summons :: stem the total number of domestic violence reports
2 :: Caution :: stem the total number of domestic violence reports
3 :: Community resolution :: stem the total number
4 :: Evidential difficulties, victim does not support :: stem the total number
5 :: Evidential difficulties, victim supports :: stem the total number
6 :: No suspect identified :: stem the total number

### public-shape-p08.txt
=>
1 :: How many offences of domestic abuse with a male victim :: scope gender of the alleged; scope by year
2 :: How many of these reports led to a conviction? :: scope by gender; scope by year; noscope alleged; within 1

### public-shape-p09.txt
=>
1 :: The total of people trained about domestic abuse :: scope finished a course; scope interested in domestic abuse training; scope last three years
2 :: Out of the total given in question one :: scope interested in domestic abuse training; scope last three years; noscope finished; within 1

### public-shape-p11.txt
=>
1 :: All external domestic abuse courses :: scope include the name; noscope one total figure
2 :: how many internal courses :: scope one total figure

### public-shape-p12.txt
=>
1(a) :: Number received :: stem Freedom of Information requests; stem by year and month
1(b) :: Number refused :: stem Freedom of Information requests; stem by year and month
1(c) :: Number answered within :: stem Freedom of Information requests; stem by year and month
1(d) :: Number answered after it :: stem Freedom of Information requests; stem by year and month
2(a) :: Number received :: stem Subject access requests; stem by year and month; nostem Freedom
2(b) :: Number refused :: stem Subject access requests; stem by year and month; nostem Freedom

### public-shape-p13.txt
=>
1 :: The number of full-time equivalent posts
2 :: Of those posts, how many were vacant :: within 1

### public-shape-p14.txt
=>
1 :: From Jan 2020 to the end of 2022, could you give a breakdown
2 :: Could you give a line saying what each was dismissed for? :: within 1

### public-shape-p16.txt
=>
1 :: How many people are employed
2 :: What is the budget
3/1 :: Do you use case management software
3/2 :: If so, which one? :: if 3 yes
4 :: How many FOI requests have you received in 2025? (if this figure
5 :: How many requests were answered
6 :: How many went to internal review?

### s01-leadin-list.txt
=>
1 :: accused of domestic abuse :: stem how many police officers, between 2020 and 2024, were:
2 :: charged :: stem how many police officers
3 :: dismissed :: stem how many police officers

### s02-nested.txt
=>
1(a) :: how many were there in 2023? :: stem Regarding allegations against officers
1(b)(i) :: led to a hearing :: stem of these how many; stem Regarding allegations; within 1
1(b)(ii) :: led to dismissal :: stem of these how many; stem Regarding allegations; within 1
1(c) :: how many are open? :: stem Regarding allegations; nostem of these
2 :: How many were trained? :: nostem Regarding

### s03-q1a.txt
=>
1a :: How many police officers do you have?
1b :: How many are women?
1c :: How many work in Community Safety Units?
2a :: What training do they have?

### s04-gap.txt
=>
1 :: How many officers were trained in 2023?
2 :: How many in 2024?
5 :: How many failed?

### s05-dup.txt
=>
1 :: How many officers were trained in 2023?
2 :: How many failed?
2 :: How many passed?
3 :: Who delivers it?

### s06-restart.txt
=>
1 :: How many were trained in 2023? :: scope Part A: officers
2 :: How many in 2024? :: scope Part A: officers
1 :: How many were trained in 2023? :: scope Part B: staff; noscope Part A
2 :: How many in 2024? :: scope Part B: staff

### s07-prose.txt
=>
1/1 :: how many officers were trained in domestic abuse in 2023 :: stem I would like to know
1/2 :: how many of those were detectives :: within 1
1/3 :: whether the training is mandatory
1/4 :: who delivers it

### s08-definition.txt
=>
1 :: How many officers were trained in 2023? :: means trained; means officer
2 :: How many were not? :: means trained; means officer

### s09-defin-end.txt
=>
1 :: How many officers were trained in 2023? :: means officer
2 :: How many were not? :: means officer

### s10-rhetorical.txt
=>
1 :: How many officers were trained in 2023?

### s11-bare-number.txt
=>
1 :: How many officers were trained in 2023?
2 :: How many in 2024?
3 :: Who delivers the training?

### s12-roman.txt
=>
i :: How many officers
ii :: How many in 2024?
iii :: Who delivers it?
iv :: What does it cost?
v :: Is it assessed?
vi :: Who fails?

### s14-inline-letters.txt
=>
a :: trained :: stem How many officers were; scope in 2023
b :: failed :: stem How many officers were; scope in 2023
c :: retrained in 2023 :: stem How many officers were

### s15-number-in-text.txt
=>
1 :: How many officers were trained under the 2. edition of the course?
2 :: Does section 1. of the policy apply?

### s16-wrapped.txt
=>
1 :: How many officers were trained in domestic abuse in the year 2023?
2/1 :: How many officers in 2024 failed it
2/2 :: of 3 courses which is the longest?

### s17-welsh.txt
=>
1 :: Faint o swyddogion
2 :: A yw'r hyfforddiant

### s18-or-total.txt
=>
1/1 :: number of officers trained :: stem each of the years 2021
1/2 :: number of PCSOs trained :: stem each of the years 2021
1/3 :: number of specials trained :: stem each of the years 2021

### s19-yesno.txt
=>
1 :: Is the training mandatory?
2 :: Which of these deliver it? :: scope SafeLives; scope College of Policing

### s20-thanks.txt
=>
1 :: How many officers were trained in 2023? :: noscope acknowledge; noscope Thanks
2 :: How many failed? :: noscope Friday

### s22-amend.txt
=>
1 :: How many special constables were trained in 2024?
amend replace 01.FOI.26.000004 2
amend withdraw 01.FOI.26.000004 3

### s23-table.txt
=>
1 :: Trained :: stem Please fill in; scope Year: 2021, 2022
2 :: Failed :: stem Please fill in; scope Year: 2021, 2022

### s24-questions-word.txt
=>
1 :: How many officers were trained in 2023?
2 :: How many failed?
3 :: Who delivers it?

### s25-hash.txt
=>
1 :: How many officers were trained in 2023?
2 :: How many failed?

### t01-scotland.txt
=>
1 :: How many officers were trained :: stem Freedom of Information (Scotland) Act

### t02-eir-sar.txt
=>
1 :: Under the Data Protection Act please send me everything

### t03-sig-before.txt
=>
1 :: How many officers were trained in domestic abuse in 2023?

### t04-outlook-cont.txt
=>
1 :: How many police officers were trained in domestic abuse between 1 January 2022 and 31 December 2023?
2 :: How many failed?

### t05-bullets-o.txt
=>
1 :: How many officers were trained in 2023?
2 :: How many failed?

### t06-dash-numbers.txt
=>
1 :: How many officers were trained in 2023?
1.1 :: How many were sergeants? :: within 1
1.2 :: How many were inspectors? :: within 1
2 :: How many failed?

### t07-1a1b.txt
=>
1a :: How many officers were trained in 2023?
1b :: How many failed?
2a :: Who delivers it?

### t08-caps.txt
=>
1 :: HOW MANY OFFICERS WERE TRAINED IN DOMESTIC ABUSE IN 2023?
2 :: WHO DELIVERS IT?
3 :: IS IT MANDATORY?

### t09-longmulti.txt
=>
1/1 :: the number of officers trained :: stem for the years 2021 to 2023
1/2 :: the number of PCSOs trained :: stem for the years 2021 to 2023
1/3 :: the number of special constables trained :: stem for the years 2021 to 2023
1/4 :: the courses they took :: stem for the years 2021 to 2023
1/5 :: their cost :: stem for the years 2021 to 2023

### t10-conditional.txt
=>
1/1 :: Is the training mandatory?
1/2 :: If not, why not? :: if 1 no
1/3 :: If so, what happens to those who do not attend? :: if 1 yes

### t11-ifnot.txt
=>
1 :: Do you have a policy on police-perpetrated abuse?
2 :: If you do not, why? :: if 1 no
3 :: If it hasn't been updated since 2020, when will it be? :: if -

### t12-scope-top.txt
=>
1 :: How many officers were trained? :: scope 1 April 2022 to 31 March 2024; scope calendar month
2 :: How many allegations :: scope 1 April 2022 to 31 March 2024; scope calendar month

### t14-scope-for.txt
=>
1 :: The number of officers trained :: stem For the period 1 April 2022
2 :: The number of allegations :: stem For the period 1 April 2022

### t15-I-request.txt
=>
1 :: The number of officers trained :: stem for each month from April 2022
2 :: The number of allegations :: stem for each month from April 2022

### t16-scope-bottom.txt
=>
1 :: The number of officers trained :: scope 2022, 2023 and 2024
2 :: The number of allegations :: scope 2022, 2023 and 2024

### t17-scope-bottom2.txt
=>
1 :: The number of officers trained :: scope financial year from 2020/21
2 :: The number of allegations :: scope financial year from 2020/21

### table-tab.txt
=>
1 :: Trained in domestic abuse :: stem the following table for police officers; scope Year: 2021, 2022, 2023
2 :: Allegations of domestic abuse :: stem the following table for police officers; scope Year: 2021, 2022, 2023
3 :: Dismissed for domestic abuse :: stem the following table for police officers; scope Year: 2021, 2022, 2023

### table.txt
=>
1 :: Officers trained in domestic abuse :: stem table below; scope Year: 2021, 2022, 2023
2 :: Allegations against officers :: stem table below; scope Year: 2021, 2022, 2023
3 :: Dismissed :: stem table below; scope Year: 2021, 2022, 2023
`
