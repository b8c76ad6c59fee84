import { type Answer, type Question, useAnswer } from './use-answer'
import { useAskedAgain } from './use-asked-again'

/** Asks for something of one's own, and again when it may have changed. */
export const useMine = <T>(question: Question<T>): [Answer<T>, ask: () => Promise<void>] => {
  const asking = useAnswer(question)
  useAskedAgain(asking[1])
  return asking
}
