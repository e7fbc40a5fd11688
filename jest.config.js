/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // What takes long has a name that says so, and runs with `npm run test:long`.
  testPathIgnorePatterns: process.env.RUNGS_TEST_LONG ? [] : ['\\.long\\.test\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest' },
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  reporters: ['default', '<rootDir>/tests/support/closing-line-reporter.js'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '400MB',
  testTimeout: 120_000,
};
