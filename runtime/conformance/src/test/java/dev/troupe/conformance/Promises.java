package dev.troupe.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/** The list of OTP's promises: {@code key | promise}, or {@code key | promise | n/a: why}. */
final class Promises {

  /**
   * One promise.
   *
   * @param words what OTP promises
   * @param excuse why it does not apply, or empty
   */
  record Promise(String words, String excuse) {}

  private final SequencedMap<String, Promise> byKey = new LinkedHashMap<>();

  static Promises read() {
    Promises promises = new Promises();
    try (InputStream in = Promises.class.getResourceAsStream("/promises.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(promises::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return promises;
  }

  private void add(String line) {
    String[] parts = line.split("\\|", 3);
    String excuse = parts.length < 3 ? "" : parts[2].strip();
    if (parts.length < 2 || (!excuse.isEmpty() && !excuse.startsWith("n/a: "))) {
      throw new AssertionError("promises.txt: cannot read: " + line);
    }
    Promise promise = new Promise(parts[1].strip(), excuse.replaceFirst("^n/a: ", ""));
    if (byKey.putIfAbsent(parts[0].strip(), promise) != null) {
      throw new AssertionError("promises.txt: twice: " + parts[0].strip());
    }
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  boolean isExcused(String key) {
    Promise promise = byKey.get(key);
    return promise != null && !promise.excuse().isEmpty();
  }

  List<String> toBeShown() {
    List<String> keys = new ArrayList<>(byKey.keySet());
    keys.removeIf(this::isExcused);
    return keys;
  }

  Map<String, Promise> all() {
    return byKey;
  }
}
