import { centrePhones } from '../../../platform/contact'

/**
 * What the public documents say of the service. Where they disagree, every version stands here with its place: none of them was chosen,
 * averaged or checked by us. The wording is ours.
 */

/** One version of a fact and where it stands. */
export type Version = { value: string; phone?: true; source: string }

/** A fact of which the documents have more than one version; `remark` says what we make of it. */
export type OpenFact = { title: string; versions: Version[]; remark?: string }

const deck = '2023年4月的工作介绍'

export const openFacts: OpenFact[] = [
  {
    title: '地址',
    versions: [
      { value: '青岛市崂山区银川东路9号人力资源大厦14层，邮编266061', source: `${deck}里的网站页脚` },
      { value: '青岛市银川东路9号崂山湾大厦14层', source: `${deck}的末页` },
    ],
    remark: '门牌号一样，楼名不一样。去之前请先打电话问清。',
  },
  {
    title: '电话',
    versions: [
      { value: centrePhones[0], phone: true, source: `${deck}里的网站页脚` },
      { value: centrePhones[1], phone: true, source: `${deck}的末页` },
    ],
    remark: '两个号码都没有核实。一个打不通，请试另一个。',
  },
  {
    title: '日刊的名字',
    versions: [
      { value: '青岛日报（TISC DAILY）', source: `${deck}，2019年起在微信公众号上推出` },
      { value: 'TISC青岛日刊', source: '2021年知识产权保护状况白皮书，2022年4月26日' },
    ],
    remark: '前一个名字和一份报纸相同，所以这里只用后一个。',
  },
  {
    title: '首个一站式平台是哪一年',
    versions: [
      { value: '2012年', source: `${deck}，发展历程一页` },
      { value: '2019年', source: `${deck}，平台简介一页` },
    ],
  },
  {
    title: '专利代办机构是哪一年有的',
    versions: [
      { value: '2014年获批', source: `${deck}，发展历程一页` },
      { value: '2016年开业', source: `${deck}，服务资源一页` },
      { value: '2017年还写作要建成', source: '青政字〔2017〕58号，已失效' },
    ],
  },
]

/** The centre's names, oldest first, all from the same slides. */
export const namesOverTime = [
  { name: '1985年', value: '青岛市专利服务中心' },
  { name: '2002年', value: '青岛市知识产权事务中心；1997年起还挂过青岛市科委知识产权事务中心的牌子' },
  { name: '2021年', value: '青岛市知识产权保护和市场服务发展中心知识产权事业部' },
  { name: '2023年', value: '青岛市知识产权保护中心知识产权事业部' },
]
export const namesSource = deck

/** How the Daily treats what it passes on. */
export const promises = [
  { name: '来源', value: '文章写明从哪里来、哪一天的；有原文网址的，文末可以打开。' },
  { name: '效力', value: '已失效的、省里的、外市的文件，标题下面先说明；搜索时，已失效的和外市的排在最后。' },
  { name: '更正', value: '改过的文章写明哪天改了什么；撤回的留着地址，写明原因。' },
  { name: '原样', value: '来源页没填的栏目写“来源页未填写”；原文里的错字照登，不替它改。' },
]
