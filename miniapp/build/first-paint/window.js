// What pages ask a browser while they are drawn. The reader's own may answer otherwise: styles, not markup, follow the system's colours.
const media = { matches: false, addEventListener: () => {}, removeEventListener: () => {} }
export const window = { matchMedia: () => media, speechSynthesis: {} }
