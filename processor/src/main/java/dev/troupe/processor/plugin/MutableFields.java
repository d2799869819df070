package dev.troupe.processor.plugin;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The fields of a server whose contents it goes on changing once it is made. */
final class MutableFields {

  /** How the methods of the JDK's mutable classes start that change something. */
  private static final List<String> CHANGES =
      List.of(
          "add", "append", "clear", "compute", "delete", "drain", "flip", "insert", "merge",
          "offer", "poll", "pop", "push", "put", "remove", "replace", "retain", "reverse", "set",
          "sort");

  private static final Set<String> MUTABLE =
      Set.of(
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.util.BitSet",
          "java.util.Date");

  private final Compiler compiler;
  private final Server server;
  private @Nullable Set<Element> changed;

  MutableFields(Compiler compiler, Server server) {
    this.compiler = compiler;
    this.server = server;
  }

  /** Whether a variable is a field of the server that is safe with the server only. */
  boolean leaks(Element field) {
    return field.getKind() == ElementKind.FIELD
        && server.declares(field)
        && isMutable(field)
        && changed().contains(field);
  }

  private boolean isMutable(Element field) {
    return isMutable(field.asType())
        || server.assignments().values(field).stream()
            .filter(value -> value.getLeaf() instanceof NewClassTree)
            .map(value -> compiler.trees().getTypeMirror(value))
            .anyMatch(this::isMutable);
  }

  /** Whether a type is an array, or a class of the JDK that anybody can change. */
  private boolean isMutable(@Nullable TypeMirror type) {
    if (type == null || type.getKind() == TypeKind.ARRAY) {
      return type != null;
    }
    if (!(compiler.types().asElement(type) instanceof TypeElement element)
        || !element.getKind().isClass()) {
      return false;
    }
    return MUTABLE.contains(element.getQualifiedName().toString())
        || (compiler.elements().getPackageOf(element).getQualifiedName().contentEquals("java.util")
            && !element.getModifiers().contains(Modifier.ABSTRACT)
            && Actors.ancestry(element).stream()
                .map(each -> each.getQualifiedName().toString())
                .anyMatch(
                    name -> name.equals("java.util.Collection") || name.equals("java.util.Map")));
  }

  private Set<Element> changed() {
    if (changed == null) {
      Changes changes = new Changes();
      server.members().stream()
          .filter(member -> member.getLeaf() instanceof MethodTree)
          .filter(member -> isMethod(compiler.element(member)))
          .forEach(member -> changes.scan(member, null));
      changed = changes.fields;
    }
    return changed;
  }

  private static boolean isMethod(@Nullable Element member) {
    return member != null && member.getKind() == ElementKind.METHOD;
  }

  /** What is changed in the methods: constructors only fill. */
  private final class Changes extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Set<Element> fields = new HashSet<>();

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select) {
        String name = select.getIdentifier().toString();
        if (CHANGES.stream().anyMatch(name::startsWith)) {
          add(select.getExpression());
        }
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      addArray(tree.getVariable());
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(
        CompoundAssignmentTree tree, @Nullable Void unused) {
      addArray(tree.getVariable());
      return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
      addArray(tree.getExpression());
      return super.visitUnary(tree, null);
    }

    private void addArray(ExpressionTree assigned) {
      if (assigned instanceof ArrayAccessTree access) {
        add(access.getExpression());
      }
    }

    private void add(ExpressionTree expression) {
      Element field = compiler.element(getCurrentPath(), expression);
      if (field != null) {
        fields.add(field);
      }
    }
  }
}
