/** Whether this is `npm run test:long`, which looks at everything that the usual run looks at in samples. */
export const isLongRun =
  process.env['RUNGS_TEST_LONG'] !== undefined && process.env['RUNGS_TEST_LONG'] !== '';
