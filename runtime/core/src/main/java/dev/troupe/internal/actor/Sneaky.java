package dev.troupe.internal.actor;

/** Throws what the caller does not declare, where the language has no word for it. */
public final class Sneaky {

  private Sneaky() {}

  /**
   * Throws anything.
   *
   * @param thrown what to throw
   * @param <T> inferred as unchecked
   * @return never, so that the caller may throw the result
   * @throws T what was given
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T extends Throwable> RuntimeException rethrow(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
