// Where onnxruntime-node has binaries. A machine that is not here gets computed budgets only, and is told why.

/** The machine ONNX Runtime would run on. `glibc` is undefined off Linux and on Linux without it (Alpine). */
export type Target = { readonly platform: string; readonly arch: string; readonly glibc: string | undefined }

/** In words for people. */
export const supportedMachines =
  '64-bit Linux on x64 or arm64 with GLIBC 2.28 or newer, macOS on arm64, or Windows on x64 or arm64'

const binaries = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64', 'win32-arm64']
const oldestGlibc = [2, 28] as const

/** Why ONNX Runtime cannot run on a machine, as a clause; undefined where it can. */
export function whyUnsupported({ platform, arch, glibc }: Target): string | undefined {
  if (!binaries.includes(`${platform}-${arch}`)) return `it has no binaries for ${platform} on ${arch}`
  if (platform !== 'linux') return undefined
  if (glibc === undefined) return 'it needs GLIBC 2.28 or newer and this Linux has none (musl, as in Alpine)'
  const [major = 0, minor = 0] = glibc.split('.').map(Number)
  const old = major < oldestGlibc[0] || (major === oldestGlibc[0] && minor < oldestGlibc[1])
  return old ? `it needs GLIBC 2.28 or newer and this system has ${glibc}` : undefined
}

/** The machine this process runs on. */
export function thisMachine(): Target {
  const { platform, arch } = process
  return { platform, arch, glibc: platform === 'linux' ? glibcVersion() : undefined }
}

function glibcVersion(): string | undefined {
  // Without this flag the report looks up the names of all open connections.
  Object.assign(process.report, { excludeNetwork: true })
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime
}
