import { apiScopes } from '../web/api/scope.js';
import type { Viewer } from '../web/viewer.js';
import type { AccountRow } from './account.entity.js';
import type { PersonalTokenRow } from './personal-token.entity.js';

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

export interface MadeToken {
  readonly name: string;
  readonly secret: string;
}

interface OwnAccount {
  readonly account: AccountRow;
  readonly viewer: Viewer;
  readonly tokens: readonly PersonalTokenRow[];
  readonly made: MadeToken | null;
  readonly now: string;
}

/** For how many days a token may be made. */
const tokenLives = [30, 90, 180, 365];

export function ownAccountView({ account, viewer, tokens, made, now }: OwnAccount) {
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
    made,
    scopes: apiScopes.map((scope) => ({ value: scope, labelKey: `auth.scopes.${scope}` })),
    lives: tokenLives.map((days) => ({ value: String(days), labelKey: `auth.tokenLives.${days}` })),
    tokens: tokens.map((token) => ({
      id: token.id,
      name: token.name,
      scopes: token.scopes,
      expiresAt: token.expiresAt,
      expired: token.expiresAt <= now,
      lastUsedOn: token.lastUsedOn ?? '',
    })),
  };
}
