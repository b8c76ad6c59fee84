import { parseArgs } from 'node:util'
import { createAuditLog } from '@tisc/bff/audit/audit.service'
import { ProblemError } from '@tisc/bff/platform/problem-error'
import { grantStaff } from '@tisc/bff/staff/grant.service'
import { roles as words } from '@tisc/shared/staff/permissions'
import { inviteForm } from '@tisc/shared/staff/staff.schema'
import { sealerOf } from '../db/sealer'
import { withModels } from '../db/with-models'
import { Stop } from '../steps/stop.mjs'

const usage = `npm run grant-staff -- [--reset] <name> <role…>\nRoles: ${Object.entries(words)
  .map(([role, word]) => `${role} (${word})`)
  .join(', ')}`

const readOrder = (given: string[]) => {
  const { values, positionals } = parseArgs({ args: given, allowPositionals: true, strict: false, options: { reset: { type: 'boolean' } } })
  const [name, ...roles] = positionals
  const order = inviteForm.safeParse({ name, roles })
  if (!order.success) throw new Stop(`${order.error.issues.map((issue) => issue.message).join('; ')}\n${usage}`)
  return { ...order.data, reset: values.reset === true }
}

const refusal = (error: unknown, name: string): unknown => {
  if (!(error instanceof ProblemError)) return error
  return new Stop(
    error.kind === 'conflict'
      ? `There is already "${name}": add --reset to end their sessions and print a new link.`
      : `There is nobody called "${name}" to reset.`,
  )
}

/** `npm run grant-staff -- <name> <role…>`: adds a person (or with --reset gives a new way in) and prints the one-time link. */
export const main = async (given: string[]): Promise<void> => {
  const order = readOrder(given)
  const publicUrl = (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/$/, '')
  const link = await withModels(async ({ dataFolder }) => {
    const sealer = sealerOf(dataFolder)
    return grantStaff(order, { publicUrl, now: new Date(), record: createAuditLog(sealer) })
  }).catch((error: unknown) => {
    throw refusal(error, order.name)
  })
  console.log(`${order.name}: ${order.roles.map((role) => words[role]).join('、')}\n\n  ${link}\n\nThe link works once, for 24 hours.`)
}
