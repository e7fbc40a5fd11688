/**
 * The table of design.md, section 6, with the paragraph below it: per object and relation a letter for each of the moments
 * (moments.ts), for a reader who wrote none of it. w write, r read, a aggregate, · none. What is not listed is none.
 */
export const expectedTable = `
framework
  candidate     rrrrrrrrrrrrrrr
  manager       rrrrrrrrrrrrrrr
  line-above    rrrrrrrrrrrrrrr
  nominator     rrrrrrrrrrrrrrr
  sponsor       rrrrrrrrrrrrrrr
  peer          rrrrrrrrrrrrrrr
  corroborator  rrrrrrrrrrrrrrr
  seat          rrrrrrrrrrrrrrr
  facilitator   rrrrrrrrrrrrrrr
  panel         rrrrrrrrrrrrrrr
  ratifier      rrrrrrrrrrrrrrr
  hr            wwwwwwwwwwwwwww
  auditor       rrrrrrrrrrrrrrr
  employee      rrrrrrrrrrrrrrr
rules
  candidate     rrrrrrrrrrrrrrr
  manager       rrrrrrrrrrrrrrr
  line-above    rrrrrrrrrrrrrrr
  nominator     rrrrrrrrrrrrrrr
  sponsor       rrrrrrrrrrrrrrr
  peer          rrrrrrrrrrrrrrr
  corroborator  rrrrrrrrrrrrrrr
  seat          rrrrrrrrrrrrrrr
  facilitator   rrrrrrrrrrrrrrr
  panel         rrrrrrrrrrrrrrr
  ratifier      rrrrrrrrrrrrrrr
  hr            wwwwwwwwwwwwwww
  auditor       rrrrrrrrrrrrrrr
  employee      rrrrrrrrrrrrrrr
calendar
  candidate     rrrrrrrrrrrrrrr
  manager       rrrrrrrrrrrrrrr
  line-above    rrrrrrrrrrrrrrr
  nominator     rrrrrrrrrrrrrrr
  sponsor       rrrrrrrrrrrrrrr
  peer          rrrrrrrrrrrrrrr
  corroborator  rrrrrrrrrrrrrrr
  seat          rrrrrrrrrrrrrrr
  facilitator   rrrrrrrrrrrrrrr
  panel         rrrrrrrrrrrrrrr
  ratifier      rrrrrrrrrrrrrrr
  hr            wwwwwwwwwwwwwww
  auditor       rrrrrrrrrrrrrrr
  employee      rrrrrrrrrrrrrrr
eligibility
  candidate     ·rrrrrrrrrrrrrr
  manager       ·rrrrrrrrrrrrrr
  line-above    ·rrrrrrrrrrrrrr
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
thesis
  candidate     ·rrrrrrrrrrrrrr
  manager       ·rrrrrrrrrrrrrr
  line-above    ·rrrrrrrrrrrrrr
  nominator     wrrrrrrrrrrrrrr
  sponsor       ·rrrrrrrrrrrrrr
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
self-review
  candidate     ·wwrrrrrrrrrrrr
  manager       ···rrrrrrrrrrrr
  line-above    ···rrrrrrrrrrrr
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ···rrrrrrrrrrrr
  auditor       ···rrrrrrrrrrrr
evidence
  candidate     ·wwrrrrrrrrrrrr
  manager       ···rrrrrrrrrrrr
  line-above    ···rrrrrrrrrrrr
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ···rrrrrrrrrrrr
  auditor       ···rrrrrrrrrrrr
manager-review
  candidate     ············rrr
  manager       ·rwwrrrrrrrrrrr
  line-above    ····rrrrrrrrrrr
  seat          ·······rrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ····rrrrrrrrrrr
  auditor       ····rrrrrrrrrrr
readiness
  candidate     ············rrr
  manager       ·rrrrrrrrrrrrrr
  line-above    ····rrrrrrrrrrr
  seat          ·······rrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ····rrrrrrrrrrr
  auditor       ····rrrrrrrrrrr
flags
  candidate     ············rrr
  manager       ·rrrrrrrrrrrrrr
  line-above    ····rrrrrrrrrrr
  seat          ·······rrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ····rrrrrrrrrrr
  auditor       ····rrrrrrrrrrr
peer-text
  candidate     ············aaa
  line-above    ····rrrrrrrrrrr
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ····rrrrrrrrrrr
  auditor       ····rrrrrrrrrrr
peer-names
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
addendum
  candidate     ············rrr
  manager       ············rrr
  line-above    ············rrr
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
packet
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ····rrrrrrrrrrr
  auditor       ····rrrrrrrrrrr
packet-after-scores
  seat          ·······rrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ····rrrrrrrrrrr
  auditor       ····rrrrrrrrrrr
roster
  candidate     ·····rrrrrrrrrr
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  hr            ·wwwwwwwwwwwwww
  auditor       ·rrrrrrrrrrrrrr
challenge
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
recusals
  facilitator   ·····rrrrrrrrrr
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
hand-ins
  seat          ·····aaaaaaaa··
  facilitator   ·····rrrrrrrrrr
  hr            ·rrrrrrrrrrrrrr
scores
  seat          ·······rrrrrr··
  facilitator   ·······rrrrrrrr
  ratifier      ··········r····
  hr            ·······rrrrrrrr
  auditor       ·······rrrrrrrr
ballots
  auditor       ··········rrrrr
tally
  seat          ·········rrrr··
  facilitator   ·········rrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ··········rrrrr
  auditor       ··········rrrrr
outcome
  candidate     ············rrr
  manager       ············rrr
  line-above    ············rrr
  seat          ·········rrrr··
  panel         ·············r·
  ratifier      ··········r····
  hr            ··········rrrrr
  auditor       ··········rrrrr
rationale
  candidate     ············rrr
  manager       ············rrr
  line-above    ············rrr
  seat          ·········rrrr··
  panel         ·············r·
  ratifier      ··········r····
  hr            ··········rrrrr
  auditor       ··········rrrrr
decision-report
  candidate     ············rrr
  manager       ············rrr
  line-above    ············rrr
  seat          ·········rrrr··
  hr            ··········rrrrr
  auditor       ··········rrrrr
decision-letter
  candidate     ············rrr
  manager       ············rrr
  line-above    ············rrr
  seat          ·········rrrr··
  hr            ··········rrrrr
  auditor       ··········rrrrr
appeal-statement
  candidate     ·rrrrrrrrrrrrrr
  panel         ·············r·
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
objection
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
notes
who-read
  candidate     ············rrr
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
case-state
  candidate     ·rrrraaaaaaarrr
  manager       ·rrrraaaaaaarrr
  line-above    ·rrrraaaaaaarrr
  nominator     rrrrraaaaaaarrr
  sponsor       ·rrrraaaaaaarrr
  peer          ·rrrraaaaaaarrr
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  panel         ·············r·
  ratifier      ··········r····
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
  second-person ·····rrrrrrr···
history
  candidate     ············rrr
  manager       ············rrr
  line-above    ············rrr
  nominator     ············rrr
  sponsor       ············rrr
  peer          ············rrr
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
  second-person ·····rrrrrrr···
reopening
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  second-person ·····rrrrrrr···
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
committee-steps
  seat          ·····rrrrrrrr··
  facilitator   ·····rrrrrrrrrr
  hr            ·rrrrrrrrrrrrrr
  auditor       ·rrrrrrrrrrrrrr
development-plan
cycle
  hr            wwwwwwwwwwwwwww
  auditor       rrrrrrrrrrrrrrr
cycle-summary
  hr            rrrrrrrrrrrrrrr
  auditor       rrrrrrrrrrrrrrr
person
  hr            wwwwwwwwwwwwwww
  auditor       rrrrrrrrrrrrrrr
`;
