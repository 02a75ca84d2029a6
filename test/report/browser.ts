// A real Chromium, where the machine has one.
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
export const chromiumPath = paths.find(path => existsSync(path))
if (!chromiumPath) console.log('Skipped: the reports in a browser, because no Chromium is installed.')

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath!, args: quiet })

export type View = { readonly width: number; readonly scheme: 'light' | 'dark' }
export type Opened = { readonly page: Page; readonly noise: readonly string[] }

/** The page at a size, all folds open, and whatever it said or asked for. */
export async function show(browser: Browser, html: string, { width, scheme }: View): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
  const noise: string[] = []
  page.on('console', message => noise.push(message.text()))
  page.on('pageerror', error => noise.push(String(error)))
  page.on('dialog', dialog => noise.push(dialog.message()))
  page.on('request', request => noise.push(request.url()))
  await page.setContent(html)
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true')
  return { page, noise }
}
