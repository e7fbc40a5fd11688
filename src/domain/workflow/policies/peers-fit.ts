import type { Policy } from '../policy.js';

export const peersFit: Policy = {
  about: 'words',
  check: ({ event }) => {
    if (event.type !== 'NAME_PEERS' || !event.facts.policies.peers) return null;
    const { fewest, most } = event.facts.policies.peers;
    const { people } = event.facts;
    const tied = [
      people.candidateId,
      people.managerId,
      people.lineAboveId,
      people.nominatorId,
      people.sponsorId,
    ];
    const chosen = new Set(event.personIds);
    if (chosen.size < event.personIds.length || event.personIds.some((id) => tied.includes(id))) {
      return { code: 'peer-not-suitable', fields: [{ path: 'personIds', code: 'peer-not-suitable' }] };
    }
    if (chosen.size >= fewest && chosen.size <= most) return null;
    const parameters = { fewest, most };
    return {
      code: 'peers-number',
      parameters,
      fields: [{ path: 'personIds', code: 'peers-number', parameters }],
    };
  },
};
