import dev.troupe.annotations.Actor;

/** A member type has the name of an annotation on a type that its parent mentions. */
@Actor
@SuppressWarnings("doclint:missing")
interface Tagged extends TaggedParent {

  /** Not the annotation. */
  interface Tag {}
}
