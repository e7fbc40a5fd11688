/** A proxy without the app behind it: the server is being started anew. */
export function isUnreachable(status: number): boolean {
  return [502, 503, 504].includes(status);
}

/** Ends when it is time for another try: after 1, 2, 4 … 30 seconds, or as soon as the browser is online again. */
export function afterLostConnection(tries: number): Promise<void> {
  const seconds = Math.min(30, 2 ** tries);
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, seconds * 1000);
    addEventListener('online', go);
  });
}
