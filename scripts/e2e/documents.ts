/** Small documents of our own, by file name, in the kinds that editors drop on the desk. */
export const documents: Record<string, string> = {
  '甲.md': '# 调解员坐进了市场\n\n商户有了纠纷，不必先上法庭。调解室每周二开门。\n\n- 带上营业执照\n- 带上往来的文字\n',
  '乙.html': '<h1>海外展会前要做的三件事</h1><p>先查一查当地有没有相同的商标。</p><p>再备好授权文件。</p>',
  '丙.txt': '专利年费可以在手机上交\n\n打开小程序，输入专利号，核对以后付款。\n',
}

/** What they are called once they are imported, in the same order. */
export const titles = ['调解员坐进了市场', '海外展会前要做的三件事', '专利年费可以在手机上交'] as const
