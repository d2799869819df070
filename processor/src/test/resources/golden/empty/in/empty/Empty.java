package empty;

/** Without a method, inside types of every kind. */
@dev.troupe.annotations.Actor
interface Empty {

  /** Inside an interface. */
  @dev.troupe.annotations.Actor
  interface Inner {}

  /** Inside an enum. */
  enum Kind {
    /** One. */
    ONE;

    /** With a visibility of its own. */
    @dev.troupe.annotations.Actor
    protected interface Innermost {
      /**
       * A method.
       *
       * @param kind of what
       * @return the same
       */
      Kind kind(Kind kind);
    }
  }
}
