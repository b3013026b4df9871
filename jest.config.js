/** One project for what needs no server, one for what needs influxd, a browser, another runtime or a Go tool. */
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/reports'],
};

export default {
  projects: [
    {
      ...base,
      displayName: 'offline',
      testMatch: ['<rootDir>/{src,contract-tests,scripts}/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.live\\.test\\.ts$', '/node_modules/'],
    },
    { ...base, displayName: 'live', testMatch: ['<rootDir>/{src,contract-tests,scripts}/**/*.live.test.ts'] },
  ],
};
