package dev.troupe.processor.plugin;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The compiler's services, and a few questions that every check asks. */
record Compiler(Trees trees, Elements elements, Types types) {

  static Compiler of(JavacTask task) {
    return new Compiler(Trees.instance(task), task.getElements(), task.getTypes());
  }

  /** What a tree declares or refers to; nothing where the source is in error. */
  @Nullable Element element(TreePath path) {
    return trees.getElement(path);
  }

  /** What a part of a tree declares or refers to. */
  @Nullable Element element(TreePath path, Tree part) {
    return trees.getElement(new TreePath(path, part));
  }

  @Nullable TypeMirror type(TreePath path, Tree part) {
    return trees.getTypeMirror(new TreePath(path, part));
  }

  /** The method that a call names. */
  Optional<ExecutableElement> method(TreePath call) {
    return element(call) instanceof ExecutableElement method
        ? Optional.of(method)
        : Optional.empty();
  }

  static boolean has(Element element, ClassName annotation) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> is(mirror.getAnnotationType().asElement(), annotation));
  }

  static boolean is(@Nullable Element element, ClassName type) {
    return element instanceof TypeElement known
        && known.getQualifiedName().contentEquals(type.canonicalName());
  }

  /** The type that declares a method. */
  static TypeElement owner(ExecutableElement method) {
    return (TypeElement) requireNonNull(method.getEnclosingElement());
  }

  /** Whether it is the member of a type. */
  static boolean isOf(Element member, ClassName type) {
    return is(member.getEnclosingElement(), type);
  }
}
