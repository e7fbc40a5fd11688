/** The stream of a session in the log. */
export function sessionStream(sessionId: string): string {
  return `session:${sessionId}`;
}
