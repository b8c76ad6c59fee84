import { randomBytes } from 'node:crypto'

/** What the simulator remembers: all of it is made by tests and developers through its own `/simulator` addresses. */
export type LoginCode = { openid: string; unionid?: string; expiresAt: number; isUsed: boolean }
export type PhoneCode = { number: string; countryCode: string; expiresAt: number; isUsed: boolean }
/** `mute`: the call does its work, and nobody ever hears of it. */
export type Fault = { path: string; errcode?: number; hang?: boolean; mute?: boolean; delay?: number; times: number }
export type SentMessage = { touser: string; template_id: string; page?: string; data: Record<string, { value: string }> }

export const createState = () => ({
  logins: new Map<string, LoginCode>(),
  phones: new Map<string, PhoneCode>(),
  /** Every token that WeChat would still take, with its end. */
  tokens: new Map<string, number>(),
  /** When a token was last renewed by force. */
  forcedAt: Number.NEGATIVE_INFINITY,
  /** Every session key that was given out: none may be found outside of here. */
  sessionKeys: [] as string[],
  /** Template id → the keys its data must have. */
  templates: new Map<string, string[]>(),
  /** Long-term subscriptions: an acceptance counts until it is taken back. */
  lasting: new Set<string>(),
  /** Acceptances left, by `openid template`. */
  grants: new Map<string, number>(),
  messages: [] as SentMessage[],
  faults: [] as Fault[],
  /** How often each address was called. */
  calls: new Map<string, number>(),
  /** How often in this minute or day, by what a limit counts. */
  counts: new Map<string, { span: number; count: number }>(),
})
export type State = ReturnType<typeof createState>

/** An opaque value of the length WeChat's own have. */
export const mint = (bytes: number): string => randomBytes(bytes).toString('base64url')

/** A code lives five minutes and works once. */
export const codeLife = 5 * 60_000
