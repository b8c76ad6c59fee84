import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAliyunSms, signedHeaders } from './aliyun'

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

describe('a gateway that answers', () => {
  let answer: [number, string] = [200, '']
  const seen: string[] = []
  const server = createServer((req, res) => {
    seen.push(`${req.method} ${req.url} ${req.headers['x-acs-action']}`)
    res.writeHead(answer[0]).end(answer[1])
  })
  let endpoint = ''
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())
  const send = () => {
    const settings = { endpoint, keyId: 'id', keySecret: 'secret', signName: '样例', templates: { code: 'SMS_1', notice: 'SMS_2' } }
    return createAliyunSms(settings).send('13900000000', { kind: 'code', code: '123456', minutes: 10 })
  }

  it('gets the number, the signature, the template and its arguments', async () => {
    answer = [200, '{"Code":"OK","BizId":"1"}']
    await send()
    const sent = decodeURIComponent(seen.at(-1) ?? '')
    expect(sent).toContain('PhoneNumbers=13900000000&SignName=样例&TemplateCode=SMS_1&TemplateParam={"code":"123456","minutes":"10"}')
    expect(sent).toMatch(/^POST \/\?.* SendSms$/)
  })

  it.each([
    ['refused', 400, '{"Code":"isv.MOBILE_NUMBER_ILLEGAL"}'],
    ['too-often', 400, '{"Code":"isv.BUSINESS_LIMIT_CONTROL"}'],
    ['unknown', 502, '<html>'],
  ])('is understood as %s, with no number in the error', async (failure, status, body) => {
    answer = [status, body]
    const error = await send().catch((failed: unknown) => failed)
    expect(error).toMatchObject({ failure })
    expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toMatch(/13900000000|123456/)
  })

  it('is unreachable when nobody listens', async () => {
    endpoint = 'http://127.0.0.1:1'
    expect(await send().catch((failed: unknown) => failed)).toMatchObject({ failure: 'unreachable' })
  })
})
