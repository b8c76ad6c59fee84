import type { Client } from '@tisc/shared/platform/client'
import type { Contract } from '@tisc/shared/platform/contract'
import type * as z from 'zod'

type Loaded<C extends Contract> = { contract: C; client: Client<C> }

/**
 * A typed client whose schemas are loaded at the first call, so that zod is never on the way of a first screen. `load` is the dynamic
 * import of the real one. `isAnswer` tells later whether data that came with a page is what the operation answers.
 */
export const lazyClient = <C extends Contract>(load: () => Promise<Loaded<C>>) => ({
  api: new Proxy({} as Client<C>, {
    get:
      (_, operation: string) =>
      async (...request: unknown[]) => {
        const call = (await load()).client[operation] as (...request: unknown[]) => Promise<unknown>
        return call(...request)
      },
  }),
  isAnswer: async (operation: keyof C & string, data: unknown): Promise<boolean> => {
    const response = (await load()).contract[operation]?.response as z.ZodType
    return response.safeParse(data).success
  },
})
