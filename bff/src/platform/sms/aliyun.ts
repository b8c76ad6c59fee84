import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { neverConnected } from '../never-connected'
import { signedHeaders, written } from './aliyun-signature'
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

const answer = z.object({ Code: z.string() })

/** What the codes of the documentation mean for us, the first that fits; any other is about this one message. */
const meanings: [RegExp, SmsError['failure']][] = [
  [/^isv\.BUSINESS_LIMIT/, 'too-often'],
  [/^isv\.(SMS_(TEMPLATE|SIGNATURE|SIGN)|TEMPLATE_|INVALID_PARAMETERS|INVALID_JSON)/, 'template-refused'],
  // Nobody gets anything until somebody has mended it.
  [/^(Throttling|Signature|InvalidAccessKey|Forbidden|NoPermission|isv\.(ACCOUNT|AMOUNT|OUT_OF_SERVICE|PRODUCT))/, 'unreachable'],
  [/^(isp\.|InternalError|ServiceUnavailable)/, 'unknown'],
]

const failureOf = (code: string): SmsError['failure'] => meanings.find(([said]) => said.test(code))?.[1] ?? 'refused'

const parametersOf = (text: SmsText) => (text.kind === 'code' ? { code: text.code, minutes: String(text.minutes) } : { title: text.title })

/** How long we wait, in milliseconds; after that nobody knows whether the message goes out. */
const patience = 5_000

/**
 * The SendSms operation of Alibaba Cloud's short message service, from its public documentation; unproven until used with an account. The
 * parameters travel as a form in the body, as the provider's own client sends them: addresses end up in logs.
 */
export const createAliyunSms = ({ endpoint, keyId, keySecret, signName, templates }: AliyunSettings): Sms => ({
  isOpen: true,
  send: async (phone, text) => {
    const form = written({
      PhoneNumbers: phone,
      SignName: signName,
      TemplateCode: templates[text.kind],
      TemplateParam: JSON.stringify(parametersOf(text)),
    })
    const { host } = new URL(endpoint)
    const date = new Date().toISOString().replace(/\.\d{3}Z$/, 'Z')
    const call = { host, action: 'SendSms', version: '2017-05-25', date, nonce: randomUUID(), form }
    const headers = signedHeaders(keyId, keySecret, call)
    const sent = await fetch(`${endpoint}/`, {
      method: 'POST',
      headers,
      body: form,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      throw new SmsError(neverConnected(error) ? 'unreachable' : 'unknown')
    })
    const said = answer.safeParse(await sent.json().catch(() => undefined))
    if (!said.success) throw new SmsError('unknown')
    if (said.data.Code !== 'OK') throw new SmsError(failureOf(said.data.Code))
  },
})
