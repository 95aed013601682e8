/** Letters of our own that the splitting was not tuned to: as in `letters-in-lists.fixture.ts`. */
export const lettersUntuned = `
### a-plain-lines
FAO Information Rights

I request this information:

Total officers employed on 31 March 2025
Total officers on long term sick leave on that date
Total officers under investigation for domestic abuse on that date
Total vacancies

Kind regards
Ms R Quill
=>
Total officers employed on 31 March 2025
Total officers on long term sick leave on that date
Total officers under investigation for domestic abuse on that date
Total vacancies

### a-run-on
Please could I get the number of domestic abuse crimes recorded last year and the number solved, as well as what the average time to charge was, and if possible which borough had the most
=>
the number of domestic abuse crimes recorded last year
the number solved
what the average time to charge was
if possible which borough had the most

### a-boiler
Dear Information Governance,

I am writing under the Freedom of Information Act 2000 to request information that I believe you hold.

My request is in two parts.

Part A – Please supply the number of officers subject to a non-molestation order in the last five years.

Part B – Please supply the number of those officers who were placed on restricted duties.

Should you consider any of this exempt, please cite the exemption and the public interest test you carried out. I would prefer a reply by e-mail. I reserve my right to complain to the Information Commissioner.

Sincerely,
Aled Price
=>
Please supply the number of officers subject to a non-molestation order in the last five years. 
Please supply the number of those officers who were placed on restricted duties.

### a-nested
1. In 2024, how many student officers
a. started
b. completed domestic abuse training
c. left before completing it
2. For those in 1c, what were the main reasons
3. Please supply
a. the course outline
b. the pass mark
=>
started ~ how many student officers
completed domestic abuse training ~ how many student officers
left before completing it ~ how many student officers
For those in 1c, what were the main reasons
the course outline
the pass mark

### a-semicolon-lead
Please disclose, for the year ending March 2025: the number of domestic abuse flagged crimes; the number with outcome 16; the number with outcome 15; and the number still open.
=>
the number of domestic abuse flagged crimes ~ for the year ending March 2025
the number with outcome 16 ~ for the year ending March 2025
the number with outcome 15 ~ for the year ending March 2025
the number still open ~ for the year ending March 2025

### a-table-tab
Please return the table completed

	Male	Female
Officers accused
Officers charged
Officers dismissed

thanks
=>
Male ~ Officers accused, Officers charged, Officers dismissed
Female ~ Officers accused, Officers charged, Officers dismissed

### a-paren
How many officers have been warned for domestic abuse since 2019 (and what rank were they)? Please also tell me whether any were promoted afterwards.
=>
How many officers have been warned for domestic abuse since 2019
what rank were they
Please also tell me whether any were promoted afterwards.

### a-heading-mix
DASH risk assessments
1. Number completed in 2024
2. Number graded high
MARAC
3. Number of cases heard in 2024
4. Number that were repeats
=>
Number completed in 2024 ~ DASH risk assessments
Number graded high ~ DASH risk assessments
Number of cases heard in 2024 ~ MARAC
Number that were repeats ~ MARAC

### a-chatty
Afternoon all, sorry to bother you again. I never got an answer to my last email. What I'd like is how many domestic abuse specialists you employ, and where they are based. I don't need names. Also is there a waiting list for the course? Cheers, Bob
=>
how many domestic abuse specialists you employ
where they are based
is there a waiting list for the course

### a-lines-question-words
how many officers
how many trained in domestic abuse
how many trained in the last 2 years
when was the training last updated
=>
how many officers
how many trained in domestic abuse
how many trained in the last 2 years
when was the training last updated

### a-wrapped
Please could you let me know the number of officers within
your force who have been the subject of an allegation of
domestic abuse made by a current or former partner
during the calendar years 2022, 2023 and 2024.

Of these, please state the number who were

- suspended
- placed on restricted duties
- left in their role
=>
the number of officers within your force who have been the subject of an allegation of domestic abuse made by a current or former partner during the calendar years 2022, 2023 and 2024.
suspended ~ please state the number who were
placed on restricted duties ~ please state the number who were
left in their role ~ please state the number who were

### a-policy-list
Kindly provide copies of:
* the force's domestic abuse policy
* the vetting policy
* minutes of the domestic abuse board from January 2024 onwards
If any are published, links are enough.
=>
the force's domestic abuse policy ~ Kindly provide copies of
the vetting policy ~ Kindly provide copies of
minutes of the domestic abuse board from January 2024 onwards ~ Kindly provide copies of

### a-by-year-end
1. Number of officers accused
2. Number of officers suspended
3. Number of officers dismissed

Broken down by year, 2019 to 2024, and by rank.
=>
Number of officers accused ~ Broken down by year
Number of officers suspended ~ Broken down by year
Number of officers dismissed ~ Broken down by year

### a-ps
How much did you spend on domestic abuse training in 2023/24?

Regards, Kit

PS - and how much in 2024/25?
=>
How much did you spend on domestic abuse training in 2023/24?
how much in 2024/25

### a-if-chain
Do you have a policy on officers who are victims of domestic abuse? If yes please send it. If no, when will you have one? Do you offer paid leave to them, and if so how many days and how many people took it in 2024?
=>
Do you have a policy on officers who are victims of domestic abuse?
If yes please send it.
If no, when will you have one?
Do you offer paid leave to them
if so how many days
how many people took it in 2024
`
