/** What a personal token may be used for. A token never gives more than its owner has at that moment. */
export const apiScopes = ['read', 'cases', 'committee', 'people', 'cycles', 'documents', 'accounts'] as const;
export type ApiScope = (typeof apiScopes)[number];

/** In the words of the API's description. */
export const scopeMeanings: Readonly<Record<ApiScope, string>> = {
  read: 'read all that its owner may read',
  cases: 'nominate, write evidence and reviews, send events to cases',
  committee: 'plan and lead sessions, score, vote, write rationales',
  people: 'change people and delegations',
  cycles: 'plan, open, amend and end cycles',
  documents: 'order PDFs',
  accounts: 'let people in, lock accounts, ask for and confirm roles',
};

/** The personal token of a request. Its secret is known to nobody but its owner. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly expiresAt: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set where the caller came with a token that counts. */
    apiToken?: ApiToken;
  }
}
