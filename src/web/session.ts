declare module 'fastify' {
  interface Session {
    /** The signed-in account; absent for everybody else, for whom nothing is stored. */
    accountId?: string;
    /** Where the visitor wanted to go before signing in. */
    language?: string;
  }
}

export {};
