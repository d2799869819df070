package types;

/** Mentions none of them. */
@dev.troupe.annotations.Actor
interface Plain {

  /**
   * Needs the ones of java.lang.
   *
   * @return any
   */
  int size();
}
