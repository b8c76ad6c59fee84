import { createElement, type ElementType, type FormEvent, Fragment, forwardRef } from 'react'

/** Taro's components as the plain elements a browser has, with Taro's events. */
type Props = Record<string, unknown>
type Typed = { target: { value: string } }
type Listener = (event: { detail: { value: unknown } }) => void

const element = (tag: ElementType, translate: (props: Props) => Props = (props) => props) =>
  forwardRef<unknown, Props>((props, ref) => createElement(tag, { ref, ...translate(props) }))

const without = (props: Props, ...names: string[]): Props =>
  Object.fromEntries(Object.entries(props).filter(([name]) => !names.includes(name)))

const typed = (props: Props, more: Props = {}): Props => ({
  ...without(props, 'onInput', 'password', 'maxlength', 'confirmType', 'placeholderClass', 'onConfirm'),
  ...more,
  maxLength: props.maxlength,
  onChange: (event: Typed) => (props.onInput as Listener | undefined)?.({ detail: { value: event.target.value } }),
})

const submitted = (props: Props): Props => ({
  ...props,
  onSubmit: (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const value = Object.fromEntries(new FormData(event.currentTarget))
    ;(props.onSubmit as Listener | undefined)?.({ detail: { value } })
  },
})

export const View = element('div')
export const Text = element('span', (props) => without(props, 'userSelect', 'selectable'))
export const Block = Fragment
export const PageMeta = element('div', () => ({ hidden: true }))
export const CustomWrapper = Fragment
export const ScrollView = element('div', (props) => without(props, 'scrollX', 'scrollY', 'onScrollToLower', 'enableFlex', 'scrollIntoView'))
export const Swiper = element('div')
export const SwiperItem = element('div')
export const Button = element('button', (props) => ({
  ...without(props, 'formType', 'openType', 'loading', 'plain'),
  type: props.formType ?? 'button',
}))
export const Image = element('img', (props) => without(props, 'mode', 'lazyLoad'))
export const Input = element('input', (props) => typed(props, { type: props.password ? 'password' : 'text' }))
export const Textarea = element('textarea', (props) => typed(props))
export const Form = element('form', submitted)
export const RichText = element('div', ({ nodes, ...props }) => ({ ...props, dangerouslySetInnerHTML: { __html: nodes } }))
