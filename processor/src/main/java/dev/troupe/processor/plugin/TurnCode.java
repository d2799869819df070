package dev.troupe.processor.plugin;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a server makes in its turns: in handlers, hooks, constructors and initializers,
 * and in its own methods that these call.
 */
final class TurnCode extends OwnCode {

  /**
   * A call.
   *
   * @param place the method that it stands in, as messages say it
   */
  record Call(TreePath path, ExecutableElement method, String place) {

    MethodInvocationTree tree() {
      return (MethodInvocationTree) path.getLeaf();
    }
  }

  private final Server server;
  private final Map<Element, TreePath> methods = new HashMap<>();
  private final Deque<TreePath> toVisit = new ArrayDeque<>();
  private final Set<Element> reached = new HashSet<>();
  private final List<Call> calls = new ArrayList<>();
  private String place = "";

  private TurnCode(Compiler compiler, Server server, Lambdas lambdas) {
    super(compiler, lambdas);
    this.server = server;
  }

  static List<Call> calls(Compiler compiler, Server server, Lambdas lambdas) {
    TurnCode code = new TurnCode(compiler, server, lambdas);
    server.members().forEach(code::addMember);
    while (!code.toVisit.isEmpty()) {
      code.visit(code.toVisit.remove());
    }
    return code.calls;
  }

  private void addMember(TreePath member) {
    Element element = compiler.element(member);
    switch (member.getLeaf()) {
      case MethodTree _ when element instanceof ExecutableElement method -> {
        methods.put(method, member);
        if (method.getKind() == ElementKind.CONSTRUCTOR
            || server.handlers().containsKey(method)
            || server.hooks().contains(method)) {
          reach(method);
        }
      }
      case VariableTree _ when element != null && !isStatic(element) -> toVisit.add(member);
      case BlockTree block when !block.isStatic() -> toVisit.add(member);
      default -> {}
    }
  }

  private static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  private void reach(ExecutableElement method) {
    TreePath body = methods.get(method); // None for what an enum or a record has without a source.
    if (body != null && reached.add(method)) {
      toVisit.add(body);
    }
  }

  private void visit(TreePath member) {
    Element element = compiler.element(member);
    place = server.label(element == null ? server.type() : element);
    scan(member, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    compiler
        .method(path)
        .ifPresent(method -> {
          calls.add(new Call(path, method, place));
          if (server.surelyRuns(method) && isOnServer(path, tree, method)) {
            reach(method);
          }
        });
    return super.visitMethodInvocation(tree, null);
  }

  private boolean isOnServer(TreePath path, MethodInvocationTree call, ExecutableElement method) {
    ExpressionTree select = call.getMethodSelect();
    return isStatic(method)
        || select instanceof IdentifierTree
        || (select instanceof MemberSelectTree member
            && server.isThis(compiler, path, member.getExpression()));
  }
}
