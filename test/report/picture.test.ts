// The picture of the comment in the README. `UPDATE_FIXTURES=1 npx vitest run test/report/picture` takes it again.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judge, markdown } from '../../src/report/index.ts'
import { chromiumPath, openBrowser } from './browser.ts'
import { commentPage, toHtml } from './forge.ts'
import { kws, sample } from './sample.ts'

const file = join(import.meta.dirname, '../../docs/comment.png')
const mostBytes = 200_000

it.skipIf(!chromiumPath || !process.env.UPDATE_FIXTURES)('is taken from the rendered comment', async () => {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 942, height: 700 } })
  await page.setContent(commentPage(toHtml(markdown(judge({ ...sample, models: [kws] })))))
  writeFileSync(file, await page.screenshot({ fullPage: true }))
  await browser.close()
})

it('is a PNG small enough for a page that many people open', () => {
  const bytes = readFileSync(file)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(bytes.length).toBeLessThanOrEqual(mostBytes)
})
