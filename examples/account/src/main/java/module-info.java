import org.jspecify.annotations.NullMarked;

/** The example of the README. */
@NullMarked
module dev.troupe.examples.account {
  requires dev.troupe;
  requires static org.jspecify;
}
