// A function whose answers are kept, for those that take long: asked again, it gives the very same one.

/** `make`, called once for each key. */
export function remembered<K, V extends object>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return key => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
