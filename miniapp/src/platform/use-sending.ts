import { useState } from 'react'

/** How sending a form goes. A failure stays until the next try. */
export type Sending = { isSending: boolean; error?: unknown }

/** Sends once at a time; answers what came, nothing when it failed, which `sending.error` then holds. */
export const useSending = () => {
  const [sending, setSending] = useState<Sending>({ isSending: false })
  const send = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
    if (sending.isSending) return undefined
    setSending({ isSending: true })
    try {
      const answer = await ask()
      setSending({ isSending: false })
      return answer
    } catch (error) {
      setSending({ isSending: false, error })
      return undefined
    }
  }
  return { sending, send, forget: () => setSending({ isSending: false }) }
}
