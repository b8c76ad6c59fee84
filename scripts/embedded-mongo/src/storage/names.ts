import { fail } from '../errors'

/** Refuses what MongoDB does not take for the name of a database or collection. */
export function checkNames(db: string, name: string): void {
  if (!db || /[\0/\\. "$]/.test(db) || db.length > 63) fail(73, `Invalid database name: '${db}'`)
  if (!name || name.includes('\0') || name.includes('$') || name.startsWith('.') || name.endsWith('.'))
    fail(73, `Invalid collection name: ${name}`)
  if (name.startsWith('system.')) fail(73, `cannot write to '${db}.${name}'`)
  if (Buffer.byteLength(`${db}.${name}`) > 255) fail(73, `Fully qualified namespace is too long: ${db}.${name}`)
}
