package dev.troupe.processor.plugin;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * A class that implements a protocol.
 *
 * @param protocols all of them, by name
 * @param handlers its methods that handle a message, with the message, as each protocol has it
 * @param bypassed its methods that override what stubs run themselves, with that default method
 * @param hooks its methods that are hooks of a server
 */
record Server(
    TreePath path,
    TypeElement type,
    List<TypeElement> protocols,
    Map<ExecutableElement, List<Message>> handlers,
    Map<ExecutableElement, ExecutableElement> bypassed,
    Set<ExecutableElement> hooks,
    Assignments assignments) {

  static Server of(
      Compiler compiler, Actors actors, TreePath path, TypeElement type, Assignments assignments) {
    Server server =
        new Server(
            path,
            type,
            actors.protocolsOf(type),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new HashSet<>(),
            assignments);
    for (TreePath member : server.members()) {
      if (compiler.element(member) instanceof ExecutableElement method
          && method.getKind() == ElementKind.METHOD) {
        server.add(method, actors);
      }
    }
    return server;
  }

  private void add(ExecutableElement method, Actors actors) {
    List<ExecutableElement> inherited = actors.overridden(method, type);
    if (inherited.stream().anyMatch(each -> Compiler.isOf(each, RuntimeNames.GEN_SERVER))) {
      hooks.add(method);
    }
    for (TypeElement protocol : protocols) {
      List<ExecutableElement> latest = actors.latestOf(protocol, inherited);
      latest.stream()
          .filter(Actors::isMessage)
          .findFirst()
          .ifPresent(message ->
              handlers
                  .computeIfAbsent(method, _ -> new ArrayList<>())
                  .add(new Message(protocol, message)));
      latest.stream()
          .filter(ExecutableElement::isDefault)
          .findFirst()
          .ifPresent(inherent -> bypassed.putIfAbsent(method, inherent));
    }
    bypassed.keySet().removeAll(handlers.keySet());
  }

  ClassTree tree() {
    return (ClassTree) path.getLeaf();
  }

  List<TreePath> members() {
    return tree().getMembers().stream().map(member -> new TreePath(path, member)).toList();
  }

  boolean implementsProtocol(TypeElement protocol) {
    return protocols.contains(protocol);
  }

  boolean declares(Element member) {
    return type.equals(member.getEnclosingElement());
  }

  /** Whether a method is one of its own, and no subclass has another one in its place. */
  boolean surelyRuns(ExecutableElement method) {
    return declares(method)
        && (isFinal(method)
            || isFinal(type)
            || method.getKind() == ElementKind.CONSTRUCTOR
            || type.getNestingKind() == NestingKind.ANONYMOUS);
  }

  private static boolean isFinal(Element element) {
    return element.getModifiers().contains(Modifier.FINAL)
        || element.getModifiers().contains(Modifier.PRIVATE)
        || element.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether an expression in its own code is the server itself. */
  boolean isThis(Compiler compiler, TreePath code, ExpressionTree expression) {
    return switch (expression) {
      case IdentifierTree name -> name.getName().contentEquals("this");
      case MemberSelectTree select ->
          select.getIdentifier().contentEquals("this")
              && type.equals(compiler.element(code, select.getExpression()));
      default -> false;
    };
  }

  /** How messages call a place in its code: by the method that it stands in. */
  String label(Element member) {
    String name =
        type.getSimpleName().isEmpty() ? "An anonymous server" : type.getSimpleName().toString();
    return switch (member.getKind()) {
      case METHOD -> name + "." + member.getSimpleName();
      case CONSTRUCTOR -> name + "'s constructor";
      default -> name + "'s initializer";
    };
  }
}
