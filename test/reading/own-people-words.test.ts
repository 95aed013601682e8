import { describe, expect, test } from 'vitest'
import { toldAlone } from './told-alone.fixture.ts'

/** Each question, as what it is understood, and what looks like it and asks for something else. */
type Family = readonly [name: string, understood: Readonly<Record<string, string>>, decoys: readonly string[]]

const families: readonly Family[] = [
  [
    'cases of misconduct, and what is done to people, are of the force’s own',
    {
      'How many domestic abuse misconduct cases were finalised in 2024?': 'conduct.cases-ended',
      'How many misconduct cases concerning domestic abuse were opened in 2024?': 'conduct.cases',
      'How many people were dismissed for domestic abuse in 2024?': 'conduct.people-dismissed',
      'How many people were suspended over domestic abuse in 2024?': 'conduct.people-suspended',
      'How many people faced a misconduct meeting over domestic abuse in 2024?':
        'conduct.people-at-hearings; proceeding=meeting',
    },
    [
      'How many domestic abuse cases were finalised in 2024?',
      'How many domestic abuse cases were opened in 2024?',
      // Those spoken of before, whoever they are.
      'How many were dismissed for domestic abuse in 2024?',
      'How many people were charged with domestic abuse in 2024?',
      'How many people were accused of domestic abuse in 2024?',
      'How many people received a written warning about domestic abuse in 2024?',
      'How many misconduct cases about domestic abuse were dealt with in 2024?',
      'How many domestic abuse allegations against officers were dealt with in 2024?',
      'How many officers opened misconduct cases about domestic abuse in 2024?',
    ],
  ],
  [
    'outcomes short of dismissal, and none at all',
    {
      'How many officers received a sanction short of dismissal for domestic abuse in 2024?':
        'conduct.people-disciplined; role=police_officer',
      'How many officers were given a disciplinary penalty other than dismissal for domestic abuse in 2024?':
        'conduct.people-disciplined; role=police_officer',
      'How many allegations of domestic abuse against officers were there in 2024 where no further action was taken?':
        'conduct.allegation-outcomes; outcome=no_further_action; role=police_officer',
      'How many officers were disciplined or given a written warning for domestic abuse in 2024?':
        'conduct.people-disciplined; role=police_officer',
      'How many officers were dismissed following a misconduct hearing about domestic abuse in 2024?':
        'conduct.people-at-hearings; outcome=dismissal_without_notice; proceeding=hearing|accelerated_hearing; role=police_officer',
      'How many officers ended up being dismissed for domestic abuse in 2024?':
        'conduct.people-dismissed; role=police_officer',
      'How many officers were dismissed at a misconduct hearing for domestic abuse in 2024?':
        'conduct.people-at-hearings; outcome=dismissal_without_notice; proceeding=hearing|accelerated_hearing; role=police_officer',
      'How many domestic abuse hearings found gross misconduct in 2024?':
        'conduct.hearings; finding=gross_misconduct; proceeding=hearing|accelerated_hearing',
      'How many domestic abuse allegations against officers were assessed to be gross misconduct in 2024?':
        'conduct.allegations; role=police_officer; severity=gross_misconduct',
    },
    [
      'How many officers received a sanction for domestic abuse in 2024?',
      'How many officers had an outcome short of dismissal for domestic abuse in 2024?',
      'How many allegations of domestic abuse against officers were dismissed at a hearing in 2024?',
      'How many domestic abuse reports against officers were there in 2024 where no further action was taken?',
      'How many officers took no further action on domestic abuse in 2024?',
      'How many allegations of domestic abuse against officers were dismissed following an investigation in 2024?',
      'How many officers appeared in court over domestic abuse in 2024?',
      'How many officers ended up in court over domestic abuse in 2024?',
    ],
  ],
  [
    'investigations, and the people they are of',
    {
      'How many officers did you investigate for domestic abuse in 2024?':
        'conduct.people-under-misconduct-investigation; role=police_officer',
      'What is the average time to conclude a misconduct investigation into domestic abuse?':
        'conduct.investigations-ended',
      'What was the average length of the misconduct investigations into domestic abuse that ended in 2024?':
        'conduct.investigations-ended',
      'How long on average does it take for a domestic abuse misconduct case against an officer to be resolved?':
        'conduct.cases-ended; role=police_officer',
      'What was the longest misconduct investigation into domestic abuse in 2024?': 'conduct.investigations-ended',
    },
    [
      'How many misconduct investigations into domestic abuse by officers were opened in 2024?',
      'How many domestic abuse reports did you investigate in 2024?',
      'How many misconduct investigations into domestic abuse are still to be concluded?',
      'How many misconduct investigations into domestic abuse took longest to conclude in 2024?',
      'What was the longest criminal investigation into domestic abuse in 2024?',
      'How many officers retired before their misconduct hearing for domestic abuse in 2024?',
      'How many officers resigned before proceedings were concluded over domestic abuse in 2024?',
    ],
  ],
  [
    'how things stand with somebody',
    {
      'On 1 January 2026 how many officers stood suspended on account of alleged domestic abuse?':
        'conduct.people-suspended-on-day; role=police_officer',
      'How many officers were under suspension for domestic abuse on 1 May 2025?':
        'conduct.people-suspended-on-day; role=police_officer',
      'How many officers are currently subject to restricted duties because of domestic abuse?':
        'conduct.people-restricted-on-day; role=police_officer',
      'What is the current number of officers suspended for domestic abuse?':
        'conduct.people-suspended-on-day; role=police_officer',
      'How many officers were moved to restricted duties because of domestic abuse in 2024?':
        'conduct.people-restricted; role=police_officer',
    },
    [
      'How many officers were moved to other duties because of domestic abuse in 2024?',
      'How many officers were suspended from driving because of domestic abuse in 2024?',
      'What is your current policy on the number of officers suspended for domestic abuse?',
    ],
  ],
  [
    'who is meant: those named, all of them, and nobody else',
    {
      'How many officers, PCSOs or staff were accused of domestic abuse in 2024?':
        'conduct.people-accused; role=police_officer|pcso|police_staff',
      'How many officers or staff members were charged with domestic abuse in 2024?': 'conduct.people-charged',
      'How many officers, staff and PCSOs were convicted of domestic abuse in 2024?':
        'conduct.people-convicted; role=police_officer|pcso|police_staff',
      'How many people in your employ were charged with domestic abuse in 2024?': 'conduct.people-charged',
      'How many officers were named in domestic abuse allegations in 2024?':
        'conduct.people-accused; role=police_officer',
      'How many police officers had domestic abuse allegations made about them in 2024?':
        'conduct.people-accused; role=police_officer',
      'How many domestic abuse allegations did your force receive against its officers in 2024?':
        'conduct.allegations; role=police_officer',
      'How many domestic abuse allegations involving police officers as alleged perpetrators were made in 2024?':
        'conduct.allegations; role=police_officer',
      'How many officers retired in 2024 after an allegation of domestic abuse had been made against them?':
        'conduct.people-who-left; leaver_reason=retired; role=police_officer',
      'How many officers were charged by the CPS with domestic abuse in 2024?':
        'conduct.people-charged; role=police_officer',
    },
    [
      'How many officers, staff, PCSOs and specials were accused of domestic abuse in 2024?',
      'How many PCs, sergeants and staff were accused of domestic abuse in 2024?',
      'How many officers naming a colleague in domestic abuse allegations were there in 2024?',
      'How many officers of senior rank were accused of domestic abuse in 2024?',
      'How many domestic abuse allegations involving police officers as victims were made in 2024?',
      'How many domestic abuse allegations involving police officers as witnesses were made in 2024?',
      'How many people on a perpetrator programme were accused of domestic abuse in 2024?',
      'How many officers were tried for domestic abuse in 2024?',
    ],
  ],
  [
    'who came and went, and where they are',
    {
      'How many people entered through the degree apprenticeship in 2024?':
        'workforce.joiners; entry_route=degree_apprenticeship',
      'How many people started with the force as direct entry detectives in 2024?':
        'workforce.joiners; entry_route=direct_entry_detective',
      'How many transferees from other forces were there in 2024?': 'workforce.joiners; entry_route=transferee',
      'How many officers have you lost since 2022?': 'workforce.leavers; role=police_officer',
      'How many police officers came over from other forces in 2024?':
        'workforce.joiners; entry_route=transferee; role=police_officer',
      'How many PCSOs and staff joined in 2024?': 'workforce.joiners; role=pcso|police_staff',
      'How many PCSOs quit their job in 2024?': 'workforce.leavers; leaver_reason=resigned; role=pcso',
      'How many officers left, retired or resigned in 2024?': 'workforce.leavers; role=police_officer',
      'How many officers resigned and left the force in 2024?':
        'workforce.leavers; leaver_reason=resigned; role=police_officer',
      'How many resignations by officers were there in 2024?':
        'workforce.leavers; leaver_reason=resigned; role=police_officer',
      'How many people are in your professional standards department?':
        'workforce.strength; unit_kind=professional_standards',
      'What is the current number of PCSOs in neighbourhood teams?':
        'workforce.strength; role=pcso; unit_kind=neighbourhood',
      'What is the current number of police officer vacancies?': 'workforce.vacancies; role=police_officer',
      'How many police officer vacancies are you carrying?': 'workforce.vacancies; role=police_officer',
    },
    [
      'How many officers joined as special constables in 2024?',
      'How many people live near a public access office?',
      'How many people entered the public access office in 2024?',
      'How many transferees were accused of domestic abuse in 2024?',
      'How many transferees are there in CID?',
      'How many officers have you lost to other forces since 2022?',
      'How many allegations of domestic abuse against officers came over from other forces in 2024?',
      'How many warrant cards has the force lost since 2022?',
      'How many dismissals by officers were there in 2024?',
      'How many people were trained in your professional standards department in 2024?',
      'How many people in professional standards were accused of domestic abuse in 2024?',
      'What is the shortfall of police officer posts?',
      'What is the current position on the number of police officer vacancies?',
    ],
  ],
]

describe.each(families)('%s', (_, understood, decoys) => {
  test.each(Object.entries(understood))('%s', (question, expected) => {
    expect(toldAlone(question)).toBe(expected)
  })

  test.each(decoys)('is something else: %s', (question) => {
    expect(toldAlone(question)).toBe('not understood')
  })
})
