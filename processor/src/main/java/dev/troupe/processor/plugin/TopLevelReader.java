package dev.troupe.processor.plugin;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.troupe.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the servers and the local protocols in a top-level type. This is all that most types have
 * to bear, so it goes through their trees once, and asks about classes only.
 */
final class TopLevelReader extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final Compiler compiler;
  private final Actors actors;
  private final TreePath path;
  private final Assignments assignments;
  private final List<Server> servers = new ArrayList<>();
  private final List<TreePath> localProtocols = new ArrayList<>();

  private TopLevelReader(Compiler compiler, Actors actors, TreePath path) {
    this.compiler = compiler;
    this.actors = actors;
    this.path = path;
    this.assignments = new Assignments(compiler, path);
  }

  static TopLevel read(Compiler compiler, Actors actors, TreePath path) {
    TopLevelReader reader = new TopLevelReader(compiler, actors, path);
    reader.scan(path.getLeaf(), null);
    return new TopLevel(path, reader.servers, reader.localProtocols);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    Element element = compiler.element(path, tree);
    if (element != null && Compiler.has(element, RuntimeNames.ACTOR_GENERATED)) {
      return null;
    }
    if (element instanceof TypeElement type) {
      if (type.getKind().isClass() && !actors.protocolsOf(type).isEmpty()) {
        servers.add(Server.of(compiler, actors, pathTo(tree), type, assignments));
      }
      if (Compiler.has(type, RuntimeNames.ACTOR) && isInMethod(type)) {
        localProtocols.add(pathTo(tree));
      }
    }
    return super.visitClass(tree, null);
  }

  private TreePath pathTo(ClassTree tree) {
    return tree == path.getLeaf() ? path : TreePath.getPath(path, tree);
  }

  private static boolean isInMethod(TypeElement type) {
    for (Element each = type; each != null; each = each.getEnclosingElement()) {
      if (each instanceof TypeElement around
          && (around.getNestingKind() == NestingKind.LOCAL
              || around.getNestingKind() == NestingKind.ANONYMOUS)) {
        return true;
      }
    }
    return false;
  }
}
