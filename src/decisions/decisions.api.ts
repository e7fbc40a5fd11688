import { Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { outcomes } from '../domain/workflow/case-state.js';
import { OpenTo, Shows } from '../web/access.js';
import { Input } from '../web/api/input.js';
import { Api } from '../web/api/operation.js';
import { CurrentViewer, type Viewer } from '../web/viewer.js';
import { DecisionPage } from './decision-page.service.js';
import { ReleaseService } from './release.service.js';

const decision = z
  .object({
    decisions: z
      .array(
        z.object({
          revision: z.number().int(),
          outcome: z.enum(outcomes),
          byAppeal: z.boolean(),
          differsBecause: z.string(),
          strengths: z.string(),
          gaps: z.string(),
          nextEvidence: z.string(),
          recommendation: z.string(),
          applyAgainOn: z.string(),
          dimensions: z.array(z.object({ name: z.string(), conclusion: z.string(), words: z.string() })),
          tally: z
            .object({ promote: z.number().int(), decline: z.number().int(), abstain: z.number().int() })
            .nullable(),
        }),
      )
      .meta({ description: 'The latest revision first' }),
    appeal: z
      .object({
        ground: z.string().meta({ examples: ['procedure'] }),
        statement: z.string(),
        filedAt: z.string(),
        admitted: z.string(),
        admissionReason: z.string(),
        verdict: z.string(),
        ownVote: z.string(),
      })
      .nullable(),
    appealUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Decision' });
const releaseBody = z.object({ caseIds: z.array(z.string().min(1).max(36)).min(1).max(500) });

/** The decision on a case. What may be done with it are events of the case. */
@Controller('api')
export class DecisionsApi {
  constructor(
    private readonly page: DecisionPage,
    private readonly releases: ReleaseService,
  ) {}

  @Get('cases/:id/decision')
  @Shows('outcome', 'rationale', 'tally', 'appeal-statement')
  @Api({
    id: 'getDecision',
    tag: 'decisions',
    summary: 'Outcome and rationale, revision by revision, and the appeal',
    scope: 'read',
    response: decision,
  })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string) {
    return this.page.show(viewer, id);
  }

  @Post('releases')
  @OpenTo('hr')
  @Api({
    id: 'releaseCases',
    tag: 'decisions',
    summary: 'Release cases, all or none',
    scope: 'cases',
    body: releaseBody,
    refusals: ['not-in-this-state', 'release-day-not-reached'],
  })
  async release(
    @CurrentViewer() viewer: Viewer,
    @Input() { caseIds }: z.infer<typeof releaseBody>,
  ): Promise<void> {
    await this.releases.release(viewer, caseIds);
  }
}
