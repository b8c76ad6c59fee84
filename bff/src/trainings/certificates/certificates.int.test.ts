import { execFile } from 'node:child_process'
import { createPublicKey, verify as nodeVerify } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { signingContract } from '@tisc/shared/platform/signing.contract'
import { certificatesContract } from '@tisc/shared/trainings/certificates/certificates.contract'
import type { ShownCertificate } from '@tisc/shared/trainings/certificates/certificates.schema'
import { certificatesDeskContract } from '@tisc/shared/trainings/certificates/certificates.staff.contract'
import { checkCertificate, opensslSteps } from '@tisc/shared/trainings/certificates/checking'
import { printedWords } from '@tisc/shared/trainings/certificates/printed.words'
import { problemOf, startTestApp } from '../../../test/app'
import { attendedTraining } from '../../../test/attendance'
import { readPdf } from '../../../test/pdf'
import { inTransaction } from '../../platform/mongo'
import { certificatesPersonal } from './certificates.personal'
import { createIssueCertificates } from './issuing'

const app = startTestApp()
const start = app.clock.now().toISOString()
beforeEach(() => app.clock.moveTo(start))
const verify = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
  nodeVerify(
    null,
    message,
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }, format: 'jwk' }),
    signature,
  )
const keysNow = async () => (await app.client(signingContract).listSigningKeys()).keys
const anybody = () => app.client(certificatesContract)

/** A training whose certificates are out. */
const issued = async (...names: string[]) => {
  const made = await attendedTraining(
    app,
    names.map((name) => ({ name, sessions: name.startsWith('缺') ? 0 : 1 })),
  )
  const desk = made.trainer.client(certificatesDeskContract)
  const params = { id: made.id }
  const begun = await desk.issueCertificates({ params })
  const turn = createIssueCertificates(app.house)
  for (let times = 0; times < 3; times++) await turn(app.clock.now())
  return { ...made, desk, params, begun, state: await desk.getCertificates({ params }) }
}
const paperOf = async (address: string): Promise<ShownCertificate> =>
  anybody().showCertificate({ params: { secret: address.split('/').at(-1) ?? '' } })

it('goes to everybody who attended, with progress, and to nobody twice', async () => {
  const { begun, state, desk, params } = await issued('甲', '乙', '缺席')
  expect(begun).toMatchObject({ run: { total: 2, done: 0, isOver: false }, items: [] })
  expect(state).toMatchObject({ run: { total: 2, done: 2, nameless: 0, isOver: true } })
  expect(state.items.map(({ name }) => name)).toEqual(['甲', '乙'])
  expect((await desk.issueCertificates({ params })).run).toMatchObject({ total: 0, isOver: true })
})

it('says on the page just what it says on paper, in Chinese, rare names among it', async () => {
  const { state, guests } = await issued('张𠮷䶮')
  const [{ id = '', address = '' } = {}] = (await guests[0]?.phone.client(certificatesContract).listCertificates())?.items ?? []
  const { printed } = await paperOf(address)
  expect(Object.keys(printed).sort()).toEqual(Object.keys(printedWords).sort())
  expect(state.items[0]).toMatchObject({ number: printed.number, address })
  const answer = await guests[0]?.phone.request('GET', `/api/trainings/certificates/${id}/paper.pdf`)
  const [text = ''] = await readPdf(new Uint8Array((await answer?.arrayBuffer()) ?? []))
  const folded = text.replace(/\s/g, '')
  for (const value of Object.values(printed)) expect(folded).toContain(String(value).replace(/\s/g, ''))
  for (const word of Object.values(printedWords)) expect(folded).toContain(word)
  expect(folded).toContain(address)
  expect(JSON.stringify(await paperOf(address))).not.toMatch(/139\d{8}|phone|account/)
})

it('is checked by anybody with the published key, and no change of it passes', async () => {
  const { state } = await issued('丙')
  const { printed, signed } = await paperOf(state.items[0]?.address ?? '')
  const keys = await keysNow()
  expect(checkCertificate(verify, keys, signed, printed)).toBe('good')
  for (const field of Object.keys(printed) as (keyof typeof printed)[]) {
    expect(checkCertificate(verify, keys, signed, { ...printed, [field]: '另一个' })).toBe('wrong')
  }
  expect(checkCertificate(verify, keys, signed, { ...printed, more: 1 } as never)).toBe('wrong')
  const receipt = await app.house.signer.sign('receipt', printed)
  for (const other of [receipt, signed.slice(0, -1), `${signed}A`, signed.replace('.', '..'), '', 'a.b.c']) {
    expect(checkCertificate(verify, keys, other, printed)).toBe('wrong')
  }
  expect(checkCertificate(verify, [{ ...keys[0], x: Buffer.alloc(32, 7).toString('base64url') } as never], signed, printed)).toBe('wrong')
})

it('is checked with OpenSSL by the very steps that the page gives', async () => {
  const { state } = await issued('丁𠮷')
  const { signed } = await paperOf(state.items[0]?.address ?? '')
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'))
  const run = (steps: string) => promisify(execFile)('bash', ['-e', '-c', steps], { cwd: folder })
  const steps = opensslSteps(signed, `${app.base}/.well-known/jwks.json`)
  const { stdout } = await run(steps)
  expect(stdout).toContain('Signature Verified Successfully')
  expect(stdout).toContain('丁𠮷')
  const forged = steps.replace(/SIGNED='(.)/, (_, first: string) => `SIGNED='${first === 'A' ? 'B' : 'A'}`)
  await expect(run(forged)).rejects.toThrow()
  await rm(folder, { recursive: true })
})

it('is revoked for everybody to see, and can be issued anew', async () => {
  const { state, desk, params, guests } = await issued('戊')
  const [{ id = '', address = '' } = {}] = state.items
  await desk.revokeCertificate({ params: { id }, body: { reason: '姓名写错了' } })
  const shown = await paperOf(address)
  expect(shown.revokedAt).toBe(app.clock.now().toISOString())
  expect(JSON.stringify(shown)).not.toContain('姓名写错了')
  const mine = guests[0]?.phone
  expect((await mine?.request('GET', `/api/trainings/certificates/${id}/paper.pdf`))?.status).toBe(409)
  await desk.issueCertificates({ params })
  await createIssueCertificates(app.house)(app.clock.now())
  expect((await desk.getCertificates({ params })).items.map(({ revoked }) => revoked?.reason)).toEqual(['姓名写错了', undefined])
})

it('leads nowhere once its owner is gone, and by no address that somebody guesses', async () => {
  const { state, guests } = await issued('己')
  const { id: account } = (await guests[0]?.phone.accounts.getAccount()) ?? { id: '' }
  await inTransaction((session) => certificatesPersonal.erase(account, app.clock.now(), session))
  expect((await problemOf(paperOf(state.items[0]?.address ?? ''))).status).toBe(404)
  const number = state.items[0]?.number ?? ''
  const guessed = anybody().showCertificate({ params: { secret: number.padEnd(43, '0') } })
  expect((await problemOf(guessed)).status).toBe(404)
})
