import type { Rule } from 'antd/es/form'

/** A choice that must be made; antd’s own `required` gives a group of radio buttons an attribute that it may not have. */
export const mustChoose: Rule = {
  validator: (_, chosen) => (chosen === undefined ? Promise.reject(new Error('请选')) : Promise.resolve()),
}
