// stands in for @tarojs/components in browsers: every element there is the browser's own, and the pages draw their tab bar themselves
export const defineCustomElementTaroTabbar = () => undefined
export const defineCustomElementTaroPullToRefreshCore = () => undefined
