import { updateCSS as write } from 'rc-util/es/Dom/dynamicCSS'
import { nonce } from './nonce'

export { clearContainerCache, injectCSS, removeCSS } from 'rc-util/es/Dom/dynamicCSS'

/**
 * antd's components measure the scroll bar and lock the page behind a dialog by style elements of their own, to which they give no nonce.
 * The build lets them write through here instead, so that our policy takes them.
 */
export const updateCSS: typeof write = (css, key, option) => write(css, key, { csp: { nonce }, ...option })
