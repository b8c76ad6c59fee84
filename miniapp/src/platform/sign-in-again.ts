import { go } from './navigation'

let asked: { answer: Promise<boolean>; tell: (isSignedIn: boolean) => void } | undefined

/**
 * Leads to the sign-in page; the page one comes from stays as it is, with everything typed into it. Answers whether somebody signed in;
 * however many ask at once, there is one such page.
 */
export const askToSignIn = (): Promise<boolean> => {
  if (!asked) {
    let tell = (_: boolean) => {}
    const answer = new Promise<boolean>((resolve) => {
      tell = resolve
    })
    asked = { answer, tell }
    void go('signIn')
  }
  return asked.answer
}

/** The sign-in page closes. */
export const tellSignedIn = (isSignedIn: boolean): void => {
  asked?.tell(isSignedIn)
  asked = undefined
}
