package dev.troupe.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes {@code docs/conformance.md}. */
final class ConformancePage {

  private static final String HEAD =
      """
      # Conformance with OTP

      What OTP promises, which test shows that Troupe keeps it, and where Troupe does better. Generated from
      `runtime/conformance`; `mvn -B -pl runtime/conformance -am test -Dgolden.update=true
      -Dtest=ConformancePageTest -Dsurefire.failIfNoSpecifiedTests=false` writes it anew. The names in the last column are
      those of OTP's own test cases, or of the library that has the case.
      """;

  private ConformancePage() {}

  static String of(Promises promises, List<Shown> shown) {
    Map<String, List<String>> chapters = new LinkedHashMap<>();
    promises
        .all()
        .forEach((key, promise) ->
            chapters
                .computeIfAbsent(key.replaceFirst(" [^ ]+$", ""), c -> new ArrayList<>())
                .add(row(key, promise, shown)));
    StringBuilder page = new StringBuilder(HEAD);
    chapters.forEach((chapter, rows) -> {
      page.append("\n## ").append(chapter).append("\n\n");
      page.append("| | promise | Troupe | shown by | cases |\n|---|---|---|---|---|\n");
      rows.forEach(page::append);
    });
    return page.toString();
  }

  private static String row(String key, Promises.Promise promise, List<Shown> shown) {
    List<String> tests = new ArrayList<>();
    TreeSet<String> cases = new TreeSet<>();
    TreeSet<String> better = new TreeSet<>();
    for (Shown one : shown) {
      if (one.keys().contains(key)) {
        tests.add("`" + one.test() + "`");
        cases.addAll(List.of(one.otp().cases()));
        if (!one.otp().better().isEmpty()) {
          better.add(one.otp().better());
        }
      }
    }
    String verdict =
        !promise.excuse().isEmpty()
            ? "not applicable: " + promise.excuse()
            : tests.isEmpty()
                ? "not shown yet"
                : better.isEmpty() ? "the same" : "better: " + String.join(" ", better);
    String number = key.substring(key.lastIndexOf(' ') + 1);
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            number, promise.words(), verdict, String.join(", ", tests), String.join(", ", cases));
  }
}
