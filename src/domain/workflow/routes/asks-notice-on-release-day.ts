import type { Route } from '../policy.js';
import { asksNotice } from './asks-notice.js';
import { isReleaseDay } from './is-release-day.js';

export const asksNoticeOnReleaseDay: Route = {
  readsPayload: false,
  holds: ({ context, event }) =>
    isReleaseDay.holds({ context, event }) && asksNotice.holds({ context, event }),
};
