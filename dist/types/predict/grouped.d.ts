/** The items by key, in the order in which keys and items come. */
export declare function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]>;
