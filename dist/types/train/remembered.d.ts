/** `make`, called once for each key. */
export declare function remembered<K, V extends object>(make: (key: K) => V): (key: K) => V;
