import type { Viewer } from '../web/viewer.js';
import type { Found } from './search.service.js';

/** What was found, in the reader's language; `count` is 0 where nothing was. */
export function searchView(text: string, { people, cases, places }: Found, { language }: Viewer) {
  return {
    q: text,
    people: people.map((person) => ({
      href: `/people/${person.id}`,
      name: language === 'en' ? (person.latinName ?? person.name) : person.name,
      otherName: (language === 'en' ? person.name : person.latinName) ?? '',
      employeeNumber: person.employeeNumber,
      department: person.department,
      level: person.level ?? '',
      left: person.status === 'left',
    })),
    cases: cases.map((line) => ({ ...line, href: `/cases/${line.caseId}` })),
    places,
    count: people.length + cases.length + places.length,
  };
}
