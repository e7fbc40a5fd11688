import type { Language, RatingScale } from '../documents/common.js';
import type { CommitteePacket, PacketCase, PacketDimension } from '../documents/committee-packet.js';
import type { Texts } from '../pages/texts.js';
import { scaleText, stepsOf } from './scale.js';

function distinct(labels: readonly string[]): string[] {
  return [...new Set(labels)].sort((first, second) => first.localeCompare(second, 'en', { numeric: true }));
}

function atAGlance({ dimension, criteria }: PacketDimension) {
  return {
    dimension,
    required: criteria.length,
    musts: criteria.filter(({ must }) => must).length,
    ratings: criteria.map(({ selfRating }) => selfRating),
    evidence: distinct(criteria.flatMap(({ evidence }) => evidence)),
  };
}

function caseView(item: PacketCase, scale: RatingScale) {
  return {
    ...item,
    glance: item.dimensions.map(atAGlance),
    scored: item.dimensions.filter(({ criteria }) => criteria.length > 0),
    failing: item.eligibility.filter(({ outcome }) => outcome !== 'met'),
    steps: stepsOf(scale),
  };
}

export function packetView(document: CommitteePacket, language: Language, texts: Texts) {
  const [first] = document.cases;
  const subject = document.session?.name ?? first?.candidate.name ?? document.cycleName;
  return {
    title: texts.text(language, 'packet.running', { subject }),
    cases: document.cases.map((item) => caseView(item, document.scale)),
    scaleText: scaleText(document.scale, language, texts),
  };
}
