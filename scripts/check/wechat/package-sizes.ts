import { Stop } from '../../steps/stop.mjs'
import type { Check } from '../check'
import { appConfig, type BuiltFile, filesOfBuild, weappOf } from './build-files'

const limits = { main: 600_000, sub: 1_000_000 }

/** The main package and every subpackage are small enough to come quickly. */
export const packageSizes: Check = {
  title: 'WeChat build: sizes',
  run: async (house) => {
    const dist = weappOf(house)
    return sizesVerdict(
      filesOfBuild(dist),
      (appConfig(dist).subPackages ?? []).map(({ root }) => root),
    )
  },
}

/** The sizes, or a Stop that names the packages that are too large. */
export const sizesVerdict = (files: BuiltFile[], roots: string[]): string => {
  const sum = (inside: (path: string) => boolean): number =>
    files.filter(({ path }) => inside(path)).reduce((total, { bytes }) => total + bytes, 0)
  const packages = [
    { name: 'main', bytes: sum((path) => !roots.some((root) => path.startsWith(`${root}/`))), limit: limits.main },
    ...roots.map((root) => ({ name: root, bytes: sum((path) => path.startsWith(`${root}/`)), limit: limits.sub })),
  ]
  const told = packages.map(({ name, bytes, limit }) => `${name} ${Math.ceil(bytes / 1000)} of ${limit / 1000} kB`).join(', ')
  if (packages.some(({ bytes, limit }) => bytes > limit)) throw new Stop(`Too large: ${told}`)
  return told
}
