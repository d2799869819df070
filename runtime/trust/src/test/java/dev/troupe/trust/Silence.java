package dev.troupe.trust;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the runtime's crash reports made and thrown away, where a test has thousands of them. */
public final class Silence {

  private static final Logger LOG = Logger.getLogger("dev.troupe"); // else it may be collected

  private Silence() {}

  public static void please() {
    LOG.setLevel(Level.OFF);
  }
}
