import * as z from 'zod'
import { addressOf, createClient, type Send } from './client'
import { defineContract } from './contract'

const contract = defineContract({
  read: {
    method: 'GET',
    path: '/things/:name',
    access: 'public',
    params: z.strictObject({ name: z.string() }),
    query: z.strictObject({ page: z.number().optional() }),
    success: 200,
    response: z.object({ size: z.number() }),
    summary: 'A thing',
  },
})

const answering =
  (statusCode: number, data: unknown): Send =>
  async () => ({ statusCode, data })

it('fills and encodes the address', () => {
  expect(addressOf(contract.read, { params: { name: 'a/b 青' }, query: { page: 2, absent: undefined } })).toBe(
    '/things/a%2Fb%20%E9%9D%92?page=2',
  )
})

it('hands over what the schema knows and drops what it does not', async () => {
  const client = createClient(contract, answering(200, { size: 3, secret: true }))
  expect(await client.read({ params: { name: 'x' }, query: {} })).toEqual({ size: 3 })
})

it('throws what the server said', async () => {
  const told = { type: 'urn:tisc:problem:not-found', title: '没有找到', status: 404 }
  await expect(createClient(contract, answering(404, told)).read({ params: { name: 'x' }, query: {} })).rejects.toMatchObject({
    problem: told,
  })
})

it('throws a problem for an answer that is none of ours', async () => {
  const page = createClient(contract, answering(502, '<html>'))
  await expect(page.read({ params: { name: 'x' }, query: {} })).rejects.toMatchObject({
    problem: { type: 'urn:tisc:problem:unexpected', status: 502 },
  })
})

it('does not take a success that breaks the contract', async () => {
  await expect(createClient(contract, answering(200, { size: 'large' })).read({ params: { name: 'x' }, query: {} })).rejects.toThrow()
})
