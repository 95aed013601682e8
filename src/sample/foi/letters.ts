/** Letters that ask the sample force for information, by nobody. The first half come on Mondays, the others in between. */
export const letters: readonly string[] = [
  `Dear Information Rights team,

Under the Freedom of Information Act 2000, please tell me:

1. How many reports of domestic abuse did the force receive in each month of last year?
2. In how many of them was the risk graded high?

Please send the figures as a spreadsheet.
`,
  `Hello,

I should like to know how many detectives in your Community Safety Units have finished the specialist course on domestic abuse, and how many of those in post today have not.

If this would take more than 18 hours, please tell me what you could give within the limit.
`,
  `Dear Sir or Madam,

This is a request under the Freedom of Information Act.

a. How many people did the force refer to a perpetrator programme in each of the last three financial years?
b. How many of those referrals were taken up?
c. Which organisations run the programmes?
`,
  `To the FOI officer

1) How many police officers were accused of domestic abuse in each calendar year since 2019?
2) How many of them were dismissed?
3) Does the force have a policy about domestic abuse by its own people? Please send a copy of the version in force.
`,
  `Good morning,

Please could you tell me what training on coercive control is given to response officers, how long it lasts, whether it is mandatory, and who delivers it?
`,
  `Dear team,

Please give me, for each area command and for each of the last five years:

1. the number of reports of domestic abuse;
2. the number of referrals to independent advisers.

I am happy to have numbers below five rounded.
`,
  `Dear Freedom of Information officer,

How many special constables finished Domestic Abuse Matters in 2021, 2022 and 2023?
`,
  `Hello,

I am asking about safety training.

1. How many people failed the fitness part of the yearly safety learning last year?
2. How many of them passed it later?
`,
  `To whom it may concern

Please tell me how many posts the force has for detective constables in each Community Safety Unit, and how many of them are filled.
`,
  `Dear Sir or Madam,

Question 1: What does the force do when a victim of domestic abuse is a man?
Question 2: Which help services does it point him to?
Question 3: How many reports last year named a male victim?
`,
  `Hi,

Which risk assessment tool do your officers use at the scene of domestic abuse, since when, and how many assessments were raised by a supervisor in the last twelve months?
`,
  `Dear Information Rights Manager,

Under the Act I ask for the number of sessions of face-to-face training on domestic abuse held in the last two years, and how many people were booked on them and did not come.
`,
]
