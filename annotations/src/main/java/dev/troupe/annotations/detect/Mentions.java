package dev.troupe.annotations.detect;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Collection;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds a type that ENTER has looked for in vain: one that is imported, or stands in a signature.
 * In the bodies of methods nothing has a type yet, not even a wrong one.
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

  @Override
  public Boolean reduce(Boolean one, Boolean other) {
    return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
  }
}
