/** Starts the HTTP server on the configured address. */
export async function serve(): Promise<void> {}
