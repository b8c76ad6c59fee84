import { centrePhones } from '../../../platform/contact'
import type { Language } from '../../../platform/language'

/**
 * What the public documents say of the service. Where they disagree, every version stands here with its place: none of them was chosen,
 * averaged or checked by us. The wording is ours; what a document says itself stays as it is written there.
 */

/** One version of a fact and where it stands; `isQuoted` in Chinese, whatever the language around. */
export type Version = { value: string; phone?: true; isQuoted?: true; source: string }

/** A fact of which the documents have more than one version; `remark` says what we make of it. */
export type OpenFact = { title: string; versions: Version[]; remark?: string }

/** The names and addresses, as they are written. */
const quoted = {
  office: '青岛市崂山区银川东路9号人力资源大厦14层，邮编266061',
  tower: '青岛市银川东路9号崂山湾大厦14层',
  daily: '青岛日报（TISC DAILY）',
  ours: 'TISC青岛日刊',
  order: '青政字〔2017〕58号',
  names: [
    '青岛市专利服务中心',
    '青岛市知识产权事务中心',
    '青岛市知识产权保护和市场服务发展中心知识产权事业部',
    '青岛市知识产权保护中心知识产权事业部',
  ],
}

const deck = { zh: '2023年4月的工作介绍', en: 'the slides of April 2023' }

export type AboutFacts = {
  openFacts: OpenFact[]
  /** The centre's names, oldest first, all from the same slides. */
  namesOverTime: { name: string; value: string; remark?: string }[]
  namesSource: string
  /** How the Daily treats what it passes on. */
  promises: { name: string; value: string }[]
}

const zh: AboutFacts = {
  namesSource: deck.zh,
  openFacts: [
    {
      title: '地址',
      versions: [
        { value: quoted.office, isQuoted: true, source: `${deck.zh}里的网站页脚` },
        { value: quoted.tower, isQuoted: true, source: `${deck.zh}的末页` },
      ],
      remark: '门牌号一样，楼名不一样。去之前请先打电话问清。',
    },
    {
      title: '电话',
      versions: [
        { value: centrePhones[0], phone: true, source: `${deck.zh}里的网站页脚` },
        { value: centrePhones[1], phone: true, source: `${deck.zh}的末页` },
      ],
      remark: '两个号码都没有核实。一个打不通，请试另一个。',
    },
    {
      title: '日刊的名字',
      versions: [
        { value: quoted.daily, isQuoted: true, source: `${deck.zh}，2019年起在微信公众号上推出` },
        { value: quoted.ours, isQuoted: true, source: '2021年知识产权保护状况白皮书，2022年4月26日' },
      ],
      remark: '前一个名字和一份报纸相同，所以这里只用后一个。',
    },
    {
      title: '首个一站式平台是哪一年',
      versions: [
        { value: '2012年', source: `${deck.zh}，发展历程一页` },
        { value: '2019年', source: `${deck.zh}，平台简介一页` },
      ],
    },
    {
      title: '专利代办机构是哪一年有的',
      versions: [
        { value: '2014年获批', source: `${deck.zh}，发展历程一页` },
        { value: '2016年开业', source: `${deck.zh}，服务资源一页` },
        { value: '2017年还写作要建成', source: `${quoted.order}，已失效` },
      ],
    },
  ],
  namesOverTime: [
    { name: '1985年', value: quoted.names[0] ?? '' },
    { name: '2002年', value: quoted.names[1] ?? '', remark: '1997年起还挂过青岛市科委知识产权事务中心的牌子' },
    { name: '2021年', value: quoted.names[2] ?? '' },
    { name: '2023年', value: quoted.names[3] ?? '' },
  ],
  promises: [
    { name: '来源', value: '文章写明从哪里来、哪一天的；有原文网址的，文末可以打开。' },
    { name: '效力', value: '已失效的、省里的、外市的文件，标题下面先说明；搜索时，已失效的和外市的排在最后。' },
    { name: '更正', value: '改过的文章写明哪天改了什么；撤回的留着地址，写明原因。' },
    { name: '原样', value: '来源页没填的栏目写“来源页未填写”；原文里的错字照登，不替它改。' },
  ],
}

const en: AboutFacts = {
  namesSource: deck.en,
  openFacts: [
    {
      title: 'Address',
      versions: [
        { value: quoted.office, isQuoted: true, source: `Footer of the website in ${deck.en}` },
        { value: quoted.tower, isQuoted: true, source: `Last page of ${deck.en}` },
      ],
      remark: 'The number in the street is the same, the building is not. Please call before you go.',
    },
    {
      title: 'Telephone',
      versions: [
        { value: centrePhones[0], phone: true, source: `Footer of the website in ${deck.en}` },
        { value: centrePhones[1], phone: true, source: `Last page of ${deck.en}` },
      ],
      remark: 'Neither number is verified. If one does not answer, try the other.',
    },
    {
      title: 'Name of the Daily',
      versions: [
        { value: quoted.daily, isQuoted: true, source: `In ${deck.en}: on WeChat since 2019` },
        { value: quoted.ours, isQuoted: true, source: 'White paper on IP protection in 2021, of 26 April 2022' },
      ],
      remark: 'The first is a newspaper’s name too, so only the second is used here.',
    },
    {
      title: 'Year of the first one-stop platform',
      versions: [
        { value: '2012', source: `In ${deck.en}, page on history` },
        { value: '2019', source: `In ${deck.en}, page on the platform` },
      ],
    },
    {
      title: 'Year of the patent agency office',
      versions: [
        { value: 'Approved in 2014', source: `In ${deck.en}, page on history` },
        { value: 'Opened in 2016', source: `In ${deck.en}, page on services` },
        { value: 'Still to be built in 2017', source: 'A city document of 2017 (Qing Zheng Zi 58), no longer in force' },
      ],
    },
  ],
  namesOverTime: [
    { name: '1985', value: quoted.names[0] ?? '' },
    { name: '2002', value: quoted.names[1] ?? '', remark: 'from 1997 also under the name of the science commission’s IP affairs centre' },
    { name: '2021', value: quoted.names[2] ?? '' },
    { name: '2023', value: quoted.names[3] ?? '' },
  ],
  promises: [
    {
      name: 'Sources',
      value: 'An article says where it comes from and of which day; where the original is on the web, it can be opened at the end.',
    },
    {
      name: 'Validity',
      value:
        'Documents that are no longer in force, provincial or another city’s say so under the title; searches put those no longer in force or of other cities last.',
    },
    { name: 'Corrections', value: 'A corrected article says what was changed and when; a withdrawn one keeps its address and says why.' },
    { name: 'As written', value: 'A field that the source left empty says so; misprints of the original stay as they are.' },
  ],
}

export const aboutFacts: Record<Language, AboutFacts> = { zh, en }
