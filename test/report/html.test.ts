import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { html, type JudgeInput, judge } from '../../src/report/index.ts'
import { chromiumPath, openBrowser, show } from './browser.ts'
import { tags } from './forge.ts'
import { attacks, poisoned } from './hostile.ts'
import { sample } from './sample.ts'

const render = (input: JudgeInput) => html(judge(input))

describe('the HTML report', () => {
  it('is one file without a script, a link to a file, or an address to load', () => {
    const text = render(sample)
    expect(tags(text)).not.toEqual(expect.arrayContaining(['script']))
    expect(text).not.toMatch(
      /<(script|link|img|iframe|object|embed|form|base)\b|@import|url\(|srcset|\son\w+=/i,
    )
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`)
    expect(text.length).toBeLessThan(60_000)
  })

  it('has the same elements whatever the names are', () => {
    const shape = (text: string) =>
      text
        .match(/<[a-z][a-z0-9]*/gi)!
        .filter(tag => tag !== '<code')
        .join()
    const plain = shape(render(poisoned('name')))
    for (const attack of attacks.filter(Boolean)) expect(shape(render(poisoned(attack)))).toBe(plain)
  })

  it('never says by colour alone what a verdict is', () => {
    const words = [...render(sample).matchAll(/class="pill [\w-]+">(?:<svg.*?<\/svg>)?([^<]*)/g)].map(match =>
      match[1]!.trim(),
    )
    expect(words.length).toBeGreaterThan(10)
    expect(words.filter(word => !/[a-z]{4}/.test(word))).toEqual([])
  })
})

describe.skipIf(!chromiumPath)('the HTML report in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  const views = [320, 1280].flatMap(width => (['light', 'dark'] as const).map(scheme => ({ width, scheme })))

  it.each(views)('fits $width px in the $scheme scheme, asks for nothing and says nothing', async view => {
    const { page, noise } = await show(browser, render(sample), view)
    const [content, room] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )
    expect(content).toBeLessThanOrEqual(room)
    expect(noise).toEqual([])
    await page.close()
  })

  it.each(views)(
    'has text that can be read at $width px in the $scheme scheme: contrast of at least 4.5',
    async view => {
      const { page } = await show(browser, render(sample), view)
      expect(await page.evaluate(lowContrast)).toEqual([])
      await page.close()
    },
  )

  it('prints dark on white, also from a browser in the dark scheme', async () => {
    const { page } = await show(browser, render(sample), { width: 800, scheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(lowContrast)).toEqual([])
    await page.close()
  })

  it('keeps every cell of the budgets inside the card between phone and desktop', async () => {
    const { page } = await show(browser, render(sample), { width: 480, scheme: 'light' })
    for (const width of [480, 720, 800, 900, 940, 1000]) {
      await page.setViewportSize({ width, height: 900 })
      const beyond =
        await page.evaluate(`(() => { const edge = document.querySelector('section').getBoundingClientRect().right
        return [...document.querySelectorAll('.budgets *')].filter(part => part.getBoundingClientRect().right > edge).length })()`)
      expect(beyond).toBe(0)
    }
    await page.close()
  })

  it('names every chart and every table for those who do not see them, and keeps headings in order', async () => {
    const { page } = await show(browser, render(sample), { width: 1280, scheme: 'light' })
    const found = await page.evaluate<{ unnamed: number; charts: number; levels: number[] }>(`({
      charts: document.querySelectorAll('svg.chart').length,
      unnamed: document.querySelectorAll('svg.chart:not([role=img][aria-label]), .scroll:not([aria-label])').length,
      levels: [...document.querySelectorAll('h1,h2,h3')].map(heading => Number(heading.tagName[1])) })`)
    expect(found.charts).toBeGreaterThan(10)
    expect(found.unnamed).toBe(0)
    expect(found.levels[0]).toBe(1)
    expect(found.levels.slice(1).every((level, at) => level <= found.levels[at]! + 1)).toBe(true)
    await page.close()
  })

  it('draws each budget where its figure stands against the limit', async () => {
    const { page } = await show(browser, render(sample), { width: 1280, scheme: 'light' })
    const marks = await page.evaluate<{ bar: number; limit: number; label: string }[]>(`
      [...document.querySelectorAll('.budgets svg.chart')].filter(svg => svg.querySelector('rect[class^=fill]')).map(svg => ({
        label: svg.getAttribute('aria-label'),
        bar: svg.querySelector('rect[class^=fill]').getBoundingClientRect().right,
        limit: svg.querySelector('line.limit').getBoundingClientRect().left }))`)
    const over = (start: string) =>
      marks.filter(({ label }) => label.startsWith(start)).map(({ bar, limit }) => bar > limit)
    expect(over('latency p95 on pi4')).toEqual([true, false])
    expect(over('MACs')).toEqual([true])
    expect(over('file size')).toEqual([false])
    await page.close()
  })

  it('runs nothing that names bring, fits a phone with them, and asks for nothing', async () => {
    const inputs = attacks.map(poisoned)
    const all = {
      ...inputs[0]!,
      models: inputs.flatMap(input => input.models[0]!),
      devices: inputs.flatMap(input => input.devices!),
      issues: inputs.flatMap(input => input.issues!),
    }
    const { page, noise } = await show(browser, render(all), { width: 320, scheme: 'light' })
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    expect(await page.evaluate('document.querySelectorAll("section").length')).toBeGreaterThan(attacks.length)
    expect(noise).toEqual([])
    await page.close()
  })
})

/** Texts whose colour is too near to what lies behind them (WCAG 2.2, 1.4.3). */
const lowContrast = `(() => {
  const parse = text => text.match(/[\\d.]+/g).map(Number)
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0)
  const behind = node => { for (let at = node; at; at = at.parentElement) {
    const color = parse(getComputedStyle(at).backgroundColor); if (color.length === 3 || color[3] > .9) return color }
    return [255, 255, 255] }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const low = new Set()
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement
    if (!texts.currentNode.data.trim() || node.closest('title') || !node.getClientRects().length) continue
    const style = getComputedStyle(node)
    const a = light(parse(node.closest('svg.chart') ? style.fill : style.color)), b = light(behind(node))
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05)
    if (ratio < 4.5) low.add(node.className + ' ' + ratio.toFixed(2) + ' ' + texts.currentNode.data.slice(0, 20))
  }
  return [...low] })()`
