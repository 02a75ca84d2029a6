// Builds dist/: one ES-module entry per shell, shared chunks with stable names, declarations for library users.
// onnxruntime-node stays outside: bundlers drop its native files silently; src/runtime finds it at run time.
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = import.meta.dirname
const shells = ['cli', 'action', 'comment', 'worker', 'index']

/** Bundles the shells of these names into `out`. */
export async function build(out = join(root, 'dist'), names = shells) {
  rmSync(join(out, 'chunks'), { recursive: true, force: true })
  const bundle = await rolldown({
    input: Object.fromEntries(names.map(name => [name, join(root, 'src', `${name}.ts`)])),
    platform: 'node',
    external: ['onnxruntime-node', /^@tensorflow\//],
    // Only the shells do something when imported: what a shell does not use of a layer's door is left out of its chunk.
    treeshake: { moduleSideEffects: id => !id.startsWith(join(root, 'src')) },
    onLog(level, log, handle) {
      if (log.code !== 'EVAL' && log.code !== 'CIRCULAR_DEPENDENCY') handle(level, log)
    },
  })
  await bundle.write({
    dir: out,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    comments: { legal: true },
  })
  await bundle.close()
  cpSync(join(root, 'src/runtime/lock'), join(out, 'runtime'), { recursive: true })
}

/** Declarations for users of the library into `out`. */
export function declarations(out = join(root, 'dist/types')) {
  rmSync(out, { recursive: true, force: true })
  const options = [
    '--noEmit',
    'false',
    '--emitDeclarationOnly',
    '--declaration',
    '--outDir',
    out,
    '--rootDir',
    'src',
  ]
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', ...options],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0) throw new Error('the declarations do not build')
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.d.ts')) namePublished(join(out, file))
}

// The compiler leaves `./graph.ts` in declarations; beside them stands no such file.
function namePublished(path) {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/((?:from |import\()["']\.[^"']*)\.ts(?=["'])/g, '$1.js'))
}

/** The schemas that editors and readers of verdicts use. */
async function schemas(out = join(root, 'dist')) {
  const { configSchema, verdictJsonSchema } = await import(pathToFileURL(join(out, 'index.js')).href)
  writeFileSync(join(out, 'edgewise.schema.json'), `${JSON.stringify(configSchema(), null, 2)}\n`)
  writeFileSync(join(out, 'verdict.schema.json'), `${JSON.stringify(verdictJsonSchema(), null, 2)}\n`)
}

if (process.argv[1] === import.meta.filename) {
  await build()
  await schemas()
  declarations()
}
