package dev.troupe.processor.plugin;

import static java.util.Comparator.comparingLong;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, to tell it in source order, unless somebody has silenced it. */
final class Findings {

  private record Finding(TreePath path, long position, Severity severity, String message) {}

  private final Compiler compiler;
  private final List<Finding> findings = new ArrayList<>();

  Findings(Compiler compiler) {
    this.compiler = compiler;
  }

  void add(Rule rule, TreePath path, Object... details) {
    if (!isSuppressed(compiler, rule, path)) {
      add(rule.severity(), path, rule.message(details));
    }
  }

  private void add(Severity severity, TreePath path, String message) {
    long position =
        compiler
            .trees()
            .getSourcePositions()
            .getStartPosition(path.getCompilationUnit(), path.getLeaf());
    findings.add(new Finding(path, position, severity, message));
  }

  void print() {
    findings.sort(comparingLong(Finding::position));
    for (Finding finding : findings) {
      compiler
          .trees()
          .printMessage(
              finding.severity().kind(),
              finding.message(),
              finding.path().getLeaf(),
              finding.path().getCompilationUnit());
    }
    findings.clear();
  }

  /** Whether a declaration around a place says that it will not hear of a rule. */
  static boolean isSuppressed(Compiler compiler, Rule rule, TreePath path) {
    if (rule.severity() == Severity.ERROR) {
      return false;
    }
    for (TreePath each = path; each != null; each = each.getParentPath()) {
      if (isDeclaration(each.getLeaf()) && suppresses(compiler.element(each), rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeclaration(Tree tree) {
    return tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree;
  }

  private static boolean suppresses(@Nullable Element element, Rule rule) {
    SuppressWarnings suppressed =
        element == null ? null : element.getAnnotation(SuppressWarnings.class);
    return suppressed != null && Arrays.asList(suppressed.value()).contains("troupe:" + rule);
  }
}
