package dev.troupe.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.Blueprint;
import dev.troupe.processor.model.Protocol;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** Writes the generated types into files; the only user of the compiler's {@link Filer}. */
public final class SourceWriter {

  private static final Pattern JAVA_LANG_IMPORT =
      Pattern.compile("(?<=\n)import java\\.lang\\.(\\w+);\n");

  private final Filer filer;
  private final BiPredicate<TypeElement, ClassName> exists;
  private final Set<ClassName> standIns = new HashSet<>();

  /**
   * @param exists whether there is such a type, in a protocol's own module
   */
  public SourceWriter(Filer filer, BiPredicate<TypeElement, ClassName> exists) {
    this.filer = filer;
    this.exists = exists;
  }

  /**
   * Writes both.
   *
   * @param protocol the one cause of the files, for incremental builds
   */
  public void write(Blueprint blueprint, TypeElement protocol) throws IOException {
    String packageName = blueprint.protocol().type().packageName();
    write(packageName, new StubWriter(blueprint).write(), protocol);
    write(packageName, new MessagesWriter(blueprint).write(), protocol);
  }

  /**
   * Writes what takes the stub's place while the protocol has errors. Of two protocols that want
   * the same name, the first one gets it.
   */
  public void writeStandIn(Protocol protocol, TypeElement element) throws IOException {
    ClassName stub = protocol.stub();
    if (protocol.allowsStandIn() && !exists.test(element, stub) && standIns.add(stub)) {
      write(stub.packageName(), new StandInWriter(protocol).write(), element);
    }
  }

  private void write(String packageName, TypeSpec type, TypeElement protocol) throws IOException {
    String name = ClassName.get(packageName, type.name()).canonicalName();
    try (Writer writer = filer.createSourceFile(name, protocol).openWriter()) {
      writer.write(Layout.tidy(text(packageName, type, protocol)));
    }
  }

  /** Nobody imports {@code java.lang.String}, but where the package has a {@code String} too. */
  private String text(String packageName, TypeSpec type, TypeElement protocol) {
    String complete = JavaFile.builder(packageName, type).indent("  ").build().toString();
    boolean ambiguous =
        JAVA_LANG_IMPORT
            .matcher(complete)
            .results()
            .anyMatch(found -> exists.test(protocol, ClassName.get(packageName, found.group(1))));
    return ambiguous ? complete : JAVA_LANG_IMPORT.matcher(complete).replaceAll("");
  }
}
