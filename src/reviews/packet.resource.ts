import { z } from 'zod';
import type { VisibleCase } from '../cases/visible-case.js';
import type { SealedPacket } from './packet.service.js';
import type { PacketReview } from './packet-content.js';
import { evidenceForms } from './evidence.entity.js';
import { plainRatings, reviewSchema } from './review.resource.js';

const three = z.enum(['met', 'not-met', 'unknown']);
const person = z.object({ id: z.string(), name: z.string().meta({ examples: ['李沐阳'] }) });
const writtenReview = z.object({
  author: person,
  submittedAt: z.iso.datetime(),
  summary: z.string(),
  ratings: reviewSchema.shape.ratings,
});

/** A sealed packet; parts that the reader may not read yet are null. */
export const packetSchema = z
  .object({
    caseId: z.string(),
    revision: z.number().int(),
    hash: z.string().meta({ description: 'SHA-256 of the canonical JSON', examples: ['9f86d081884c7d65'] }),
    sealedAt: z.iso.datetime(),
    frameworkVersion: z.string().meta({ examples: ['9f86d081884c7d65'] }),
    candidate: person,
    manager: person,
    fromLevel: z.string().meta({ examples: ['P2'] }),
    targetLevel: z.string().meta({ examples: ['P3'] }),
    thesis: z.object({ changed: z.string(), proof: z.string(), risk: z.string() }).nullable(),
    eligibility: z.object({ outcome: three, byException: z.boolean() }).nullable(),
    evidence: z
      .array(
        z.object({
          id: z.string(),
          number: z.number().int(),
          form: z.enum(evidenceForms),
          title: z.string(),
          periodFrom: z.iso.date(),
          periodTo: z.iso.date(),
          role: z.string(),
          outcomeBefore: z.string(),
          outcomeAfter: z.string(),
          criteria: z.array(z.string()),
          body: z.string(),
          corroboration: z.enum(['none', 'asked', 'confirmed', 'refused']),
        }),
      )
      .nullable(),
    selfReview: writtenReview.nullable(),
    peerTexts: z.array(z.object({ summary: z.string() })).nullable(),
    afterScores: z
      .object({
        managerReview: writtenReview.extend({ endorsed: z.boolean().nullable() }).nullable(),
        readiness: z.string().meta({ examples: ['ready'] }),
        criteria: z.record(z.string(), three).meta({ examples: [{ 'P3.analysis.frames': 'met' }] }),
      })
      .nullable()
      .meta({ description: 'What comes after one’s own scores' }),
  })
  .meta({ id: 'Packet' });
export type PacketResource = z.infer<typeof packetSchema>;

export function packetResource(visible: VisibleCase, packet: SealedPacket): PacketResource {
  const { content, caseId, revision, hash, sealedAt } = packet;
  const { managerReview, advice } = content.afterScores;
  return {
    caseId,
    revision,
    hash,
    sealedAt,
    frameworkVersion: content.frameworkVersion,
    candidate: named(content.candidate),
    manager: named(content.manager),
    fromLevel: content.fromLevel,
    targetLevel: content.targetLevel,
    thesis: visible.reads('thesis') ? { ...content.thesis } : null,
    eligibility: visible.reads('eligibility')
      ? { outcome: content.eligibility.outcome, byException: content.eligibility.byException }
      : null,
    evidence: visible.reads('evidence')
      ? content.evidence.map(({ criteria, corroboration, file: _, ...item }) => ({
          ...item,
          criteria: [...criteria],
          corroboration: corroboration.state,
        }))
      : null,
    selfReview: visible.reads('self-review') && content.selfReview ? written(content.selfReview) : null,
    peerTexts: visible.reads('peer-text') ? content.peerTexts.map(({ summary }) => ({ summary })) : null,
    afterScores: visible.reads('packet-after-scores')
      ? {
          managerReview:
            managerReview && visible.reads('manager-review')
              ? { ...written(managerReview), endorsed: managerReview.endorsed }
              : null,
          readiness: advice.readiness,
          criteria: { ...advice.criteria },
        }
      : null,
  };
}

function written({ author, submittedAt, summary, ratings }: PacketReview) {
  return { author: named(author), submittedAt, summary, ratings: plainRatings(ratings) };
}

function named({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name };
}
