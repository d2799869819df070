/** Mentions an annotation. */
@SuppressWarnings("doclint:missing")
interface TaggedParent {

  int count(@Tag String item);
}
