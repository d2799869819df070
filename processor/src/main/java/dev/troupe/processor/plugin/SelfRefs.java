package dev.troupe.processor.plugin;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.model.RuntimeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Tells which expressions in a server's turn are, for certain, refs or stubs of its own actor. */
final class SelfRefs {

  private final Compiler compiler;
  private final Server server;
  private final Set<Element> pending = new HashSet<>();

  SelfRefs(Compiler compiler, Server server) {
    this.compiler = compiler;
    this.server = server;
  }

  boolean isSelf(TreePath expression) {
    return switch (expression.getLeaf()) {
      case ParenthesizedTree inner -> isSelf(new TreePath(expression, inner.getExpression()));
      case TypeCastTree cast -> isSelf(new TreePath(expression, cast.getExpression()));
      case MethodInvocationTree call -> isSelf(expression, call);
      case IdentifierTree _ -> isSelfVariable(expression);
      case MemberSelectTree member ->
          server.isThis(compiler, expression, member.getExpression()) && isSelfVariable(expression);
      default -> false;
    };
  }

  private boolean isSelf(TreePath path, MethodInvocationTree call) {
    ExecutableElement method = compiler.method(path).orElse(null);
    if (method == null) {
      return false;
    }
    String name = method.getSimpleName().toString();
    if (Compiler.isOf(method, RuntimeNames.SELF)) {
      return name.equals("ref");
    }
    if (!Actors.isStub(method.getEnclosingElement())) {
      return false;
    }
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return switch (name) {
        case "self" -> true;
        case "of" -> isSelf(new TreePath(path, call.getArguments().getFirst()));
        default -> false;
      };
    }
    // Of the stub's own methods; a message of these names has other parameters and is no ref.
    return (name.equals("within") || name.equals("ref")) && isCalledOnSelf(path, call);
  }

  /** Whether a method is called on the actor itself. */
  boolean isCalledOnSelf(TreePath path, MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && isSelf(new TreePath(new TreePath(path, select), select.getExpression()));
  }

  private boolean isSelfVariable(TreePath use) {
    Element variable = compiler.element(use);
    if (variable == null || !isKnown(variable) || !pending.add(variable)) {
      return false;
    }
    try {
      List<TreePath> values = server.assignments().values(variable);
      return !values.isEmpty() && values.stream().allMatch(this::isSelf);
    } finally {
      pending.remove(variable);
    }
  }

  /** A field of another class may have got its value in the turn of another actor. */
  private boolean isKnown(Element variable) {
    return variable.getKind() != ElementKind.FIELD
        || (server.declares(variable) && !variable.getModifiers().contains(Modifier.STATIC));
  }
}
