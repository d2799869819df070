import org.jspecify.annotations.NullMarked;

/**
 * The runtime: actors, their mailboxes and scheduler, links, monitors, supervisors and names.
 *
 * <p>{@code dev.troupe} is what people type; {@code dev.troupe.spi} is for the generated code.
 */
@NullMarked
@SuppressWarnings("module") // the test kit is compiled after this
module dev.troupe {
  requires transitive dev.troupe.annotations;
  requires static org.jspecify;

  exports dev.troupe;
  exports dev.troupe.spi;
  exports dev.troupe.internal.actor to
      dev.troupe.testkit;
  exports dev.troupe.internal.host to
      dev.troupe.testkit;
}
