/**
 * Four letters that ask what the four published requests ask, in other words: 3, 13, 18 and 2 questions. They stand in
 * where the published pages are not at hand.
 */
export const requestsInOwnWords = {
  A: `Dear Sir or Madam, please send me the following.
1. Are there officers in your force who have been given special training in domestic abuse? In what way is it different from the training that everybody gets?
2. How many domestic abuse officers do you have?
3. How can a member of the public reach these officers: does it happen by itself when a report involves domestic abuse, and if not, how does one go about it?`,
  B: `I am studying abuse at home by people who work for the police. I ask about officers, PCSOs and special constables only; leave police staff out. For questions 1 to 7, count by calendar year, January 2019 to April 2022.
1. How many allegations of domestic abuse did you receive about them?
2. How many of them were charged with an offence of domestic abuse?
3. How many of them were convicted of one?
4. How many of them were under a misconduct investigation because of domestic abuse?
5. How many of them were disciplined for it, short of dismissal, with a warning for example?
6. How many of them were dismissed for it?
7. How many of them resigned, retired or left for another reason after an allegation of domestic abuse?
8. Is there a policy on how the force deals with allegations of abuse by its own people? Yes or no.
9. If so, was that policy updated at any time since September 2020? Yes or no.
10. If it was updated, what did each update change?
11. Are people trained to deal with abuse by police officers? Yes or no.
12. If so, did that training begin after September 2020? Yes or no.
13. Is it mandatory or voluntary?`,
  C: `I should like to know about the training that your force gives on domestic abuse.
1. Do you train people, formally or otherwise, for cases of domestic abuse?
2. If you do, what is in the training today?
3. Please send the materials of each course: slides, papers, exercises. For what is under somebody's copyright, its title and author will do.
4. Do the scenarios of the training have perpetrators and victims of different genders, or is there another gendered focus?
5. How many hours or days does the training take?
6. How often is the training given, and when in a career does one take it?
7. Is the training online or in person?
8. Is it for individuals or for groups, and how large are the groups?
9. Is the training mandatory, is it assessed, can one fail it and what happens then, and how many failed in the last year?
10. Who delivers the training?
11. Do external organisations deliver it? If your own trainers do, what qualifications have they? List the organisations of the last 10 years.
12. Are staff offered the training, or do they apply for it?
13. To which members of staff is it offered?
14. Since when have you given this training, and what has changed in it over the last 10 years?
15. Do you track completion and impact of the training, and how?
16. In each year since 2015, how many people finished the training?
17. If you offer no training, do you point people to knowledge about domestic abuse in some other way?
18. If you offer no training, why is that?`,
  D: `My dissertation is about how police respond to male victims of domestic abuse.
1. Does your force have training programmes for officers and staff that are tailored to male victims of domestic abuse?
2. If there is such training, what was the rationale for introducing it, and were there incidents that led to it?`,
} as const
