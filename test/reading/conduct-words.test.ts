import { describe, expect, test } from 'vitest'
import { toldAlone } from './told-alone.fixture.ts'

/** Each question, as what it is understood, and what looks like it and asks for something else. */
type Family = readonly [name: string, understood: Readonly<Record<string, string>>, decoys: readonly string[]]

const families: readonly Family[] = [
  [
    'what is alleged of people, and what people do with allegations',
    {
      'How many officers had at least one allegation of domestic abuse made against them in 2024?':
        'conduct.people-accused; role=police_officer',
      'Please state the number of serving officers with allegations of domestic abuse in 2024.':
        'conduct.people-accused; role=police_officer',
      'How many officers were there against whom an allegation of domestic abuse was made in 2024?':
        'conduct.people-accused; role=police_officer',
      'How many PCSOs were the subject of domestic abuse allegations in 2024?': 'conduct.people-accused; role=pcso',
    },
    [
      'How many officers attended domestic abuse allegations in 2024?',
      'Please state the number of serving officers whose allegation of domestic abuse was upheld in 2024.',
      'How many officers received allegations of domestic abuse in 2024?',
      'How many officers made allegations of domestic abuse in 2024?',
      'How many officers were made aware of allegations of domestic abuse in 2024?',
      'How many allegations of domestic abuse were made by officers in 2024?',
      'How many officers raised allegations of domestic abuse in 2024?',
      'How many officers recorded allegations of domestic abuse in 2024?',
      'How many officers reported being charged with domestic abuse in 2024?',
      'How many officers took allegations of domestic abuse in 2024?',
      'How many officers were given allegations of domestic abuse to investigate in 2024?',
      'How many officers posted in training were accused of domestic abuse in 2024?',
      'How many officers who are assigned to training were dismissed for domestic abuse in 2024?',
    ],
  ],
  [
    'hearings, what they decided, and of whom',
    {
      'How many officers faced a gross misconduct hearing for domestic abuse in 2024?':
        'conduct.people-at-hearings; proceeding=hearing|accelerated_hearing; role=police_officer; severity=gross_misconduct',
      'How many PCSOs were taken to a misconduct meeting over domestic abuse in 2024?':
        'conduct.people-at-hearings; proceeding=meeting; role=pcso',
      'How many domestic abuse misconduct hearings resulted in dismissal in 2024?':
        'conduct.hearings; outcome=dismissal_without_notice; proceeding=hearing|accelerated_hearing',
      'In how many domestic abuse hearings was gross misconduct found proven in 2024?':
        'conduct.hearings; finding=gross_misconduct; proceeding=hearing|accelerated_hearing',
      'How many allegations of domestic abuse against officers resulted in dismissal without notice in 2024?':
        'conduct.allegation-outcomes; outcome=dismissal_without_notice; role=police_officer',
      'How many officers were acquitted of domestic abuse in 2024?': 'conduct.people-acquitted; role=police_officer',
    },
    [
      'How many officers attended a misconduct hearing about domestic abuse in 2024?',
      'How many officers sat on a misconduct hearing for domestic abuse in 2024?',
      'How many officers went to a court hearing about domestic abuse in 2024?',
      'How many domestic abuse misconduct hearings were dismissed in 2024?',
      'How many domestic abuse hearings ended in dismissal of the allegations in 2024?',
      'How many allegations of domestic abuse against officers were dismissed in 2024?',
      'How many officers were cleared of domestic abuse in 2024?',
    ],
  ],
  [
    'by whom misconduct is investigated, and where people work',
    {
      'How many officers are being investigated by professional standards for domestic abuse?':
        'conduct.people-under-investigation; role=police_officer',
      'How many officers are currently the subject of a misconduct investigation into domestic abuse?':
        'conduct.people-under-investigation; role=police_officer',
      'How many officers were suspended from duty over domestic abuse in 2024?':
        'conduct.people-suspended; role=police_officer',
      'How many officers had restrictions placed on their duties because of domestic abuse in 2024?':
        'conduct.people-restricted; role=police_officer',
    },
    [
      'How many officers in professional standards are under investigation for domestic abuse?',
      'How many officers are the subject of a misconduct investigation into domestic abuse?',
      'How many domestic abuse cases against officers did you take in 2024?',
    ],
  ],
  [
    'who left while something went on',
    {
      'How many officers resigned while under investigation for domestic abuse in 2024?':
        'conduct.people-who-left-under-investigation; leaver_reason=resigned; role=police_officer',
      'How many PCSOs retired during a misconduct investigation into domestic abuse in 2024?':
        'conduct.people-who-left-under-investigation; leaver_reason=retired; role=pcso',
      'How many officers left the force whilst being investigated for domestic abuse in 2024?':
        'conduct.people-who-left-under-investigation; role=police_officer',
    },
    [
      'How many officers were suspended while under investigation for domestic abuse in 2024?',
      'How many officers resigned while under criminal investigation for domestic abuse in 2024?',
      'How many officers resigned after an investigation into domestic abuse in 2024?',
      'How many officers resigned before an investigation into domestic abuse in 2024?',
      'How many officers resigned while investigating domestic abuse in 2024?',
      'How many officers were promoted while under investigation for domestic abuse in 2024?',
      'How many victims left home during an investigation into domestic abuse in 2024?',
      'How many allegations of domestic abuse against officers were made during an investigation in 2024?',
      'How many officers are under investigation for domestic abuse and have resigned?',
    ],
  ],
  [
    'kinds that the record holds only together with others',
    {
      'How many domestic abuse reports of stalking and harassment were received in 2024?':
        'response.reports; offence_kind=stalking_or_harassment',
    },
    [
      'How many domestic abuse reports of stalking were received in 2024?',
      'How many domestic abuse reports of harassment were received in 2024?',
      'How many domestic abuse reports of murder were received in 2024?',
      'How many domestic abuse allegations of physical abuse were made against officers in 2024?',
      'How many domestic abuse allegations of emotional abuse were made against officers in 2024?',
    ],
  ],
  [
    'reports, and those of them that record an offence',
    {
      'How many domestic abuse crimes were recorded in 2024?': 'response.offences',
      'How many domestic abuse offences of rape were recorded in 2024?': 'response.offences; offence_kind=rape',
      'How many coercive control offences were recorded in 2024?':
        'response.offences; offence_kind=controlling_or_coercive_behaviour',
      'How many domestic abuse incidents did not amount to a crime in 2024?':
        'response.reports; offence_kind=no_offence',
    },
    [
      'How many domestic abuse offences were committed in 2024?',
      'How many domestic abuse offences resulted in a charge in 2024?',
      'How many domestic abuse offences against police officers were recorded in 2024?',
      'How many sexual offences were recorded as domestic abuse in 2024?',
      'How many domestic abuse incidents were crimes in 2024?',
      'How many allegations of coercive control were made against officers in 2024?',
    ],
  ],
  [
    'the sex of one party, where it is said whose',
    {
      'How many domestic abuse reports were received in 2024 where the victim was a man?':
        'response.reports; victim_sex=male',
      'How many domestic abuse reports were received in 2024 where the suspect was female?':
        'response.reports; suspect_sex=female',
      'How many domestic abuse reports named a police officer as the suspect in 2024?':
        'response.reports-against-police; suspect_role=police_officer',
    },
    [
      'How many domestic abuse reports were made by women in 2024?',
      'How many domestic abuse reports were there in 2024 where a man was the victim of a woman?',
      'How many domestic abuse reports involved a police officer in 2024?',
      'How many domestic abuse reports with a male victim and a female suspect were received in 2024?',
      'How many domestic abuse reports named a male officer as the suspect in 2024?',
      'How many domestic abuse reports named a police officer in 2024?',
      'How many domestic abuse reports named a police officer as the victim in 2024?',
    ],
  ],
  [
    'how a risk was assessed',
    {
      'How many DASH risk assessments resulted in a grading of high in 2024?':
        'response.risk-assessments; grade=high; tool=dash',
      'How many risk assessments were carried out using DARA in 2024?': 'response.risk-assessments; tool=dara',
      'How many risk assessments were raised by a supervisor in 2024?': 'response.risk-assessments; raised=raised',
      'How many domestic abuse reports were not graded in 2024?': 'response.reports; risk_grade=unknown',
    },
    [
      'How many risk assessments led to a referral in 2024?',
      'How many risk assessments resulted in an arrest in 2024?',
    ],
  ],
  [
    'who joined and left, and nobody else',
    {
      'How many leavers were there in 2024?': 'workforce.leavers',
      'How many new recruits were there in 2024?': 'workforce.joiners',
      'How many officers transferred into the force in 2024?':
        'workforce.joiners; entry_route=transferee; role=police_officer',
      'How many officers of the rank of inspector left in 2024?':
        'workforce.leavers; rank=inspector; role=police_officer',
      'How many police officers do you currently have?': 'workforce.strength; role=police_officer',
      'What is the total headcount of the force?': 'workforce.strength',
      'How many sergeants voluntarily resigned in 2024?': 'workforce.leavers; leaver_reason=resigned; rank=sergeant',
      'How many officers were posted in training on 1 May 2024?':
        'workforce.strength; role=police_officer; unit_kind=training',
      'How many officers were assigned to CID on 1 May 2024?':
        'workforce.strength; role=police_officer; unit_kind=criminal_investigation',
    },
    [
      'How many recruits were trained in domestic abuse in 2024?',
      'How many leavers had been trained in domestic abuse in 2024?',
      'How many new recruits were accused of domestic abuse in 2024?',
      'How many school leavers were recruited in 2024?',
      'How many officers transferred to another force in 2024?',
      'How many officers of the rank of inspector or above left in 2024?',
      'How many officers who transferred in were accused of domestic abuse in 2024?',
      'How many officers were assigned to domestic abuse cases on 1 May 2024?',
    ],
  ],
  [
    'which unit leads, and how it is done',
    {
      'Which unit investigates high risk domestic abuse?': 'response.how-a-report-is-handled',
      'Which department is responsible for investigating domestic abuse?': 'response.how-a-report-is-handled',
      'What happens when a victim reports domestic abuse?': 'response.how-a-report-is-handled',
      'Which unit leads on domestic abuse where the suspect is a police officer?': 'response.how-a-report-is-handled',
    },
    [
      'Who is responsible for domestic abuse?',
      'Which unit investigates reports of murder?',
      'Which police officers investigate domestic abuse?',
      'Which police officers lead on domestic abuse?',
      'How many teams investigate domestic abuse?',
      'Which officers in CID look into domestic abuse?',
    ],
  ],
  [
    'how long cases and investigations took',
    {
      'How long do misconduct investigations into domestic abuse take on average?': 'conduct.investigations-ended',
      'On average, how many days did domestic abuse cases against officers last?':
        'conduct.cases-ended; role=police_officer',
    },
    [
      'How long does a domestic abuse investigation take on average?',
      'How long did officers serve on average before domestic abuse misconduct investigations?',
      'How many domestic abuse cases against officers took more than a year?',
    ],
  ],
  [
    'what people face, what is found, and what is only like it',
    {
      'How many officers are facing allegations of domestic abuse?': 'conduct.people-accused; role=police_officer',
      'How many officers had criminal charges brought against them for domestic abuse in 2024?':
        'conduct.people-charged; role=police_officer',
      'How many members of staff had their contract terminated for domestic abuse in 2024?': 'conduct.people-dismissed',
      'How many officers dismissed in 2024 were linked to domestic abuse?':
        'conduct.people-dismissed; role=police_officer',
      'How many officers were disciplined without being dismissed for domestic abuse in 2024?':
        'conduct.people-disciplined; role=police_officer',
      'How many officers were referred to the reflective practice review process over domestic abuse in 2024?':
        'not understood',
      'How many conduct matters about domestic abuse were recorded in 2024?':
        'conduct.cases; case_type=conduct_matter|recordable_conduct_matter',
      'How many domestic abuse allegations against officers were found to be unsubstantiated in 2024?':
        'not understood',
      'How many outstanding domestic abuse cases against officers do you have?':
        'conduct.cases-open; role=police_officer',
    },
    [
      'How many public facing officers were accused of domestic abuse in 2024?',
      'How many officers brought charges against them for domestic abuse in 2024?',
      'How many officers opened a misconduct investigation into domestic abuse in 2024?',
      'How many officers face the sack over domestic abuse?',
      'How many officers were warned about domestic abuse in 2024?',
      'How many matters of conduct about domestic abuse training arose in 2024?',
      'How many allegations of domestic abuse against officers are pending?',
      'How many allegations of domestic abuse against officers had no outcome in 2024?',
      'How many officers linked to domestic abuse training were dismissed in 2024?',
      'How do officers respond when they are accused of domestic abuse?',
    ],
  ],
  [
    'what was referred, to whom, and at which stage a risk was assessed',
    {
      'How many domestic abuse reports were referred to the CSU in 2024?':
        'response.referrals; lead_unit_kind=community_safety',
      'How many domestic abuse incidents were passed to CID in 2024?':
        'response.referrals; lead_unit_kind=criminal_investigation',
      'How many referrals to outside agencies were made in 2024?': 'response.referrals-out',
      'How many referrals to perpetrator programmes made in 2024 ended early?':
        'response.referrals-out; outcome=ended_early; service_kind=perpetrator_programme',
      'How many risk assessments were done at the scene in 2024?': 'response.risk-assessments; stage=first_response',
      'How many secondary risk assessments were completed in 2024?': 'response.risk-assessments; stage=secondary',
      'How many risk assessments came out as high in 2024?': 'response.risk-assessments; grade=high',
      'How many domestics were reported in 2024?': 'response.reports',
      'How many domestic abuse rapes were recorded in 2024?': 'response.offences; offence_kind=rape',
      'What is meant by domestic abuse in your force?': 'response.definition',
      'How are domestic abuse reports triaged?': 'response.how-a-report-is-handled',
    },
    [
      'How many domestic abuse reports were sent to the CPS in 2024?',
      'How many domestic abuse incidents were referred by CID in 2024?',
      'How many domestic abuse reports were allocated to officers in CID in 2024?',
      'How many victims were assigned to CID officers in 2024?',
      'How many risk assessments of officers were done at the scene in 2024?',
      'How many initial training courses in domestic abuse were held in 2024?',
      'How many rapes were recorded in 2024?',
      'How many rapes by officers were recorded in 2024?',
      'What counts as domestic abuse training?',
      'How do you allocate places on domestic abuse training?',
      'How do you manage domestic abuse perpetrators?',
      'How many flights were domestic in 2024?',
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
