import org.jspecify.annotations.NullMarked;

/** For tests of actors: virtual time, seeded schedules, probes, and a detector of leaks. */
@NullMarked
module dev.troupe.testkit {
  requires transitive dev.troupe;
  requires static java.instrument; // for who starts the JVM with the agent
  requires static org.jspecify;
  requires static transitive org.junit.jupiter.api;

  exports dev.troupe.testkit;

  opens dev.troupe.testkit to
      org.junit.platform.commons; // makes the extension of @SimulatedTest
}
