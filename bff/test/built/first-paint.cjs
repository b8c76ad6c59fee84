/** Stands for what `miniapp/build/first-paint.mjs` makes: the page, its parameters and how many articles it was given. */
exports.firstPaint = (page, params, { data }) =>
  `<div class="page-root"><main class="${page}-root">${JSON.stringify(params).replaceAll('"', '')} ${data.items?.length ?? 1}</main></div>`
