package dev.troupe.internal.actor;

import dev.troupe.NoProcessException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leads to whoever has a name when the message is sent. */
public final class NameTarget extends LateTarget {

  private final String name;

  /**
   * Leads to a name.
   *
   * @param kernel the system of the name
   * @param name the name, which nobody needs to have yet
   */
  public NameTarget(Kernel kernel, String name) {
    super(Objects.requireNonNull(kernel, "system"));
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("A name must not be blank: nobody can have it.");
    }
    this.name = name;
  }

  @Override
  @Nullable Cell find() {
    return kernel.named(name);
  }

  @Override
  @Nullable Cell findForCast() {
    return find();
  }

  @Override
  String name() {
    return name;
  }

  @Override
  NoProcessException nobody(String what) {
    return Failures.noName(what, name, kernel);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NameTarget that && kernel == that.kernel && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * kernel.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return "actor \"" + name + "\"";
  }
}
