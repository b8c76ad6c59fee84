/** @jest-environment jsdom */
import { withWordLists } from './word-lists'

const item = (mark: string, words: string, level = 1) =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='mso-fareast-font-family:Times'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>${words}<o:p></o:p></p>`

/** The lists alone, without spaces and what Word leaves empty. */
const listsIn = (html: string): string =>
  withWordLists(html)
    .replace(/<!--.*?-->|<o:p><\/o:p>|<span[^>]*><\/span>|\n/g, '')
    .replace(/ (class|style)="[^"]*"/g, '')

it.each([
  ['bullets', item('·', '身份证') + item('Ø', '申请表'), '<ul><li><p>身份证</p></li><li><p>申请表</p></li></ul>'],
  ['numbers', item('1.', '取号') + item('2.', '交材料'), '<ol><li><p>取号</p></li><li><p>交材料</p></li></ol>'],
  ['numbers that go on', item('3、', '领证'), '<ol start="3"><li><p>领证</p></li></ol>'],
  ['Chinese numbers', item('（一）', '总则'), '<ol><li><p>总则</p></li></ol>'],
  [
    'levels',
    item('1.', '取号') + item('o', '在一楼', 2) + item('2.', '交材料'),
    '<ol><li><p>取号</p><ul><li><p>在一楼</p></li></ul></li><li><p>交材料</p></li></ol>',
  ],
  [
    'a level that is left out',
    item('1.', '取号') + item('a)', '在一楼', 3),
    '<ol><li><p>取号</p><ol><li><p>在一楼</p></li></ol></li></ol>',
  ],
  ['bold words', item('·', '<b>原件</b>和复印件'), '<ul><li><p><b>原件</b>和复印件</p></li></ul>'],
])('%s of Word become a list', (_, html, list) => {
  expect(listsIn(html)).toBe(list)
})

it('a paragraph between two lists keeps them apart', () => {
  const html = listsIn(`${item('·', '甲')}<p class=MsoNormal>中间</p>${item('·', '乙')}`)
  expect(html).toBe('<ul><li><p>甲</p></li></ul><p>中间</p><ul><li><p>乙</p></li></ul>')
})

it('a cell holds no list, so its items stay paragraphs with their marks', () => {
  const html = withWordLists(`<table><tr><td>${item('1.', '甲')}</td></tr></table>`)
  expect(html).toContain('1.')
  expect(html).not.toContain('<li>')
})

it('what is not from Word is left as it is', () => {
  expect(withWordLists('<p>一<b>二</b></p>')).toBe('<p>一<b>二</b></p>')
})
