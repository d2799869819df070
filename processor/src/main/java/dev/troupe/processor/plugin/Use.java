package dev.troupe.processor.plugin;

import com.sun.source.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Whether a variable is used where the paths through a body have come to.
 *
 * @param through where it is not used on some path: a statement on that path, which uses it on
 *     another one, if there is such a statement
 */
record Use(Kind kind, @Nullable Tree through) {

  /** In the order in which one outdoes another where paths come together. */
  enum Kind {
    /** No path comes here. */
    UNREACHED,
    /** It is used on all paths. */
    USED,
    /** There is a path on which it is not used. */
    UNUSED
  }

  static final Use UNREACHED = new Use(Kind.UNREACHED, null);
  static final Use USED = new Use(Kind.USED, null);
  static final Use UNUSED = new Use(Kind.UNUSED, null);

  boolean isUnused() {
    return kind == Kind.UNUSED;
  }

  /** What holds where two paths come together. */
  Use join(Use other) {
    return kind.compareTo(other.kind) >= 0 ? this : other;
  }

  /** The same, with a statement that a path without a use goes through, if there is one. */
  Use through(Tree statement) {
    return isUnused() ? new Use(kind, statement) : this;
  }
}
