/** The jest transform for TypeScript; `module` is 'es6' under Node and 'commonjs' where jest.mock must reach imports. */
export const swc = (module) => ({
  '^.+\\.(ts|tsx|mjs|js)$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: module },
      sourceMaps: 'inline',
    },
  ],
})
