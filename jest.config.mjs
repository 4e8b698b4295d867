// Jest runs the sources as ES modules through SWC, with the same settings that the build uses.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  testSequencer: '<rootDir>/test/support/run/longest-first.mjs',
  globalSetup: '<rootDir>/test/support/run/begin.mjs',
  globalTeardown: '<rootDir>/test/support/run/end.mjs',
  // Many tests wait, for processes, disks and limits of time: one more than there are cores keeps the cores at work.
  maxWorkers: availableParallelism() + 1,
  // Jest keeps the modules of files that have ended: a worker grew to 1.8 GB. One that holds more than this between two files begins
  // anew, and comes to 1.2 GB by its longest file; it costs no processor time.
  workerIdleMemoryLimit: '500MB',
  reporters: ['default', '<rootDir>/test/support/skipped-reporter.mjs'],
  // Tests that wait for something say for how long; this ends those that hang.
  testTimeout: 60_000,
};
