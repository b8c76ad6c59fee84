import type { ThemeConfig } from 'antd'

/** The look's light colours at desk density; a state's shape and word stand beside its colour. */
export const colours = {
  paper: '#ffffff',
  ground: '#f2f5f5',
  ink: '#13201f',
  ink2: '#435150',
  ink3: '#5a6766',
  line: '#d7dfde',
  edge: '#768483',
  accent: '#0a5c63',
  accentWash: '#e2f0f0',
  open: '#1b5799',
  waiting: '#7a5000',
  done: '#24642f',
  ended: '#525d5c',
  warning: '#a6301e',
} as const

const sans =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** Whoever asked their system for less motion gets none. */
const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches

export const theme: ThemeConfig = {
  // antd writes its variables into style elements without a nonce, which our policy refuses; plain styles carry one.
  hashed: false,
  token: {
    colorPrimary: colours.accent,
    colorLink: colours.accent,
    colorInfo: colours.open,
    colorSuccess: colours.done,
    colorWarning: colours.waiting,
    colorError: colours.warning,
    colorInfoBg: '#e5eef9',
    colorSuccessBg: '#e4f2e6',
    colorWarningBg: '#f9f0dc',
    colorErrorBg: '#fbeae6',
    colorText: colours.ink,
    colorTextSecondary: colours.ink2,
    colorTextTertiary: colours.ink3,
    colorTextPlaceholder: colours.ink3,
    colorTextDescription: colours.ink3,
    // also what antd writes into an empty table
    colorTextDisabled: colours.ink3,
    colorBorder: colours.edge,
    colorSplit: colours.line,
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.ground,
    borderRadius: 5,
    fontSize: 14,
    fontFamily: sans,
    controlHeight: 34,
    boxShadow: 'none',
    ...(isStill ? { motion: false } : { motionDurationMid: '0.12s', motionDurationSlow: '0.24s' }),
  },
  components: {
    Table: {
      headerBg: colours.paper,
      headerColor: colours.ink3,
      cellPaddingBlock: 10,
      headerSplitColor: 'transparent',
      rowHoverBg: colours.ground,
      rowSelectedBg: colours.accentWash,
      rowSelectedHoverBg: colours.accentWash,
      // the arrow says which column the order is by
      bodySortBg: colours.paper,
      headerSortActiveBg: colours.paper,
      headerSortHoverBg: colours.ground,
      fixedHeaderSortActiveBg: colours.paper,
    },
    Menu: { itemBg: 'transparent', itemSelectedBg: colours.paper, itemHeight: 36 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 600 },
  },
}
