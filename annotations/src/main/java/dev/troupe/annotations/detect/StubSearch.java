package dev.troupe.annotations.detect;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.troupe.annotations.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Looks for protocols that should have a stub and have none. */
final class StubSearch {

  private static final String SUPPRESSION = "troupe:ProcessingOff";

  private final Trees trees;
  private final Elements elements;
  private final List<Protocol> found = new ArrayList<>();

  private StubSearch(JavacTask task) {
    this.trees = Trees.instance(task);
    this.elements = task.getElements();
  }

  /** The protocols without a stub, in the order of the sources. */
  static List<Protocol> in(Collection<CompilationUnitTree> units, JavacTask task) {
    StubSearch search = new StubSearch(task);
    // A copy, as looking for a stub may bring in the source of another unit.
    for (CompilationUnitTree unit : List.copyOf(units)) {
      unit.getTypeDecls().forEach(type -> search.look(type, new TreePath(unit)));
    }
    return search.found;
  }

  /** Looks at a type and its member types; local ones have no stub anyway. */
  private void look(Tree member, TreePath parent) {
    if (member instanceof ClassTree type) {
      TreePath path = new TreePath(parent, type);
      if (mayBeProtocol(type)
          && trees.getElement(path) instanceof TypeElement element
          && element.getAnnotation(Actor.class) != null
          && !isSuppressed(element)) {
        add(element, path, type);
      }
      type.getMembers().forEach(each -> look(each, path));
    }
  }

  /** A glance at the tree spares most modules the rest. */
  private static boolean mayBeProtocol(ClassTree type) {
    return type.getKind() == Tree.Kind.INTERFACE
        && type.getModifiers().getAnnotations().stream()
            .map(AnnotationTree::getAnnotationType)
            .anyMatch(annotation -> annotation.toString().endsWith(Actor.class.getSimpleName()));
  }

  private void add(TypeElement element, TreePath path, ClassTree type) {
    String home = elements.getPackageOf(element).getQualifiedName().toString();
    String qualified = element.getQualifiedName().toString();
    String name = home.isEmpty() ? qualified : qualified.substring(home.length() + 1);
    String stub = name.replace('.', '_') + "Ref";
    String qualifiedStub = home.isEmpty() ? stub : home + "." + stub;
    if (elements.getTypeElement(elements.getModuleOf(element), qualifiedStub) == null) {
      found.add(new Protocol(path.getCompilationUnit(), type, name, stub));
    }
  }

  /** Whether it, or what is around it, says that the stub is not to be missed. */
  private static boolean isSuppressed(TypeElement protocol) {
    for (Element each = protocol; each != null; each = each.getEnclosingElement()) {
      SuppressWarnings suppressed = each.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && List.of(suppressed.value()).contains(SUPPRESSION)) {
        return true;
      }
    }
    return false;
  }
}
