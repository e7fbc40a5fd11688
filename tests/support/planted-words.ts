import type { Phase } from '../../src/domain/visibility/phase.js';
import type { VisibleObject } from '../../src/domain/visibility/visibility-table.js';
import type { CaseKey } from './played-cases.js';

/** A word that occurs nowhere else, and what it is part of. */
export interface PlantedWord {
  readonly word: string;
  readonly caseKey: CaseKey;
  readonly object: VisibleObject;
  /** Who wrote it, by name. */
  readonly author: string;
  /** What is true of this very item: `draft`, or the person asked to confirm it. */
  readonly item: Partial<Phase>;
  /** Of evidence: whose confirmation is still asked for. */
  readonly askedOf: string | null;
  /** A reason in the history: whoever reads the line may have it, and those who oversee the procedure must. */
  readonly isReason: boolean;
}

type Planting = Pick<PlantedWord, 'caseKey' | 'object' | 'author'> &
  Partial<Pick<PlantedWord, 'item' | 'askedOf' | 'isReason'>>;

/** The words of one play. A number makes each of them unlike every other, and none is the beginning of another. */
export class PlantedWords {
  readonly all: PlantedWord[] = [];

  plant(planting: Planting): string {
    const number = String(this.all.length).padStart(3, '0');
    const word = `zq${number}${planting.caseKey}${planting.object.replaceAll('-', '')}qz`;
    this.all.push({ item: {}, askedOf: null, isReason: false, ...planting, word });
    return word;
  }
}

/** The planted words in a text, each once. */
export function plantedIn(text: string): Set<string> {
  return new Set(text.match(/zq\d{3}[a-z]+?qz/g));
}
