import type { Rule } from 'antd/es/form'

/*
 * Choices that must be made. antd’s own `required` gives a group of radio buttons, and a list of which several are chosen, an attribute
 * that they may not have.
 */

/** One must be chosen. */
export const mustChoose: Rule = {
  validator: (_, chosen) => (chosen === undefined ? Promise.reject(new Error('请选')) : Promise.resolve()),
}

/** So many must be chosen; one or more, if it is not said how many. */
export const mustChooseSome = (message: string, count?: number): Rule => ({
  validator: (_, chosen: readonly unknown[] = []) =>
    (count === undefined ? chosen.length > 0 : chosen.length === count) ? Promise.resolve() : Promise.reject(new Error(message)),
})
