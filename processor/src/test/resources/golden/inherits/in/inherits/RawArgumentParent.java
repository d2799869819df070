package inherits;

/** A parent with a variable. */
@SuppressWarnings("doclint:missing")
interface RawArgumentParent<T> {

  T echo(T item);
}
