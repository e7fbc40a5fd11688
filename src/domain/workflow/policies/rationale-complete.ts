import type { Policy } from '../policy.js';

export const rationaleComplete: Policy = {
  about: 'words',
  check: ({ event }) => {
    if (event.type !== 'CONFIRM_DECISION') return null;
    const written = new Set(
      event.rationales.filter((one) => one.text.trim() !== '').map((one) => one.dimension),
    );
    const missing = event.facts.dimensions.filter((dimension) => !written.has(dimension));
    const field = (dimension: string) => ({
      path: `rationales.${dimension}.text`,
      code: 'rationale-missing',
    });
    return missing.length === 0 ? null : { code: 'rationale-incomplete', fields: missing.map(field) };
  },
};
