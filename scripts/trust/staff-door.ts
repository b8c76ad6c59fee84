import { grantStaff } from '@tisc/bff/staff/grant.service'
import { appHeader } from '@tisc/shared/platform/contract'
import type { Role } from '@tisc/shared/staff/permissions'

/** Knocks at the staff's door and gives back the status and what was said; `from` pretends an address. */
export const signIn = async (url: string, body: { name: string; password: string; code: string }, from = '203.0.113.1') => {
  const answer = await fetch(`${url}/api/staff/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [appHeader]: 'console', 'X-Forwarded-For': from, 'X-Request-Id': 'the-same-for-all' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, text: await answer.text() }
}

/** A person who exists but has not followed the link. */
export const addStaff = (name: string, roles: Role[]): Promise<string> =>
  grantStaff({ name, roles, reset: false }, { publicUrl: '', now: new Date(), record: async () => {} })
