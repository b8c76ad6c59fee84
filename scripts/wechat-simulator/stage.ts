import type { Handle } from './logic-layer'
import { fieldNamed, look, reachedBy, type Seen } from './view'

/** A page on the simulated phone, in somebody's hands. What they do is over when the page has settled. */
export interface Stage {
  /** The text that the page shows now. */
  text: () => string
  /** Taps on words. */
  tap: (words: string) => Promise<void>
  /** Types into the field with an id. */
  type: (id: string, value: string) => Promise<void>
  /** Taps on the button that asks for the phone number. */
  tapForNumber: (words: string) => Promise<void>
}

interface Hands {
  data: Record<string, unknown>
  handle: Handle
  settled: () => Promise<void>
  /** Runs something as a tap does: WeChat allows some calls only then. */
  inTap: (work: () => void) => void
  press: (buttonId: string) => void
  phoneNumber: () => Promise<object>
}

const at = ({ sid, id }: Seen) => ({ id, dataset: { sid } })

const send = (handle: Handle, type: string, node: Seen, detail: object): void =>
  handle({ type, timeStamp: 0, detail, target: at(node), currentTarget: at(node), mpEvent: {} })

/** Lets somebody use a page that was started. */
export const createStage = ({ data, handle, settled, inTap, press, phoneNumber }: Hands): Stage => {
  const found = (words: string): Seen[] => {
    const way = reachedBy(data, words)
    if (way.length === 0) throw new Error(`nothing says "${words}" on the page:\n${look(data).text}`)
    return way
  }
  return {
    text: () => look(data).text,
    tap: async (words) => {
      const way = found(words)
      inTap(() => {
        for (const node of way) {
          press(node.id)
          send(handle, 'tap', node, {})
        }
      })
      await settled()
    },
    type: async (id, value) => {
      const field = fieldNamed(data, id)
      if (!field) throw new Error(`there is no field "${id}"`)
      send(handle, 'input', field, { value })
      await settled()
    },
    tapForNumber: async (words) => {
      const way = found(words)
      const answer = await phoneNumber()
      for (const node of way) send(handle, 'getphonenumber', node, answer)
      await settled()
    },
  }
}
