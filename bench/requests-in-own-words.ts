/**
 * Four letters that ask what the four published requests ask, in other words: 3, 13, 18 and 2 questions. They stand in
 * where the published pages are not at hand.
 */
export const requestsInOwnWords = {
  A: `Dear Sir or Madam, please send me the following.
1. Are there officers in your force who have been given special training in domestic abuse? In what way is it different from the training that everybody gets?
2. How many domestic abuse officers do you have?
3. How can a member of the public reach these officers: does it happen by itself when a report involves domestic abuse, and if not, how does one go about it?`,
  B: `I am studying domestic abuse perpetrated by police officers and how forces respond to it. My questions are about police officers, PCSOs and special constables; please leave police staff out. Please answer questions 1 to 7 by calendar year, in numbers.
1. How many allegations of domestic abuse against police officers, PCSOs and special constables were made from January 2019 to April 2022?
2. How many police officers, PCSOs and special constables were charged with offences related to domestic abuse from January 2019 to April 2022?
3. How many police officers, PCSOs and special constables were convicted of offences related to domestic abuse from January 2019 to April 2022?
4. How many police officers, PCSOs and special constables were under misconduct investigation for domestic abuse from January 2019 to April 2022?
5. How many police officers, PCSOs and special constables were disciplined for domestic abuse, by a warning or management advice for example, from January 2019 to April 2022?
6. How many police officers, PCSOs and special constables were dismissed for domestic abuse from January 2019 to April 2022?
7. How many police officers, PCSOs and special constables resigned, retired or left after allegations of domestic abuse from January 2019 to April 2022?
8. Does your force have a policy or procedure for responding to allegations of domestic abuse perpetrated by police? Yes or no.
9. If so, has the policy been updated since September 2020? Yes or no.
10. If it has been updated, please give details of what was changed.
11. Does your force train people to respond to allegations of domestic abuse perpetrated by police? Yes or no.
12. If so, was that training introduced since September 2020? Yes or no.
13. Is that training mandatory or voluntary?`,
  C: `I should like to know about the training that your force gives on domestic abuse.
1. Does your force at present deliver formal or informal training in handling domestic abuse cases?
2. If it does, what does the current training consist of?
3. Please send me all course materials used in the training, such as papers, exercises and slides; where somebody holds the copyright, title and author will do.
4. Do the scenarios of the training have perpetrators and victims of different genders, or is there another gendered focus?
5. How many hours or days does the training take?
6. How regularly is the training given, and how often in their careers are staff offered it?
7. Is the training online or in person?
8. Is it for individuals or for groups, and how large are the groups?
9. Is the training mandatory, is it assessed, can one fail it and what happens then, and how many failed in the last year?
10. Who delivers the training?
11. Is it delivered by external organisations, and if by internal staff, what are their qualifications? Please list the organisations that delivered training in the last 10 years.
12. Are staff offered the training, or do they apply for it?
13. To which members of staff is it offered?
14. How long have you been providing this training, and what significant changes were there in the last 10 years?
15. Do you track completion and impact of the training, and how?
16. How many members of staff have received and finished the training each year since 2015?
17. If no training is offered, does the force signpost knowledge about domestic abuse in another way, online for example?
18. If your force is not offering training, what is the reason?`,
  D: `My dissertation is about how police respond to male victims of domestic abuse.
1. Does your force have training programmes for officers and staff that are tailored to male victims of domestic abuse?
2. If there is such training, what was the rationale for introducing it, and were there incidents that led to it?`,
} as const
