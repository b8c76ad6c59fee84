import { createHash, createHmac, randomUUID } from 'node:crypto'
import * as z from 'zod'
import { type Sms, SmsError, type SmsText } from './sms'

export type AliyunSettings = {
  /** The published address of the service; another one under test. */
  endpoint: string
  keyId: string
  keySecret: string
  /** The signature (签名) that was approved for the account. */
  signName: string
  /** The approved templates, by what is said. */
  templates: Record<SmsText['kind'], string>
}

type Signed = { host: string; action: string; version: string; date: string; nonce: string; query: Record<string, string> }

const encode = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const queryOf = (query: Record<string, string>): string =>
  Object.keys(query)
    .sort()
    .map((key) => `${encode(key)}=${encode(query[key] ?? '')}`)
    .join('&')

/** The headers of a call, signed as the provider documents for ACS3-HMAC-SHA256; the body is empty, all is in the query. */
export const signedHeaders = (keyId: string, keySecret: string, { host, action, version, date, nonce, query }: Signed) => {
  const body = sha256('')
  const headers: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': body,
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  }
  const names = Object.keys(headers).join(';')
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
  const canonical = ['POST', '/', queryOf(query), lines.join(''), names, body].join('\n')
  const signature = createHmac('sha256', keySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  return { ...headers, Authorization: `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names},Signature=${signature}` }
}

const answer = z.object({ Code: z.string() })

const parametersOf = (text: SmsText) => (text.kind === 'code' ? { code: text.code, minutes: String(text.minutes) } : { title: text.title })

/** How long we wait, in milliseconds; after that nobody knows whether the message goes out. */
const patience = 5_000

/** The SendSms operation of Alibaba Cloud's short message service, from its public documentation; unproven until used with an account. */
export const createAliyunSms = ({ endpoint, keyId, keySecret, signName, templates }: AliyunSettings): Sms => ({
  send: async (phone, text) => {
    const query = {
      PhoneNumbers: phone,
      SignName: signName,
      TemplateCode: templates[text.kind],
      TemplateParam: JSON.stringify(parametersOf(text)),
    }
    const { host } = new URL(endpoint)
    const date = new Date().toISOString().replace(/\.\d{3}Z$/, 'Z')
    const call = { host, action: 'SendSms', version: '2017-05-25', date, nonce: randomUUID(), query }
    const headers = signedHeaders(keyId, keySecret, call)
    const sent = await fetch(`${endpoint}/?${queryOf(query)}`, {
      method: 'POST',
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch((cause: unknown) => {
      // The cause may name the address, which holds the number.
      throw new SmsError((cause as { name?: string }).name === 'TimeoutError' ? 'unknown' : 'unreachable')
    })
    const said = answer.safeParse(await sent.json().catch(() => undefined))
    if (!said.success) throw new SmsError('unknown')
    if (said.data.Code === 'OK') return
    throw new SmsError(said.data.Code.startsWith('isv.BUSINESS_LIMIT') ? 'too-often' : 'refused')
  },
})
