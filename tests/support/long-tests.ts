/** Whether this run may take its time: `npm run test:long`. */
export const isLongRun = process.env['RUNGS_TEST_LONG'] !== undefined;
