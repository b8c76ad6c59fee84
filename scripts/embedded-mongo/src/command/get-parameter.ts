import type { Document } from '../bson/codec'
import { fail } from '../errors'
import { transactionLifetimeMs } from '../session/sessions'
import { command } from './command'
import { testCommands } from './configure-fail-point'

const parameters: Document = {
  featureCompatibilityVersion: { version: '7.0' },
  authenticationMechanisms: [],
  requireApiVersion: false,
  enableTestCommands: testCommands ? 1 : 0,
  transactionLifetimeLimitSeconds: transactionLifetimeMs / 1000,
  ttlMonitorEnabled: true,
}

export const getParameter = command({
  names: ['getParameter'],
  admin: true,
  fields: { '*': 'any' },
  run: ({ body }) => {
    if (body.getParameter === '*' || body.getParameter?.allParameters || body.allParameters) return { ...parameters, ok: 1 }
    const found = Object.fromEntries(Object.entries(parameters).filter(([name]) => body[name]))
    return Object.keys(found).length > 0 ? { ...found, ok: 1 } : fail(72, 'no option found to get')
  },
})
