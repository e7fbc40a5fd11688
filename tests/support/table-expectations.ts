import { readable } from '../../src/domain/visibility/access.js';
import type { Phase } from '../../src/domain/visibility/phase.js';
import type { AccessRole, ViewerRelations } from '../../src/domain/visibility/relation.js';
import { relationsTo } from '../../src/domain/visibility/relations-to.js';
import { access } from '../../src/domain/visibility/viewer-access.js';
import {
  objectsOfNoCase,
  visibleObjects,
  type VisibleObject,
} from '../../src/domain/visibility/visibility-table.js';
import type { PlantedWord } from './planted-words.js';
import { openSeatsOf, partiesOf, type PlannedCase, plannedCase } from './played-cases.js';

/** What accounts and delegations of the play say, by name; everybody else is an employee. */
const roles: Readonly<Record<string, readonly AccessRole[]>> = {
  林晓雯: ['hr'],
  周敏之: ['hr'],
  许文静: ['hr'],
  方正宁: ['auditor'],
  沈若谷: ['ratifier'],
  唐一鸣: ['ratifier'],
  顾长风: ['admin'],
};
const departments: Readonly<Record<string, readonly string[]>> = { 许文静: ['住院产品部', '门诊产品部'] };
const standsIn: Readonly<Record<string, readonly string[]>> = {
  杜明薇: ['薛平川'],
  罗静仪: ['叶知秋', '高乐天'],
};

export function relationsByName(name: string, planned: PlannedCase): ViewerRelations {
  return relationsTo(partiesOf(planned), {
    person: name,
    roles: roles[name] ?? [],
    hrDepartments: departments[name] ?? 'all',
    standsInFor: standsIn[name] ?? [],
  });
}

/** Whether the table lets this person read the word. @param name null for who is not signed in */
export function mayReadWord(name: string | null, planted: PlantedWord): boolean {
  if (name === null) return false;
  const planned = plannedCase(planted.caseKey);
  const item = {
    ...planted.item,
    // Asking somebody about an item hands that item in to them.
    ...(planted.askedOf === name && { draft: false }),
    own: planted.author === name,
    corroborationOpen: planted.askedOf === name,
  };
  return readable(access(planted.object, relationsByName(name, planned), phaseFor(name, planned, item)));
}

/**
 * Whether some page has to show it: of reasons the table says who may know of the step, design who reads the words. A second person
 * reads why the first one asks: in the play no other reason of such a case is planted.
 */
export function mustReadWord(name: string, planted: PlantedWord): boolean {
  const { own } = relationsByName(name, plannedCase(planted.caseKey));
  const oversees = own.some((relation) => ['hr', 'auditor', 'second-person'].includes(relation));
  return mayReadWord(name, planted) && (!planted.isReason || oversees);
}

/** Whether the table gives the person anything at all of the case, apart from what everybody has. */
export function seesAnything(name: string, planned: PlannedCase): boolean {
  const relations = relationsByName(name, planned);
  const facts = phaseFor(name, planned, {
    corroborationOpen: planned.key === 'writing' && planned.witness === name,
  });
  return caseObjects.some((object) => access(object, relations, facts) !== 'none');
}

const caseObjects = visibleObjects.filter((object: VisibleObject) => !objectsOfNoCase.has(object));

function phaseFor(name: string, planned: PlannedCase, item: Partial<Phase>): Phase {
  const { phase } = planned;
  const seats = openSeatsOf(planned);
  const handedIn = planned.session === 'scoring' ? seats.slice(0, 3) : seats;
  const replied = planned.peers.slice(0, phase.peerReplies);
  return {
    ...phase,
    ownSheetHandedIn: handedIn.includes(name),
    ownReviewSubmitted: replied.includes(name) || (phase.managerSubmitted && planned.manager === name),
    chair: seats[0] === name,
    ...item,
  };
}
