import type { Person } from './person'

type Answer = { errMsg: string; errno?: number; errCode?: number } & Record<string, unknown>
type Options = { success?: (answer: Answer) => void; fail?: (failure: Answer) => void; complete?: (answer: Answer) => void }
type Resolve = (choice: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void
type Listener = (resolve: Resolve, about: { referrer: string }) => void

/** How WeChat names a refusal of the privacy guideline. */
const notAuthorised = { errno: 104 } as const
const privacyFailure = (name: string): Answer => ({ errMsg: `${name}:fail privacy permission is not authorized`, ...notAuthorised })

const done = (options: Options | undefined, answer: Answer, isOk: boolean): void => {
  if (isOk) options?.success?.(answer)
  else options?.fail?.(answer)
  options?.complete?.(answer)
}

/** What the phone remembers of its person from one page to the next. */
export interface PrivacyState {
  hasAgreed: boolean
}

interface Needs {
  person: Person
  privacy: PrivacyState
  /** Whether the code that runs now was called by a tap. */
  isInTap: () => boolean
  /** Counts something until the function it gives back is called. */
  begin: () => () => void
}

/** WeChat's question before the first private call: the app's own when it listens for it, else WeChat's. */
const createPrivacy = ({ person, privacy }: Pick<Needs, 'person' | 'privacy'>) => {
  const pressed = new Set<string>()
  let listener: Listener | undefined
  const ask = (referrer: string): Promise<boolean> => {
    if (privacy.hasAgreed) return Promise.resolve(true)
    if (!listener) {
      privacy.hasAgreed = person.agreesToPrivacy
      return Promise.resolve(privacy.hasAgreed)
    }
    const own = listener
    return new Promise((resolve) =>
      own(
        ({ event, buttonId }) => {
          if (event === 'exposureAuthorization') return
          // WeChat looks whether the button was really pressed
          privacy.hasAgreed = event === 'agree' && buttonId !== undefined && pressed.has(buttonId)
          resolve(privacy.hasAgreed)
        },
        { referrer },
      ),
    )
  }
  const api = {
    onNeedPrivacyAuthorization: (heard: Listener) => {
      listener = heard
    },
    getPrivacySetting: (options?: Options) =>
      done(
        options,
        { errMsg: 'getPrivacySetting:ok', needAuthorization: !privacy.hasAgreed, privacyContractName: '《小程序用户隐私保护指引》' },
        true,
      ),
    requirePrivacyAuthorize: (options?: Options) =>
      void ask('requirePrivacyAuthorize').then((hasAgreed) =>
        done(options, hasAgreed ? { errMsg: 'requirePrivacyAuthorize:ok' } : privacyFailure('requirePrivacyAuthorize'), hasAgreed),
      ),
  }
  return { api, ask, press: (buttonId: string) => void pressed.add(buttonId) }
}

const mostTemplates = 3

/** Why WeChat does not ask at all. */
const refusalOf = (tmplIds: string[], isInTap: boolean, person: Person): Answer | undefined => {
  const fail = (errCode: number, why: string): Answer => ({ errMsg: `requestSubscribeMessage:fail ${why}`, errCode })
  if (tmplIds.length === 0) return fail(20001, 'No template data return, verify the template id exist')
  if (tmplIds.length > mostTemplates) return fail(20003, 'templates count out of max bounds')
  if (!isInTap) return fail(10001, 'can only be invoked by user TAP gesture.')
  return person.switchedOff ? fail(20004, 'The main switch is switched off') : undefined
}

/** The part of `wx` that is about the person who holds the phone, as its documentation says. */
export const createPersonalWx = ({ person, privacy, isInTap, begin }: Needs) => {
  const { api, ask, press } = createPrivacy({ person, privacy })
  const later = <T>(answer: Promise<T>, options: Options | undefined, tell: (value: T) => Answer, name: string): void => {
    const end = begin()
    void answer
      .then(
        (value) => done(options, tell(value), true),
        (error: unknown) => done(options, { errMsg: `${name}:fail ${error}` }, false),
      )
      .finally(end)
  }
  /** The button that asks for the number, with its own question about privacy first. */
  const phoneNumber = async (): Promise<Answer> => {
    if (!(await ask('button.getPhoneNumber'))) return privacyFailure('getPhoneNumber')
    const code = await person.phoneCode?.()
    return code === undefined ? { errMsg: 'getPhoneNumber:fail user deny' } : { errMsg: 'getPhoneNumber:ok', code }
  }
  return {
    press,
    phoneNumber,
    api: {
      ...api,
      login: (options?: Options) => later(person.loginCode(), options, (code) => ({ errMsg: 'login:ok', code }), 'login'),
      requestSubscribeMessage: (options: Options & { tmplIds: string[] }) => {
        const refusal = refusalOf(options.tmplIds, isInTap(), person)
        if (refusal) return done(options, refusal, false)
        const chosen = Object.fromEntries(options.tmplIds.map((id) => [id, person.chooses?.(id) ?? 'reject']))
        later(
          Promise.resolve(chosen),
          options,
          (answers) => ({ errMsg: 'requestSubscribeMessage:ok', ...answers }),
          'requestSubscribeMessage',
        )
      },
    },
  }
}
