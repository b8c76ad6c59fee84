import { configSchema } from '@tisc/bff/platform/config'
import { problemKinds } from '@tisc/shared/platform/problem'
import type * as z from 'zod'

/** What a schema takes when nothing is given. */
const defaultOf = (schema: z.ZodType): string => {
  const given = schema.safeParse(undefined)
  if (!given.success) return 'needed'
  if (given.data === undefined) return ''
  return typeof given.data === 'boolean' ? String(Number(given.data)) : String(given.data)
}

/** The settings as the README's table has them: name, default, meaning. */
export const configRows = (): string[] =>
  Object.entries(configSchema.shape).map(([name, schema]) => {
    const value = defaultOf(schema)
    return `| \`${name}\` | ${value === 'needed' || value === '' ? value || 'none' : `\`${value}\``} | ${schema.description} |`
  })

/** The problems as the README's table has them. */
export const problemRows = (): string[] =>
  Object.entries(problemKinds).map(([kind, { status, zh, en }]) => `| \`${kind}\` | ${status} | ${zh} · ${en} |`)

/** The lines of a table of the README, without its two head lines and without the spaces that align it. */
export const rowsIn = (readme: string, table: string): string[] => {
  const part = readme.split(`<!-- table: ${table} -->`)[1]?.split('<!-- end -->')[0] ?? ''
  return part
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.replace(/ +\|/g, ' |'))
}

/** `.env.example`: every setting with its meaning above it, commented out unless it is needed. */
export const envExample = (): string =>
  Object.entries(configSchema.shape)
    .map(([name, schema]) => {
      const value = defaultOf(schema)
      return `# ${schema.description}\n${value === 'needed' ? '' : '#'}${name}=${value === 'needed' ? '' : value}\n`
    })
    .join('\n')
