/** Three versions of one policy about the force's own people, and one policy about something else. */
export const policies = `Policy code,Title,Topic,Version,In force from,Owner,Review date,Summary,Section,What changed,Why
DAEP,Domestic Abuse Employee Policy,Police-perpetrated domestic abuse,1.0,04/11/2019,Head of Public Protection,04/11/2020,Support for employees who suffer abuse and how allegations against employees are handled.,Confidentiality,Whoever knows of a case tells only those who need to know.,First policy of its own
DAEP,Domestic Abuse Employee Policy,Police-perpetrated domestic abuse,1.1,01/02/2021,Head of Public Protection,01/02/2022,,Confidentiality,Where a party works in the command that would investigate another command takes the case.,Employees feared that colleagues would hear of it
DAEP,Domestic Abuse Employee Policy,Police-perpetrated domestic abuse,1.1,01/02/2021,Head of Public Protection,01/02/2022,,Investigating officer,Nobody who knows the suspect may investigate.,National advice
DAEP,Domestic Abuse Employee Policy,Police-perpetrated domestic abuse,1.2,10/01/2022,Head of Public Protection,10/01/2023,,Lead unit,The DASO unit leads on every case.,A unit of its own was set up
RISK,Risk Assessment Policy,Risk,2.0,01/06/2018,Head of Safeguarding,01/06/2021,,,,
`
