import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useProblemsIn } from '../../../ui/problems'

/** Doing something in an organisation: once at a time, told in a word when it is done, and the page asks anew either way. */
export const useDeeds = (onDone: () => Promise<void>) => {
  const { sending, send, forget } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const does = async (ask: () => Promise<unknown>, done: string): Promise<boolean> => {
    const isDone = await send(async () => {
      await ask()
      return true
    })
    if (isDone) toast(done)
    await onDone()
    return isDone === true
  }
  return { does, problem: problem?.say, forget, isSending: sending.isSending }
}
