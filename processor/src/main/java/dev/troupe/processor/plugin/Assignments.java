package dev.troupe.processor.plugin;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What is assigned to variables in a top-level type; looked up when it is first asked for. */
final class Assignments {

  private final Compiler compiler;
  private final TreePath topLevel;
  private @Nullable Scanner scanned;

  Assignments(Compiler compiler, TreePath topLevel) {
    this.compiler = compiler;
    this.topLevel = topLevel;
  }

  /**
   * Every value that a variable can have but the default one; none if they are not all known, as
   * with parameters and with fields that other classes see.
   */
  List<TreePath> values(Element variable) {
    return switch (variable.getKind()) {
      case LOCAL_VARIABLE -> scanner().values(variable);
      case FIELD -> isOwn(variable) ? scanner().values(variable) : List.of();
      default -> List.of();
    };
  }

  private static boolean isOwn(Element field) {
    return field.getModifiers().contains(Modifier.PRIVATE)
        || field.getModifiers().contains(Modifier.FINAL);
  }

  private Scanner scanner() {
    if (scanned == null) {
      scanned = new Scanner(compiler);
      scanned.scan(topLevel, null);
    }
    return scanned;
  }

  private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Compiler compiler;
    private final Map<Element, List<TreePath>> values = new HashMap<>();
    private final Set<Element> assignedByLoops = new HashSet<>();

    Scanner(Compiler compiler) {
      this.compiler = compiler;
    }

    List<TreePath> values(Element variable) {
      return assignedByLoops.contains(variable)
          ? List.of()
          : values.getOrDefault(variable, List.of());
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      ExpressionTree initializer = tree.getInitializer();
      if (initializer != null) {
        add(compiler.element(getCurrentPath()), initializer);
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      add(compiler.element(getCurrentPath(), tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
      Element variable = compiler.element(getCurrentPath(), tree.getVariable());
      if (variable != null) {
        assignedByLoops.add(variable);
      }
      return super.visitEnhancedForLoop(tree, null);
    }

    private void add(@Nullable Element variable, ExpressionTree value) {
      if (variable != null) {
        values
            .computeIfAbsent(variable, _ -> new ArrayList<>())
            .add(new TreePath(getCurrentPath(), value));
      }
    }
  }
}
