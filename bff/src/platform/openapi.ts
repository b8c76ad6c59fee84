import {
  answersJson,
  type Contract,
  type Endpoint,
  fileNameHeader,
  idempotencyHeader,
  type MediaResponse,
} from '@tisc/shared/platform/contract'
import { type ProblemKind, problem, problemKinds } from '@tisc/shared/platform/problem'
import * as z from 'zod'

type Json = Record<string, unknown>

/** A zod schema as OpenAPI 3.1 has it: JSON Schema of 2020-12. What JSON cannot say (a check in code) is left open. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Json
  return rest
}

const nameOfFile: Json = {
  name: fileNameHeader,
  in: 'header',
  required: true,
  description: "The file's name, percent-encoded",
  schema: { type: 'string' },
}

const nameOfSubmission: Json = {
  name: idempotencyHeader,
  in: 'header',
  required: true,
  description: 'Made when the form opens; the same submission again gets the same answer',
  schema: { type: 'string' },
}

const parametersOf = ({ params, query, upload, idempotent }: Endpoint): Json[] => [
  ...Object.entries({ path: params, query }).flatMap(([place, part]) => {
    const { properties = {}, required = [] } = part
      ? (schemaOf(part, 'input') as { properties?: Record<string, Json>; required?: string[] })
      : {}
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema,
    }))
  }),
  ...(upload ? [nameOfFile] : []),
  ...(idempotent ? [nameOfSubmission] : []),
]

/** How a call may be refused, by what the endpoint asks for. */
const refusalsOf = ({ params, query, body, upload, rate, access }: Endpoint): ProblemKind[] => [
  ...(query ? (['bad-request'] as const) : []),
  ...(access === 'public' ? [] : (['not-signed-in', 'not-allowed'] as const)),
  ...(params ? (['not-found'] as const) : []),
  ...(body || upload ? (['bad-request', 'too-large', 'wrong-media-type', 'invalid-input'] as const) : []),
  ...(rate ? (['too-many-requests'] as const) : []),
  'unavailable',
]

const contentOf = (endpoint: Endpoint): Json =>
  answersJson(endpoint)
    ? { 'application/json': { schema: schemaOf(endpoint.response, 'output') } }
    : { [(endpoint.response as MediaResponse).media]: { schema: { type: 'string' } } }

const responsesOf = (endpoint: Endpoint): Json => ({
  [endpoint.success]: { description: endpoint.summary, ...(endpoint.success !== 204 && { content: contentOf(endpoint) }) },
  ...Object.fromEntries(refusalsOf(endpoint).map((kind) => [problemKinds[kind].status, { $ref: `#/components/responses/${kind}` }])),
  default: { $ref: '#/components/responses/unexpected' },
})

/** The part of the house an address belongs to: `daily` of `/api/daily/articles`. */
const tagOf = (path: string): string => /^\/(?:api\/)?([a-z]+)/.exec(path)?.[1] ?? 'web'

const operationOf = (name: string, endpoint: Endpoint): Json => ({
  operationId: `${tagOf(endpoint.path)}.${name}`,
  tags: [tagOf(endpoint.path)],
  summary: endpoint.summary,
  ...(endpoint.params || endpoint.query || endpoint.upload || endpoint.idempotent ? { parameters: parametersOf(endpoint) } : {}),
  ...(endpoint.body && {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } },
  }),
  ...(endpoint.upload && {
    requestBody: {
      required: true,
      description: `${endpoint.upload.accept.join(', ')}; at most ${endpoint.upload.most} bytes`,
      content: { 'application/octet-stream': {} },
    },
  }),
  responses: responsesOf(endpoint),
  ...(endpoint.access !== 'public' && { 'x-access': endpoint.access }),
})

const problemResponses = (): Json =>
  Object.fromEntries(
    Object.entries(problemKinds).map(([kind, { zh }]) => [
      kind,
      { description: zh, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } } },
    ]),
  )

/** Contracts as an OpenAPI 3.1 document; `url` is where they are served. */
export const openApiOf = (contracts: Iterable<Contract>, url: string): Json => {
  const paths: Record<string, Json> = {}
  for (const contract of contracts) {
    for (const [name, endpoint] of Object.entries(contract)) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'TISC Qingdao',
      version: '1',
      description: 'Times are UTC; every failure is an RFC 9457 problem; a list goes on with the `next` it answered as `cursor`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url }],
    paths,
    components: { schemas: { problem: schemaOf(problem, 'output') }, responses: problemResponses() },
  }
}
