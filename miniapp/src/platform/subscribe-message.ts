import Taro from '@tarojs/taro'

/** The kinds of subscription messages that a person accepted; `switchedOff` when WeChat was told to ask for none at all. */
export type Permission = { accepted: string[]; switchedOff: boolean }

/** The person has switched off subscription messages of this app altogether. */
const mainSwitchOff = 20004

/**
 * Asks in WeChat's own sheet for one more message of each kind. Must be called in a tap, before anything is waited for. WeChat answers for
 * each kind with `accept` (or `acceptWith…`), `reject`, `ban` or `filter`.
 */
export const askForMessages = async (templateIds: string[]): Promise<Permission> => {
  try {
    const answer = new Map<string, unknown>(Object.entries(await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] })))
    return { accepted: templateIds.filter((id) => String(answer.get(id)).startsWith('accept')), switchedOff: false }
  } catch (failure) {
    return { accepted: [], switchedOff: (failure as { errCode?: number }).errCode === mainSwitchOff }
  }
}
