package generics;

/** Generic. */
@SuppressWarnings("doclint:missing")
interface Keeper<K> {
  int keep(K key, Class<K> kind);
}
