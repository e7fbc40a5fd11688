/** From one address: somebody with a pile of documents gets through, a program that tries files doesn't. */
export const verifyThrottle = { max: 30, timeWindow: '5 minutes' };
