import { cacheDirectory, house } from './house.mjs'
import { swc } from './swc.mjs'

/** The mini-app under jsdom: CommonJS, with Taro and its components replaced by plain React elements. */
export const miniapp = {
  displayName: 'miniapp',
  rootDir: house,
  cacheDirectory,
  roots: ['<rootDir>/miniapp'],
  testEnvironment: 'jsdom',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  setupFiles: ['<rootDir>/miniapp/test/environment.ts'],
  setupFilesAfterEnv: ['<rootDir>/miniapp/test/matchers.ts'],
  transform: swc('commonjs'),
  transformIgnorePatterns: ['/node_modules/(?!(@tarojs|@stablelib|zod)/)'],
  moduleNameMapper: {
    '\\.s?css$': '<rootDir>/miniapp/test/class-names.ts',
    '\\.(png|jpe?g|svg)$': '<rootDir>/miniapp/test/picture.ts',
    '^@/(.*)$': '<rootDir>/miniapp/src/$1',
    '^@tarojs/components$': '<rootDir>/miniapp/test/taro-components.tsx',
    '^@tarojs/taro$': '<rootDir>/miniapp/test/taro.ts',
  },
}
