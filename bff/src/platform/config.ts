import '@tisc/shared/platform/zod-setup'
import * as z from 'zod'

const isTrue = z
  .enum(['1', '0'])
  .default('0')
  .transform((value) => value === '1')

/** Everything the BFF takes from its environment; `.env.example` and the README's table are tested against it. */
export const configSchema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('development')
    .describe('production turns on HSTS and refuses insecure settings'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('the port the app, the API and the feeds are served at'),
  HOST: z.string().default('127.0.0.1').describe('the address to listen on; a proxy stands in front of any other than loopback'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .describe('the database; npm start fills it in with the embedded one'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('the address readers see, used in feeds, sitemaps and share cards; by default http://localhost:PORT'),
  MASTER_KEY: z
    .base64()
    .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64')
    .transform((value) => Buffer.from(value, 'base64'))
    .describe('seals secrets in the database (openssl rand -base64 32); npm start keeps one in the data folder; lose it and they are lost'),
  CONSOLE_DIR: z.string().default('bff/console/dist').describe('the folder of the built staff console'),
  H5_DIR: z.string().default('miniapp/dist/h5').describe('the folder of the built H5 app'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0).describe('how many proxies in front set X-Forwarded-For'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('how much is logged'),
  RATE_LIMITS: z.coerce.number().min(0).max(1000).default(1).describe('multiplies every rate limit; benches raise it'),
  TEST_CLOCK: isTrue.describe('1 lets tests move the clock; refused in production'),
})
export type Config = z.infer<typeof configSchema>

/** Parses an environment. Throws an `Error` whose message names each wrong variable on a line of its own. */
export const readConfig = (environment: Record<string, string | undefined>): Config & { PUBLIC_URL: string } => {
  const parsed = configSchema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const config = parsed.data
  if (config.NODE_ENV === 'production' && config.TEST_CLOCK) throw new Error('TEST_CLOCK: not in production')
  return { ...config, PUBLIC_URL: (config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, '') }
}
