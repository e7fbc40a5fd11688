import type { Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';

/** The choice of zones that a company in China needs first; another one can be typed. */
export const commonTimeZones = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
];

export function ownAccountView(account: AccountRow, viewer: Viewer) {
  const { name, email, language, timeZone } = account;
  return {
    name,
    email,
    language,
    timeZone,
    roles: [...viewer.roles],
    languages: [
      { value: 'zh', label: '中文' },
      { value: 'en', label: 'English' },
    ],
    timeZones: [...new Set([timeZone, ...commonTimeZones])].map((zone) => ({ value: zone, label: zone })),
  };
}
