/** Letters of our own in odd forms: tables, forms, forwarded and pasted, in capitals, without stops: as in `letters-in-lists.fixture.ts`. */
export const lettersInOddForms = `
### caps
FOI REQUEST
PLEASE SUPPLY THE NUMBER OF DOMESTIC ABUSE CRIMES IN 2024. HOW MANY WERE SOLVED. HOW MANY OFFICERS WORK ON THEM. WHAT IS THE BUDGET.
REPLY BY POST ONLY
MR G STOAT
=>
PLEASE SUPPLY THE NUMBER OF DOMESTIC ABUSE CRIMES IN 2024.
HOW MANY WERE SOLVED.
HOW MANY OFFICERS WORK ON THEM.
WHAT IS THE BUDGET.

### form
Name: Petra Wisniewska
Email: p.w@example.org
Subject of request: domestic abuse training
Please describe the information you want: I want to know how many officers have had the new domestic abuse training and when the rest will get it.
What period does your request cover? 2025
How would you like to receive it? Email
=>
how many officers have had the new domestic abuse training
when the rest will get it.

### forward
FYI – over to you please. Sal

---------- Forwarded message ---------
From: Gareth Tudor <g.tudor@example.com>
Date: Mon, 3 Nov 2025 at 09:12
Subject: FOI
To: <enquiries@example.police.uk>

Dear enquiries,

Please may I have the number of domestic violence protection notices issued in 2024, and the number breached.

Regards
Gareth

Sent from my Galaxy
=>
the number of domestic violence protection notices issued in 2024
the number breached.

### table
Please fill in the boxes for me.

Year | Officers suspended | Officers dismissed | Staff dismissed
2022 | | |
2023 | | |
2024 | | |

And also: how many of the officers dismissed were women?
=>
Officers suspended
Officers dismissed
Staff dismissed
how many of the officers dismissed were women?

### nopunct
freedom of information
number of domestic abuse arrests 2022
number of domestic abuse arrests 2023
how many were released with no charge
what training do custody staff get
who pays for it
thank you
harold
=>
number of domestic abuse arrests 2022
number of domestic abuse arrests 2023
how many were released with no charge
what training do custody staff get
who pays for it

### bilingual
Annwyl Swyddog / Dear Officer

Hoffwn wybod y canlynol / I would like to know the following:

1. Faint o swyddogion sydd wedi cael hyfforddiant ar gam-drin domestig? / How many officers have had training on domestic abuse?
2. Faint oedd y gost? / What was the cost?

Diolch / Thank you
Eleri
=>
Faint o swyddogion sydd wedi cael hyfforddiant ar gam-drin domestig? / How many officers have had training on domestic abuse?
Faint oedd y gost? / What was the cost?

### pasted
Following the response to my earlier request (copied below) I have some further questions.

Your response said:
"The force recorded 41 allegations in 2023, of which 6 were proven."

Please tell me how many of the 41 were made by members of the public and how many by colleagues. How many of the 6 were gross misconduct?

Thank you
=>
how many of the 41 were made by members of the public
how many by colleagues.
How many of the 6 were gross misconduct?

### letterheads
                          14 Tannery Row
                          Wexcombe
                          WX3 9QT

                          2nd December 2025

The Data Office
Police Headquarters

FREEDOM OF INFORMATION

Sir,

Kindly state how many constables were dismissed in 2024 on account of violence in the home, and how many sergeants.

I am, Sir, your obedient servant,

E. J. Thwaite (Mr)
=>
how many constables were dismissed in 2024 on account of violence in the home
how many sergeants.

### portal
Request title: Stalking and domestic abuse
Request:
1 No of stalking offences recorded 2024
2 No flagged as domestic abuse
3 No of stalking protection orders applied for
4 No granted
Preferred format: Excel
Declaration: I confirm the details above are correct. Y
=>
No of stalking offences recorded 2024
No flagged as domestic abuse
No of stalking protection orders applied for
No granted

### quoted-reply
> Dear Ms Quayle
> We need you to clarify what you mean by "domestic officers".
> Regards
> FOI Unit

Hi, sorry for the confusion. By "domestic officers" I meant officers in the domestic abuse unit. So the questions are

how many domestic officers are there
how many were there five years ago
how many have left in the past year & why

Carys
=>
how many domestic officers are there
how many were there five years ago
how many have left in the past year & why

### indent
  1)   Number of DA arrests
           a)  2023
           b)  2024
  2)   Of these, number released under investigation
           a)  2023
           b)  2024
  3)   Policy on bail in DA cases

        Kind Regards
=>
2023
2024
2023
2024
Policy on bail in DA cases

### chain
RE: Your FOI Request [ref 7781]

Hi Leanne,

Happy to narrow it. Please just answer Q2 and Q4:

Q2 How many officers have more than one allegation on their record?
Q4 What is the longest time an officer has been suspended?

Forget the others.

Thanks,
Marc
On 11 Nov 2025, at 10:05, FOI <foi@example.police.uk> wrote:
> Dear Marc, your request as it stands exceeds the limit. Please narrow it.
=>
How many officers have more than one allegation on their record?
What is the longest time an officer has been suspended?

### shout
WHY DO YOU NEVER ANSWER THE PHONE!!!! I WANT TO KNOW HOW MANY OFFICERS ARE ON DUTY ON A SATURDAY NIGHT!!! AND HOW MANY DOMESTICS YOU GET!!! DISGRACEFUL!!!
=>
HOW MANY OFFICERS ARE ON DUTY ON A SATURDAY NIGHT!!!
HOW MANY DOMESTICS YOU GET!!!

### header-block
FOI Request
Date: 14/11/2025
From: V. Novak
To: Chief Constable
Topic: Vetting

Info requested:
How many transferees from other forces were re-vetted on joining, 2022 to 2024
How many failed and for what reason
Whether domestic abuse checks form part of re-vetting

Format: email
=>
How many transferees from other forces were re-vetted on joining, 2022 to 2024
How many failed and for what reason
Whether domestic abuse checks form part of re-vetting

### matrix
Please give the number of officers in each case:

	Trained	Not trained
Response
CID
Custody

Then please say when the last course was held.
=>
Trained
Not trained
when the last course was held.

### email-sub
Subject: FOI: how many officers are trained in domestic abuse?

Hi
See subject line. As of today please.
Ta
Moz
=>
how many officers are trained in domestic abuse?

### dictated
Hello comma I would like to know how many reports of domestic abuse there were last year full stop also how many officers you have full stop thank you
=>
how many reports of domestic abuse there were last year full stop
how many officers you have full stop

### welsh
Annwyl Syr/Madam,

Rwy'n ysgrifennu o dan Ddeddf Rhyddid Gwybodaeth 2000.

1. Faint o adroddiadau o gam-drin domestig a gafwyd yn 2024?
2. Faint o'r rheini a arweiniodd at gyhuddiad?
3. A oes polisi ar wahân ar gyfer swyddogion sy'n cam-drin?

Yn gywir,
Gwilym
=>
Faint o adroddiadau o gam-drin domestig a gafwyd yn 2024?
Faint o'r rheini a arweiniodd at gyhuddiad?
A oes polisi ar wahân ar gyfer swyddogion sy'n cam-drin?

### website-paste
Make an FOI request
Your details
First name Sunita
Last name Rai
Your request
What information are you requesting? Number of officers and staff who have asked for help as victims of domestic abuse, last 3 years, and what help they got
Would you like to receive updates? No
=>
Number of officers and staff who have asked for help as victims of domestic abuse, last 3 years
what help they got

### emoji
Hi there 👋 couple of q's for you 🙂
👉 how many police dogs do you have (sorry, my son wants to know 😂)
👉 how many officers are trained in domestic abuse
👉 is it all of them or just some
Thanks 🙏
=>
how many police dogs do you have (sorry, my son wants to know 😂)
how many officers are trained in domestic abuse
is it all of them or just some

### reply-inline
On 5 Nov you wrote:
> Which years do you want?
2023 and 2024 please.
> Do you want officers only or staff as well?
Both.

So to be clear: how many officers and how many staff were accused of domestic abuse in 2023 and in 2024?
=>
how many officers
how many staff were accused of domestic abuse in 2023 and in 2024?

### legalese-footer
Pls send me your stalking policy.

IMPORTANT: This message and any attachment is intended only for the addressee and may be privileged. If you are not the addressee, how you came by it is of no concern, but what you do with it is: please delete it. Marlin Freight Ltd, registered in England no. 0123456. Have you seen our new tracking app? Ask us how!
=>
your stalking policy.

### form2
FREEDOM OF INFORMATION REQUEST FORM

Full name: Aled Rhys-Morgan
Organisation (if any): none
Information requested (please be as specific as possible):
The number of officers who completed refresher training on domestic abuse in 2024.
The number who are overdue.
Date range: 1 January to 31 December 2024
Preferred format: [x] Electronic [ ] Paper
Signature: A Rhys-Morgan   Date: 3/12/25
=>
The number of officers who completed refresher training on domestic abuse in 2024.
The number who are overdue.

### caps-list
I AM REQUESTING THE FOLLOWING
1 NUMBER OF FEMALE OFFICERS
2 NUMBER OF FEMALE SERGEANTS
3 NUMBER OF OFFICERS ON MATERNITY LEAVE
4 HOW MANY OFFICERS HAVE MADE A COMPLAINT OF DOMESTIC ABUSE AGAINST A COLLEAGUE
THANK YOU
=>
NUMBER OF FEMALE OFFICERS
NUMBER OF FEMALE SERGEANTS
NUMBER OF OFFICERS ON MATERNITY LEAVE
HOW MANY OFFICERS HAVE MADE A COMPLAINT OF DOMESTIC ABUSE AGAINST A COLLEAGUE

### fwd-note
Hi Pat, another one for the pile, due 12 Jan I think. No rush. P.

From: M. Osei
Sent: 10 December 2025 14:02
To: FOI
Subject: Request for information

Dear Sir or Madam
Please could you provide the number of domestic abuse courses run in 2025 and the names of any outside bodies who delivered them.
Kind regards
M. Osei
=>
the number of domestic abuse courses run in 2025
the names of any outside bodies who delivered them.

### nocaps-questions
hello. question one how many officers work in domestic abuse. question two what does it cost. question three is it going up or down. thats all
=>
how many officers work in domestic abuse.
what does it cost.
is it going up or down.
`
