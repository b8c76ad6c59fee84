import { sheetOf } from './sheet'

it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\0=1', ' =1', '＝1', '＋1', '－1', '＠A1', '\n=1'])(
  'keeps %j from being a formula',
  (text) => {
    const [, row = ''] = sheetOf(['头'], [[text]]).split(/\r\n(?=")/)
    expect(row.startsWith(`"'`)).toBe(true)
  },
)

it('keeps quotes, commas and Chinese as they are', () => {
  expect(sheetOf(['姓名', '话'], [['王', '他说"好,"']])).toBe('\uFEFF"姓名","话"\r\n"王","他说""好,"""\r\n')
})
