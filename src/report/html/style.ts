// The report's one style sheet: light, dark, print, and a phone. Colour never carries meaning alone.

export const style = `
:root { color-scheme: light dark;
  --page: #fbfaf8; --card: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #e2dfd9; --track: #efece6;
  --pass: #1a7f37; --fail: #c4252b; --inconclusive: #8a5a00; --not-measured: #59636e; --waived: #6639ba;
  --head: #3566a8; --base: #8a8378; --best: #1a7f37; --beyond: #c4252b0b; --code: #f1eee8 }
@media screen and (prefers-color-scheme: dark) { :root {
  --page: #14171b; --card: #1b1f25; --ink: #e4e7eb; --soft: #9aa4af; --line: #2f353d; --track: #282e36;
  --pass: #4ac26b; --fail: #ff7b72; --inconclusive: #e3b341; --not-measured: #9aa4af; --waived: #b79bf2;
  --head: #79aef2; --base: #9a9488; --best: #4ac26b; --beyond: #ff7b7212; --code: #262c34 } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.55; font-size: 16px;
  font-family: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
main, header, footer { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 3rem } footer { padding-bottom: 3rem; color: var(--soft); font-size: .85rem }
h1 { font-size: clamp(1.5rem, 4.5vw, 2.1rem); line-height: 1.2; letter-spacing: -.015em; font-weight: 650; margin: .6rem 0 .5rem; text-wrap: balance }
h2 { font-size: 1.3rem; line-height: 1.3; letter-spacing: -.01em; margin: 0 0 .1rem; display: flex; flex-wrap: wrap; gap: .3rem .75rem; align-items: center }
h3 { font-size: 1rem; margin: 2.25rem 0 .5rem } p { margin: .25rem 0 .75rem; max-width: 42rem }
.soft { color: var(--soft) } .small { font-size: .85rem } .brand { color: var(--soft); font-weight: 600; letter-spacing: .02em; margin: 0 }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem; margin: 1.5rem 0 }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875em }
code { background: var(--code); border-radius: 4px; padding: .1em .35em } pre { background: var(--code); border-radius: 8px; padding: .8rem 1rem; overflow-x: auto; margin: .5rem 0 } pre code { padding: 0; background: none; overflow-wrap: normal }
a { color: inherit; text-underline-offset: .2em } summary { cursor: pointer; padding: .35rem 0 } :focus-visible { outline: 2px solid var(--head); outline-offset: 2px; border-radius: 4px }
.pill { display: inline-flex; align-items: center; gap: .4em; font-size: .85rem; font-weight: 600; line-height: 1; white-space: nowrap }
.pill { align-items: baseline } .pill svg { width: 1em; height: 1em; flex: none; transform: translateY(.12em); overflow: visible } .pill path { fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round }
.pass { color: var(--pass) } .fail { color: var(--fail) } .inconclusive { color: var(--inconclusive) } .not-measured { color: var(--not-measured) } .waived { color: var(--waived) }
.scroll { overflow-x: auto; margin: .5rem 0; overflow-wrap: break-word } .scroll td.text { min-width: 12rem } table { border-collapse: collapse; width: 100%; font-size: .9rem } caption { text-align: left; color: var(--soft); font-size: .85rem; padding-bottom: .4rem }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: .8rem; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: bottom }
td { padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--line); vertical-align: middle } tbody tr:last-child > * { border-bottom: 0 }
tbody th { color: var(--ink); font-size: .9rem; vertical-align: middle; min-width: 7rem } .number { text-align: right } td.number { white-space: nowrap }
.note { display: block; font-weight: 400; font-size: .85rem; color: var(--soft); max-width: 42rem; white-space: normal } .note b { color: var(--ink); font-weight: 600 }
.versus td.number { white-space: normal } .budgets { table-layout: fixed } .budgets thead th:nth-child(1) { width: 24% } .budgets thead th:nth-child(3) { width: 19% } .budgets thead th:nth-child(4) { width: 9% } .budgets thead th:nth-child(5) { width: 14% } .budgets thead th:nth-child(6) { width: 15% }
.budgets tr:has(+ .why) > * { border-bottom: 0 } .why td { padding-top: 0 } .why .note::first-letter { text-transform: uppercase } .stack .state, .stack thead th:last-child { padding-left: .75rem; padding-right: 0 } .number .note { margin-left: auto }
.chart { display: block; width: 100%; overflow: visible } td.bar { width: 34%; min-width: 9rem }
.track { fill: var(--track) } .fill-head { fill: var(--head) } .fill-fail { fill: var(--fail) } .whisker { stroke: var(--ink); stroke-width: 1.5; filter: drop-shadow(0 0 1px var(--card)) drop-shadow(0 0 1px var(--card)) }
.limit { stroke: var(--ink); stroke-width: 2 } .limit.relative { stroke-dasharray: 3 3; stroke-width: 1.5 } .mark-base { fill: var(--card); stroke: var(--base); stroke-width: 2 }
.grid { stroke: var(--line) } .tick { fill: var(--soft); font-size: 11px } .front { stroke: var(--base); stroke-width: 1.5; opacity: .6 } .spread { fill: none; stroke: var(--soft); stroke-width: 1.2; opacity: .7 } .spread.predicted { stroke-dasharray: 3 2 }
.dot { fill: var(--base) } .dot.open { fill: var(--card); stroke: var(--base); stroke-width: 1.8 } .dot.open.best { fill: var(--card); stroke: var(--best) } .dot.cross { fill: none; stroke: var(--base); stroke-width: 2 } .dot.best { fill: var(--best) } .dot.head { fill: var(--head) } .dot.base { fill: var(--card); stroke: var(--base); stroke-width: 2 }
.beyond { fill: var(--beyond) } .hatch { stroke: var(--soft); opacity: .3 } .curve { fill: none; stroke: var(--base); stroke-width: 1.5; opacity: .7 } .curve.best { stroke: var(--best); stroke-width: 2.2; opacity: 1 } .curve.test { stroke-dasharray: 4 3 }
.box { fill: var(--page); stroke: var(--line) } .box.gone { fill: none; stroke: var(--base); stroke-dasharray: 4 3 } .share { fill: var(--base) } .now .share { fill: var(--head) } .layer, .change, .what, .quiet { font-size: 12px; fill: var(--ink) } .layer, .change { font-weight: 600 } .change { fill: var(--inconclusive) } .layer.added { fill: var(--pass) } .layer.removed { fill: var(--fail) }
.name { fill: var(--ink); font-size: 12px; font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round }
figure { margin: 1rem 0 0 } figcaption { color: var(--soft); font-size: .85rem; margin-bottom: .5rem } .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; list-style: none; padding: 0; margin: .6rem 0; color: var(--soft); font-size: .82rem }
.legend li { display: inline-flex; gap: .4em; align-items: center } .legend svg { width: 18px; height: 12px; overflow: visible; flex: none }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; margin: .5rem 0; font-size: .9rem } dt { color: var(--soft) } dd { margin: 0 } .list { padding-left: 1.1rem; margin: .5rem 0 } .list li { margin: .35rem 0 }
@media (max-width: 58rem) {
  header { padding-top: 1.5rem } main, header, footer { padding-left: .9rem; padding-right: .9rem } section { padding: 1.1rem .9rem; border-radius: 10px }
  .stack, .stack tbody { display: block } .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  .stack tr { display: grid; grid-template-columns: 1fr auto; gap: .15rem .75rem; padding: .8rem 0; border-bottom: 1px solid var(--line) } .stack tr:last-child { border: 0 }
  .stack tr:has(+ .why) { border: 0; padding-bottom: .2rem } .stack tr.why { display: block; padding-top: 0 }
  .stack th, .stack td, .stack .state { border: 0; padding: 0; width: auto; text-align: left; white-space: normal } .stack .state { order: -1; grid-column: 2 } .stack tbody th { order: -2; grid-column: 1 } .stack td.bar { grid-column: 1 / -1 }
  .stack td[data-label]::before { content: attr(data-label) " "; color: var(--soft); font-size: .8rem } .stack td.number { font-size: .85rem; grid-column: 1 / -1 } .stack td.none, .name.head, .name.base { display: none } .stack .number .note { display: inline; margin-left: .5em }
  .versus tr { grid-template-columns: repeat(3, 1fr) } .versus tbody th { grid-column: 1 / 3 } .versus .state { grid-column: 3 } .versus td.number { grid-column: auto } .versus td[data-label]::before, .versus .number .note { display: block; margin: 0 } }
@media print { :root { color-scheme: light; --page: #fff; --card: #fff } body { font-size: 11pt } section { border: 0; padding: 0; break-inside: auto } tr, figure { break-inside: avoid } header { padding-top: 0 } * { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
`
