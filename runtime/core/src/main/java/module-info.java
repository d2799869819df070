import org.jspecify.annotations.NullMarked;

/**
 * The runtime: actors, their mailboxes and scheduler, links, monitors, supervisors and names.
 *
 * <p>{@code dev.troupe} is what people type; {@code dev.troupe.spi} is for the generated code.
 */
@NullMarked
module dev.troupe {
  requires transitive dev.troupe.annotations;
  requires static org.jspecify;

  exports dev.troupe;
  exports dev.troupe.spi;
}
