import { createHash, createHmac } from 'node:crypto'

/** A call as it is signed: its parameters in the address, or as a form in the body. */
type Signed = {
  host: string
  action: string
  version: string
  date: string
  nonce: string
  query?: Record<string, string>
  form?: string
}

const encode = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Names and values as both addresses and forms have them, by the names' order. */
export const written = (values: Record<string, string>): string =>
  Object.keys(values)
    .sort()
    .map((name) => `${encode(name)}=${encode(values[name] ?? '')}`)
    .join('&')

/** The headers of a call, signed as the provider documents for ACS3-HMAC-SHA256. */
export const signedHeaders = (
  keyId: string,
  keySecret: string,
  { host, action, version, date, nonce, query = {}, form }: Signed,
): Record<string, string> => {
  const body = sha256(form ?? '')
  const headers: Record<string, string> = {
    ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': body,
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  }
  const names = Object.keys(headers).join(';')
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
  const canonical = ['POST', '/', written(query), lines.join(''), names, body].join('\n')
  const signature = createHmac('sha256', keySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  return { ...headers, Authorization: `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names},Signature=${signature}` }
}
