// Before every file of tests that train in their own process: its first session decides that denormal numbers count as zero,
// whichever file comes first and whatever it opens.
import { loadRuntime } from '../../src/runtime/index.ts'
import { denormal, located } from '../runtime/models.ts'

const session = await loadRuntime(located).open(denormal(), { denormalAsZero: true })
await session.close()
