import { items, members, word, type Draft, type Members } from '../draft.js';
import { factSource, factSources, type FactSource } from '../fact-sources.js';
import { problem, type Problem } from '../problem.js';

const reserved: readonly string[] = ['framework', 'target', 'criteria'];

/** Each fact against the source it names: type, nullability, parameters, and the name by what it is about. */
export function checkFacts(draft: Draft): Problem[] {
  return items(draft.facts?.facts).flatMap((item, index) => {
    const fact = members(item);
    const name = word(fact.source);
    if (name === undefined) return [];
    const source = factSource(name);
    const place = ['facts', index, 'source'];
    const known = Object.keys(factSources).join(', ');
    return source
      ? ofFact(fact, index, name, source)
      : [problem('facts.json', place, 'source-unknown', { value: name, known })];
  });
}

function ofFact(fact: Members, index: number, name: string, source: FactSource): Problem[] {
  const mismatch = (field: string, wanted: string): Problem =>
    problem('facts.json', ['facts', index, field], 'source-mismatch', { source: name, field, wanted });
  const found: Problem[] = [];
  if (word(fact.type) !== undefined && fact.type !== source.type) found.push(mismatch('type', source.type));
  if (typeof fact.nullable === 'boolean' && fact.nullable !== source.nullable) {
    found.push(mismatch('nullable', String(source.nullable)));
  }
  const given = Object.keys(members(fact.parameters)).sort().join(', ');
  const wanted = [...(source.parameters ?? [])].sort().join(', ');
  if (given !== wanted) found.push(mismatch('parameters', wanted === '' ? '–' : wanted));
  if (misnamed(word(fact.name), source))
    found.push(problem('facts.json', ['facts', index, 'name'], 'fact-misnamed'));
  return found;
}

function misnamed(name: string | undefined, source: FactSource): boolean {
  const first = name?.split('.')[0];
  if (first === undefined) return false;
  return reserved.includes(first) || (first === 'criterion') !== (source.scope === 'criterion');
}
