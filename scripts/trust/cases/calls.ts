import { appHeader, idempotencyHeader } from '@tisc/shared/platform/contract'

/** Who calls: as a member with a token, as one of the staff with a session, or from an address without either. */
export type Caller = { token?: string; staff?: string; address: string }

type Call = { method?: 'GET' | 'POST' | 'PUT'; path: string; body?: unknown; key?: string | undefined }

/** A call of somebody's app, to whichever server it is sent. */
export const callOf =
  ({ token, staff, address }: Caller, { method = 'POST', path, body, key }: Call) =>
  (url: string): Promise<Response> =>
    fetch(url + path, {
      method,
      headers: {
        [appHeader]: staff ? 'console' : token ? 'weapp' : 'h5',
        'X-Forwarded-For': address,
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(staff && { Cookie: `tisc-staff=${staff}` }),
        ...(key && { [idempotencyHeader]: key }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
