// What GitHub makes of a comment, as far as it can be had offline: a real GFM parser, then the passes over the
// rendered text (mentions, references) that GitHub applies outside of code.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Markdown → HTML by CommonMark and GFM, raw HTML passed through as GitHub does before it sanitises. */
export const toHtml = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })

/** The text of a page outside `<code>` and `<pre>`, where GitHub looks for mentions and references. */
export const linkableText = (html: string): string =>
  decode(html.replace(/<(code|pre)\b[^>]*>[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, '\n'))

const decode = (html: string) =>
  html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

/** The tag names a page opens, once each. */
export const tags = (html: string): string[] =>
  [...new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(match => match[1]!.toLowerCase()))].sort()

/** A comment box in the forge's manner around rendered Markdown, for looking at. */
export const commentPage = (html: string): string => `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 24px; background: #fff; color: #1f2328; font: 14px/1.5 "DejaVu Sans", sans-serif; font-size: 13px }
.box { border: 1px solid #d1d9e0; border-radius: 6px; max-width: 980px; margin: auto }
.who { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; color: #59636e }
.who b { color: #1f2328 } .who span { border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 7px; font-size: 11px; margin-left: 4px }
.body { padding: 16px } h3 { font-size: 1.25em; margin: 0 0 14px } h4 { font-size: 1em; margin: 20px 0 12px }
table { border-collapse: collapse; margin: 0 0 16px; display: block; overflow: auto } th, td { border: 1px solid #d1d9e0; padding: 5px 11px; white-space: nowrap }
td:last-child { white-space: normal } tr:nth-child(even) td { background: #f6f8fa } code { background: #818b981f; padding: .2em .4em; border-radius: 6px; font: 85% "DejaVu Sans Mono", monospace }
pre { background: #f6f8fa; padding: 12px; border-radius: 6px; overflow: auto } pre code { background: none; padding: 0 } a { color: #0969da; text-decoration: none }
ul { padding-left: 2em; margin: 0 0 16px } details { margin: 0 0 10px } sub { color: #59636e; vertical-align: baseline; font-size: 11px } p { margin: 0 0 10px }
</style><div class="box"><div class="who"><b>github-actions</b><span>bot</span> commented 2 minutes ago</div><div class="body">${html}</div></div>`
