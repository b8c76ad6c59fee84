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
    const answer = (await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] } as never)) as unknown as Record<
      string,
      unknown
    >
    return { accepted: templateIds.filter((id) => String(answer[id]).startsWith('accept')), switchedOff: false }
  } catch (failure) {
    return { accepted: [], switchedOff: (failure as { errCode?: number }).errCode === mainSwitchOff }
  }
}
