/** What is written of experts into a case's story, for the staff. */
export const storyOf = {
  invited: (name: string, judged = '') => `邀请专家${name}${judged && `。近似的名称已判断：${judged}`}`,
  accepted: (name: string) => `专家${name}接受了邀请`,
  declined: (name: string, reason: string) => `专家${name}谢绝了邀请：${reason}`,
  lapsed: '一位专家没有按时答复，请另请一位',
  replaced: (name: string, reason: string) => `不再请专家${name}：${reason}`,
  finished: (name: string) => `专家${name}办完了`,
}
