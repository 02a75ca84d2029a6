// A folder of class-named folders of images, with or without train/ and test/ above them.
// Order is by name, so the same files give the same data set on every file system.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { userError } from '../errors.ts'
import { tensor } from '../ir/index.ts'
import { readData, tooLarge } from './file.ts'
import { decodeImage, imageName } from './image.ts'
import type { Arrays, Part } from './parts.ts'
import type { Image } from './png.ts'
import type { DataLimits } from './types.ts'

/** The images below `folder`, if it is laid out so: NHWC bytes, labels in the order of the class names. */
export function readImageFolders(folder: string, limits: DataLimits): Arrays | undefined {
  const names = subfolders(folder)
  const split = names.includes('train') && names.some(name => testNames.includes(name))
  const parts = split
    ? [join(folder, 'train'), join(folder, names.find(n => testNames.includes(n))!)]
    : [folder]
  const classes = [...new Set(parts.flatMap(subfolders))].sort()
  const files = parts.map(part => classes.flatMap((name, label) => imagesOf(join(part, name), label, limits)))
  const count = files.reduce((sum, list) => sum + list.length, 0)
  if (count === 0) return undefined
  if (count > limits.files) throw tooLarge(folder, limits.files)
  const images = decodeAll(folder, files, limits)
  const form = commonForm(files.flat(), images.flat())
  const [first, second] = images.map((list, i) =>
    stack(
      list,
      files[i]!.map(f => f.label),
      form,
    ),
  )
  return second ? { train: first!, test: second, classes } : { whole: first!, classes }
}

const testNames = ['test', 'val', 'validation']
type Labelled = { path: string; label: number }

const subfolders = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(e => e.isDirectory())
    .map(e => e.name)
    .sort()

function imagesOf(folder: string, label: number, limits: DataLimits): Labelled[] {
  let entries: string[]
  try {
    entries = readdirSync(folder)
  } catch {
    return [] // a class that only the other part has
  }
  if (entries.length > limits.files) throw tooLarge(folder, limits.files)
  return entries
    .filter(imageName)
    .sort()
    .map(name => ({ path: join(folder, name), label }))
}

/** Stops as soon as the images so far, all with three channels, would take more than an array may. */
function decodeAll(folder: string, files: readonly (readonly Labelled[])[], limits: DataLimits): Image[][] {
  let bytes = 0
  return files.map(list =>
    list.map(({ path }) => {
      const image = decodeImage(path, readData(path, limits), limits)
      bytes += image.width * image.height * 3
      if (bytes > limits.arrayBytes) throw tooLarge(folder, limits.arrayBytes)
      return image
    }),
  )
}

type Form = { width: number; height: number; channels: 1 | 3 }

function commonForm(files: readonly Labelled[], images: readonly Image[]): Form {
  const { width, height } = images[0]!
  const odd = images.findIndex(image => image.width !== width || image.height !== height)
  if (odd >= 0)
    throw userError('data-image-sizes', {
      path: files[odd]!.path,
      found: `${images[odd]!.width}×${images[odd]!.height}`,
      expected: `${width}×${height}`,
    })
  return { width, height, channels: images.some(image => image.channels === 3) ? 3 : 1 }
}

function stack(images: Image[], labels: number[], { width, height, channels }: Form): Part {
  const size = width * height * channels
  const bytes = new Uint8Array(images.length * size)
  images.forEach((image, n) => {
    const repeat = channels / image.channels
    if (repeat === 1) bytes.set(image.pixels, n * size)
    else for (let i = 0; i < size; i++) bytes[n * size + i] = image.pixels[Math.floor(i / repeat)]!
  })
  return {
    x: tensor('uint8', [images.length, height, width, channels], bytes),
    y: tensor('int32', [images.length], labels),
    layout: 'nhwc',
  }
}
