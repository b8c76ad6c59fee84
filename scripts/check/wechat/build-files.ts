import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Where the WeChat build lies. */
export const weappOf = (house: string): string => join(house, 'miniapp/dist/weapp')

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { custom?: boolean; list?: { iconPath?: string; selectedIconPath?: string }[] }
}

export const appConfig = (dist: string): AppConfig => JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))

/** Every page, those of subpackages with their root. */
export const pagesOf = ({ pages, subPackages = [] }: AppConfig): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => join(root, page))),
]

export interface BuiltFile {
  path: string
  bytes: number
}

export const filesOfBuild = (dist: string): BuiltFile[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(dist, file), bytes: statSync(file).size }))
