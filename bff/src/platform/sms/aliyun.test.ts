import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAliyunSms } from './aliyun'
import { signedHeaders } from './aliyun-signature'
import type { SmsError } from './sms'

it('signs the example of the provider’s documentation as the documentation does', () => {
  const { Authorization } = signedHeaders('YourAccessKeyId', 'YourAccessKeySecret', {
    host: 'ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    date: '2023-10-26T10:22:32Z',
    nonce: '3156853299f313e23d1673dc12e1703d',
    query: { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' },
  })
  expect(Authorization).toMatch(/Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0$/)
})

it('signs what is in the body with it, and says what kind of body it is', () => {
  const call = { host: 'dysmsapi.aliyuncs.com', action: 'SendSms', version: '2017-05-25', date: '2026-11-24T02:00:00Z', nonce: '1' }
  const [one, other] = ['a=1', 'a=2'].map((form) => signedHeaders('id', 'secret', { ...call, form }))
  expect(one).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' })
  expect(one?.Authorization).toContain('SignedHeaders=content-type;host;x-acs-action;')
  expect(one?.Authorization).not.toBe(other?.Authorization)
})

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

describe('a gateway that answers', () => {
  let answer: [number, string] | 'hang up' = [200, '']
  const seen: { line: string; body: string }[] = []
  const server = createServer((req, res) => {
    let body = ''
    req.on('data', (chunk) => {
      body += chunk
    })
    req.on('end', () => {
      seen.push({ line: `${req.method} ${req.url} ${req.headers['x-acs-action']}`, body: decodeURIComponent(body) })
      if (answer === 'hang up') res.socket?.destroy()
      else res.writeHead(answer[0]).end(answer[1])
    })
  })
  let endpoint = ''
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    endpoint = addressOf(server)
  })
  afterAll(() => void server.close())
  const send = () => {
    const settings = { endpoint, keyId: 'id', keySecret: 'secret', signName: '样例', templates: { code: 'SMS_1', notice: 'SMS_2' } }
    return createAliyunSms(settings).send('13900000000', { kind: 'code', code: '123456', minutes: 10 })
  }
  const failureOf = async () => {
    const error = await send().catch((failed: unknown) => failed)
    expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toMatch(/13900000000|123456/)
    return (error as SmsError).failure
  }

  it('gets the number, the signature, the template and its arguments, none of them in the address', async () => {
    answer = [200, '{"Code":"OK","BizId":"1"}']
    await send()
    const { line, body } = seen.at(-1) ?? { line: '', body: '' }
    expect(line).toBe('POST / SendSms')
    expect(body).toBe('PhoneNumbers=13900000000&SignName=样例&TemplateCode=SMS_1&TemplateParam={"code":"123456","minutes":"10"}')
  })

  it.each([
    ['refused', 400, 'isv.MOBILE_NUMBER_ILLEGAL'],
    ['too-often', 200, 'isv.BUSINESS_LIMIT_CONTROL'],
    ['template-refused', 200, 'isv.SMS_TEMPLATE_ILLEGAL'],
    ['template-refused', 200, 'isv.SMS_SIGNATURE_ILLEGAL'],
    ['unreachable', 400, 'Throttling.User'],
    ['unreachable', 403, 'SignatureDoesNotMatch'],
    ['unreachable', 404, 'InvalidAccessKeyId.NotFound'],
    ['unreachable', 200, 'isv.AMOUNT_NOT_ENOUGH'],
    ['unknown', 200, 'isp.SYSTEM_ERROR'],
    ['unknown', 500, 'InternalError'],
  ])('is understood as %s when it answers %s %s', async (failure, status, code) => {
    answer = [status, JSON.stringify({ Code: code })]
    expect(await failureOf()).toBe(failure)
  })

  it('leaves unknown what no answer tells, since the message may be on its way', async () => {
    answer = [502, '<html>']
    expect(await failureOf()).toBe('unknown')
    answer = 'hang up'
    expect(await failureOf()).toBe('unknown')
  })

  it('is unreachable when nobody listens', async () => {
    // a port of its own: over a line that was open before, nobody knows whether the message went
    const gone = createServer().listen(0, '127.0.0.1')
    await once(gone, 'listening')
    endpoint = addressOf(gone)
    gone.close()
    await once(gone, 'close')
    expect(await failureOf()).toBe('unreachable')
  })
})
