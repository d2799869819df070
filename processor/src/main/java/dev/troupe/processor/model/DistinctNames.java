package dev.troupe.processor.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names that differ in more than case: two classes that differ in case only would share a file on
 * many file systems. A second claim to a name gets underscores.
 */
final class DistinctNames {

  private final Set<String> taken = new HashSet<>();

  DistinctNames(Collection<String> reserved) {
    reserved.forEach(this::take);
  }

  String claim(String wish) {
    String name = wish;
    while (!take(name)) {
      name += "_";
    }
    return name;
  }

  private boolean take(String name) {
    return taken.add(name.toLowerCase(Locale.ROOT));
  }
}
