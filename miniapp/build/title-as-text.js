const html = /titleElement\.innerHTML = proceedTitle/g

/** Taro puts a page's title into its navigation bar as HTML, and an article may be called anything: here it stays a text. */
module.exports = (source) => source.replace(html, 'titleElement.textContent = proceedTitle')
