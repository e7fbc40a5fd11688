declare module 'fastify' {
  interface Session {
    /** The signed-in account; absent for everybody else, for whom nothing is stored. */
    accountId?: string;
    /** When the session's life was last prolonged, ISO-8601: changing it saves the session once in half a life. */
    prolongedAt?: string;
  }
}

export {};
