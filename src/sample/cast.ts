/**
 * The named cast of the sample company 禾木医信, by employee number in `sample/people.csv`. Invented, all of them.
 * Tests, the demo and the screenshots use the same people.
 */
export const cast = {
  generalManager: 'C0001',
  technologyOfficer: 'C0002',
  headOfPeople: 'C0003',
  peoplePartner: 'C0004',
  peoplePartnerInpatient: 'C0005',
  administrator: 'C0006',
  auditor: 'C0007',
  legalCounsel: 'C0008',
  medicalAdviser: 'C0009',
  customerSuccess: 'C0010',
  vicePresidentInpatient: 'C0011',
  vicePresidentPlatform: 'C0012',
} as const;

export type CastMember = keyof typeof cast;
