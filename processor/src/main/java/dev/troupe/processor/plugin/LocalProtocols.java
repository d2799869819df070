package dev.troupe.processor.plugin;

import com.sun.source.tree.ClassTree;
import dev.troupe.processor.diagnostic.Rule;

/** Processors see no type inside of a method, so nothing is generated for it. */
final class LocalProtocols implements BodyCheck {

  @Override
  public void check(TopLevel type, Findings findings) {
    type.localProtocols()
        .forEach(path ->
            findings.add(Rule.LOCAL_PROTOCOL, path, ((ClassTree) path.getLeaf()).getSimpleName()));
  }
}
