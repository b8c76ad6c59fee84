import type { Printed } from './certificates.schema'

/** The words beside each printed field, in the paper's order. */
export const printedWords: { [Field in keyof Required<Printed>]: string } = {
  number: '证书编号',
  name: '姓名',
  title: '培训',
  hours: '学时',
  from: '开始日期',
  to: '结束日期',
  issued: '颁发日期',
  issuer: '颁发单位',
}

/** What a signature of ours is for, in its head: so no other paper is taken for a certificate. */
export const certificateKind = 'tisc-certificate'
