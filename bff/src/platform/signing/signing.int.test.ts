import { createPublicKey, randomBytes, verify } from 'node:crypto'
import { signingContract } from '@tisc/shared/platform/signing.contract'
import { startTestApp } from '../../../test/app'
import { createSealer } from '../sealer'
import { createSigner } from './signer'

const app = startTestApp()
const paper = { reference: '2611041780', at: '2026-11-24T02:00:00.000Z' }
const other = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)

it('signs what it knows again, and what anybody checks with the published key alone', async () => {
  const { signer } = app.house
  const signed = await Promise.all(Array.from({ length: 5 }, () => signer.sign('receipt', paper)))
  expect(new Set(signed).size).toBe(1)
  const [text = ''] = signed
  expect(await signer.read('receipt', text)).toEqual(paper)
  const { keys } = await app.client(signingContract).listSigningKeys()
  expect(keys).toHaveLength(1)
  const [head, payload, signature = ''] = text.split('.')
  const key = createPublicKey({ key: { ...keys[0] }, format: 'jwk' })
  expect(verify(null, Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true)
})

it('knows no other paper: changed, of another kind, signed by others, or nonsense', async () => {
  const { signer } = app.house
  const text = await signer.sign('receipt', paper)
  expect(await signer.read('certificate', text)).toBeUndefined()
  for (const at of [5, text.indexOf('.') + 5, text.lastIndexOf('.') + 5])
    expect(await signer.read('receipt', other(text, at))).toBeUndefined()
  const [, payload, signature] = text.split('.')
  const head = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  for (const forged of [
    { alg: 'none', kid: '1', typ: 'receipt' },
    { alg: 'EdDSA', kid: { $ne: '' }, typ: 'receipt' },
    { alg: 'EdDSA', kid: '9' },
  ])
    expect(await signer.read('receipt', `${head(forged)}.${payload}.${signature}`)).toBeUndefined()
  expect(await signer.read('receipt', 'x.y.z')).toBeUndefined()
  await expect(createSigner(createSealer(randomBytes(32))).sign('receipt', paper)).rejects.toThrow('not in the ring')
})
