package dev.troupe.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What the compiler says, one line each: {@code Account.java:3:8 [Rule] text}. */
final class Diagnostics {

  private Diagnostics() {}

  static List<String> of(List<? extends Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream().map(Diagnostics::line).toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    JavaFileObject source = diagnostic.getSource();
    return source == null
        ? text
        : String.format(
            Locale.ROOT,
            "%s:%d:%d %s",
            Path.of(source.toUri().getPath()).getFileName(),
            diagnostic.getLineNumber(),
            diagnostic.getColumnNumber(),
            text);
  }
}
