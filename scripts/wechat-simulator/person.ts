/** Who holds the simulated phone: what they answer when WeChat asks, and the codes that WeChat makes for them. */
export interface Person {
  /** `wx.login`; rejects when WeChat does not answer. */
  loginCode: () => Promise<string>
  /** The tap on a button that asks for the phone number; nothing when they refuse. */
  phoneCode?: () => Promise<string | undefined>
  /** Whether they agree to the privacy guideline when WeChat asks by itself. */
  agreesToPrivacy: boolean
  /** What they choose in the sheet for a subscription message; nobody may be asked outside a tap. */
  chooses?: (templateId: string) => 'accept' | 'reject'
  /** The switch in WeChat's own settings that is over all subscription messages. */
  switchedOff?: boolean
}

/** Nobody: WeChat answers nothing that only a person could. */
export const nobody: Person = { loginCode: () => Promise.reject(new Error('nobody holds this phone')), agreesToPrivacy: false }
