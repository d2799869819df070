package dev.troupe.annotations.detect;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Collection;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds a type that ENTER has looked for in vain: one that is imported, or named by a declaration
 * outside the bodies of methods.
 */
final class Mentions extends TreePathScanner<Boolean, String> {

  private final Trees trees;

  private Mentions(Trees trees) {
    this.trees = trees;
  }

  static boolean anyIn(Collection<CompilationUnitTree> units, String type, Trees trees) {
    Mentions mentions = new Mentions(trees);
    return units.stream().anyMatch(unit -> Boolean.TRUE.equals(mentions.scan(unit, type)));
  }

  @Override
  public Boolean visitIdentifier(IdentifierTree identifier, String type) {
    return isMissing(identifier.getName(), type);
  }

  @Override
  public Boolean visitMemberSelect(MemberSelectTree select, String type) {
    return reduce(isMissing(select.getIdentifier(), type), super.visitMemberSelect(select, type));
  }

  private boolean isMissing(Name name, String type) {
    if (!name.contentEquals(type)) {
      return false;
    }
    TypeMirror found = trees.getTypeMirror(getCurrentPath());
    return found != null && found.getKind() == TypeKind.ERROR;
  }

  /** ENTER does not look into bodies. */
  @Override
  public Boolean visitBlock(BlockTree body, String type) {
    return false;
  }

  /** Nor into what a field is set to. */
  @Override
  public Boolean visitVariable(VariableTree variable, String type) {
    return reduce(scan(variable.getModifiers(), type), scan(variable.getType(), type));
  }

  @Override
  public Boolean reduce(Boolean one, Boolean other) {
    return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
  }
}
