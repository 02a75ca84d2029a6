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
body { margin: 0; padding: 20px; background: #fff; color: #1f2328; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; font-size: 13px }
.box { border: 1px solid #d1d9e0; border-radius: 6px; width: 900px } .body { padding: 16px }
.who { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; color: #59636e }
.who b { color: #1f2328 } .who span { border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 7px; font-size: 11px; margin: 0 4px }
h3 { font-size: 1.25em; margin: 0 0 14px } h4 { font-size: 1em; margin: 20px 0 12px } p { margin: 0 0 10px } ul { padding-left: 2em; margin: 0 0 16px }
table { border-collapse: collapse; margin: 0 0 16px; display: block; width: max-content; max-width: 100%; overflow: auto }
th, td { border: 1px solid #d1d9e0; padding: 5px 10px } tr:nth-child(even) td { background: #f6f8fa } a { color: #0969da; text-decoration: none }
code { background: #818b981f; padding: .2em .4em; border-radius: 6px; font: 85% ui-monospace, "DejaVu Sans Mono", monospace; white-space: break-spaces }
pre { background: #f6f8fa; padding: 12px; border-radius: 6px; overflow: auto } pre code { background: none; padding: 0 }
details { margin: 0 0 10px } summary + * { margin-top: 12px } sub { color: #59636e; vertical-align: baseline; font-size: 11px } .emoji { width: 1.15em; height: 1.15em; vertical-align: -.22em }
</style><div class="box"><div class="who"><b>github-actions</b><span>bot</span> commented 2 minutes ago</div><div class="body">${drawn(html)}</div></div>`

/** Pictures in the place of the emoji used, since a machine without the font would show boxes. */
const drawn = (html: string): string =>
  Object.entries(pictures).reduce(
    (text, [emoji, shape]) => text.replaceAll(emoji, `<svg class="emoji" viewBox="0 0 20 20">${shape}</svg>`),
    html,
  )

const disc = (color: string) => `<circle cx="10" cy="10" r="8" fill="${color}"/>`
const stroke = (color: string, path: string) =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>`
const pictures: Readonly<Record<string, string>> = {
  '✅': `<rect x="1.5" y="1.5" width="17" height="17" rx="3.5" fill="#2da44e"/>${stroke('#fff', 'M5.5 10.5l3 3 6-7')}`,
  '❌': stroke('#dd2e44', 'M4 4l12 12M16 4L4 16'),
  '🟡': disc('#f2c744'),
  '⚪': `${disc('#e6e9ec')}<circle cx="10" cy="10" r="8" fill="none" stroke="#afb8c1"/>`,
  '🔖': '<path d="M5 2h10v16l-5-4-5 4z" fill="#8250df"/>',
  '💡': '<path d="M10 2a6 6 0 0 1 3.5 10.8c-.7.5-1 1-1 1.700h-5c0-.7-.3-1.200-1-1.700A6 6 0 0 1 10 2z" fill="#f2b134"/><path d="M8 16h4v1.500a2 2 0 0 1-4 0z" fill="#8c959f"/>',
  '🔻': '<path d="M2 5h16l-8 12z" fill="#dd2e44"/>',
  '⚠️': `<path d="M10 2l9 16H1z" fill="#f2b134"/>${stroke('#1f2328', 'M10 8v4M10 15v.1')}`,
  '🔬': `${stroke('#57606a', 'M8 3l4 7M4 17h12M7 13h5M13 8a5 5 0 0 1 0 9')}`,
  '🔍': `${stroke('#57606a', 'M13 13l5 5M8 2a6 6 0 1 0 .01 0')}`,
  '📍': '<path d="M10 1a6 6 0 0 1 6 6c0 4-6 12-6 12S4 11 4 7a6 6 0 0 1 6-6z" fill="#dd2e44"/><circle cx="10" cy="7" r="2" fill="#fff"/>',
  '💻': `<rect x="3" y="3" width="14" height="10" rx="1.500" fill="#57606a"/>${stroke('#57606a', 'M1.500 16h17')}`,
  '⚙️': `<circle cx="10" cy="10" r="5" fill="none" stroke="#57606a" stroke-width="3"/>${stroke('#57606a', 'M10 1.500v3M10 15.500v3M1.500 10h3M15.500 10h3')}`,
  '🧱': `<rect x="2" y="4" width="16" height="12" fill="#c4623f"/>${stroke('#fff', 'M2 10h16M10 4v6M6 10v6M14 10v6')}`,
  '📈': stroke('#2f81f7', 'M3 3v14h14M6 13l4-4 3 2 4-6'),
  '⏱️': `<circle cx="10" cy="11" r="7" fill="none" stroke="#57606a" stroke-width="2.4"/>${stroke('#57606a', 'M8 1.500h4M10 7v4l2.500 2')}`,
  '✂️': stroke('#57606a', 'M4 4l9 12M16 4L7 16'),
}
