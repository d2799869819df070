package dev.troupe.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.RuntimeNames;
import java.util.Collection;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** What the two generated types have in common. */
final class GeneratedType {

  private GeneratedType() {}

  /**
   * @param lint the warnings to suppress; those about comments are among them always, as what no
   *     user sees has none
   */
  static TypeSpec.Builder named(ClassName name, Protocol protocol, Collection<String> lint) {
    TreeSet<String> suppressed = new TreeSet<>(lint);
    suppressed.add("doclint:missing");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addAnnotation(RuntimeNames.ACTOR_GENERATED)
            .addAnnotation(suppress(suppressed))
            .addModifiers(Modifier.FINAL);
    protocol.nullMark().ifPresent(type::addAnnotation);
    return type;
  }

  static AnnotationSpec suppress(Collection<String> lint) {
    CodeBlock names =
        lint.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", lint.size() == 1 ? "$L" : "{$L}", names)
        .build();
  }
}
