import { arePeersSettled } from './routes/are-peers-settled.js';
import { asksConsent } from './routes/asks-consent.js';
import { asksException } from './routes/asks-exception.js';
import { asksNotice } from './routes/asks-notice.js';
import { asksNoticeOnReleaseDay } from './routes/asks-notice-on-release-day.js';
import { asksRatification } from './routes/asks-ratification.js';
import { asksSponsor } from './routes/asks-sponsor.js';
import { beginsGrant } from './routes/begins-grant.js';
import { beginsReopening } from './routes/begins-reopening.js';
import { beginsWithdrawal } from './routes/begins-withdrawal.js';
import { candidateLeaves } from './routes/candidate-leaves.js';
import { candidateLeavesDecided } from './routes/candidate-leaves-decided.js';
import { decidesBallot } from './routes/decides-ballot.js';
import { failsAgain } from './routes/fails-again.js';
import { hasNoLineAbove } from './routes/has-no-line-above.js';
import { inFirstStage } from './routes/in-first-stage.js';
import { inSecondStage } from './routes/in-second-stage.js';
import { isAppealWindowOver } from './routes/is-appeal-window-over.js';
import { isDone } from './routes/is-done.js';
import { isEligible } from './routes/is-eligible.js';
import { isFirstRemand } from './routes/is-first-remand.js';
import { isIneligible } from './routes/is-ineligible.js';
import { isPastLimit } from './routes/is-past-limit.js';
import { isReleaseDay } from './routes/is-release-day.js';
import { isRevealed } from './routes/is-revealed.js';
import { isReviewOver } from './routes/is-review-over.js';
import { isReviewOverUnscreened } from './routes/is-review-over-unscreened.js';
import { isSealed } from './routes/is-sealed.js';
import { isSecondDismissal } from './routes/is-second-dismissal.js';
import { isSecondOverturn } from './routes/is-second-overturn.js';
import { isSecondRemand } from './routes/is-second-remand.js';
import { isUnsealed } from './routes/is-unsealed.js';
import { isWording } from './routes/is-wording.js';
import { nominationsOpen } from './routes/nominations-open.js';
import { takesEffect } from './routes/takes-effect.js';
import { takesEffectAndIsDone } from './routes/takes-effect-and-is-done.js';

/** Questions that choose the way of an event; they refuse nothing. */
export const routes = {
  arePeersSettled,
  asksConsent,
  asksException,
  asksNotice,
  asksNoticeOnReleaseDay,
  asksRatification,
  asksSponsor,
  beginsGrant,
  beginsReopening,
  beginsWithdrawal,
  candidateLeaves,
  candidateLeavesDecided,
  decidesBallot,
  failsAgain,
  hasNoLineAbove,
  inFirstStage,
  inSecondStage,
  isAppealWindowOver,
  isDone,
  isEligible,
  isFirstRemand,
  isIneligible,
  isPastLimit,
  isReleaseDay,
  isRevealed,
  isReviewOver,
  isReviewOverUnscreened,
  isSealed,
  isSecondDismissal,
  isSecondOverturn,
  isSecondRemand,
  isUnsealed,
  isWording,
  nominationsOpen,
  takesEffect,
  takesEffectAndIsDone,
} as const;

export type RouteName = keyof typeof routes;
