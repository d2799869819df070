package generics;

/** Generic. */
@SuppressWarnings("doclint:missing")
interface Keeper<K extends java.math.BigInteger> {
  int keep(K key);
}
